/** What one engine has of a WebGL2 context: textures and framebuffers of its own; programs and limits are everybody's. */
import { BackendError } from '../engine';
import { nextTask } from '../nextTask';
import { openContext, type Context } from './context';
import { Program } from './program';
import { assemble, type ShaderFile, type Sizes } from './source';
import prelude from './prelude.frag?raw';

const PRELUDE: ShaderFile = { name: 'prelude.frag', text: prelude };

export class Device {
  readonly gl: WebGL2RenderingContext;
  readonly #context: Context;
  readonly #textures = new Set<WebGLTexture>();
  readonly #framebuffers = new Set<WebGLFramebuffer>();
  #released = false;
  /** Textures have been made since the last look whether there is memory for them. */
  #grown = false;

  constructor(context: Context = openContext()) {
    this.#context = context;
    this.gl = context.gl;
    context.devices++;
  }

  /** A device of its own on the same context: passes of one can read the textures of the other. */
  beside(): Device {
    return new Device(this.#context);
  }

  get renderer(): string {
    return this.#context.renderer;
  }

  /** Float render targets that one pass may write. */
  get planes(): number {
    return this.#context.planes;
  }

  /** Rows or columns a texture may have. */
  get textureSize(): number {
    return this.#context.textureSize;
  }

  createTexture(): WebGLTexture {
    const texture = this.gl.createTexture();
    this.#textures.add(texture);
    this.#grown = true;
    return texture;
  }

  deleteTexture(texture: WebGLTexture): void {
    this.gl.deleteTexture(texture);
    this.#textures.delete(texture);
  }

  createFramebuffer(): WebGLFramebuffer {
    const framebuffer = this.gl.createFramebuffer();
    this.#framebuffers.add(framebuffer);
    return framebuffer;
  }

  deleteFramebuffer(framebuffer: WebGLFramebuffer): void {
    this.gl.deleteFramebuffer(framebuffer);
    this.#framebuffers.delete(framebuffer);
  }

  /** Frees what this device has; the context too, where no other draws with it. */
  release(): void {
    if (this.#released) return;
    this.#released = true;
    for (const texture of this.#textures) this.deleteTexture(texture);
    for (const framebuffer of this.#framebuffers) this.deleteFramebuffer(framebuffer);
    if (--this.#context.devices === 0) this.lose();
  }

  /** Throws a BackendError once the context is gone. */
  check(): void {
    const context = this.#context;
    if (context.lost || this.gl.isContextLost()) {
      context.lost = true;
      throw new BackendError('contextLost', 'The graphics context was lost.');
    }
  }

  /** Throws a BackendError where the device ran out of memory since the last call; waits for it. */
  checkMemory(reason: 'networkTooLarge' | 'outOfMemory' = 'networkTooLarge'): void {
    this.#grown = false;
    if (this.gl.getError() === this.gl.OUT_OF_MEMORY)
      throw new BackendError(reason, 'The graphics device has not enough memory.');
    this.check();
  }

  /** The same for what a running engine has asked for; waits for the device only where it has asked for something. */
  checkGrowth(): void {
    if (this.#grown) this.checkMemory('outOfMemory');
    else this.check();
  }

  /** The program of these files and sizes; equal ones are compiled once, unless that failed: a driver may do better next time. */
  program(name: string, files: readonly ShaderFile[], sizes: Sizes, samplers: readonly string[]): Program {
    const all = [PRELUDE, ...files];
    const source = assemble(all, sizes);
    const { programs } = this.#context;
    let program = programs.get(source);
    if (!program || program.failed) {
      program = new Program(this.gl, name, source, all, samplers);
      programs.set(source, program);
    }
    return program;
  }

  /**
   * Resolves once everything asked of the GPU so far is done; rejects with a BackendError when the context is lost
   * meanwhile, or the driver no longer knows when it will be done. The thread stays free: it looks again from task to
   * task, soon at first, then from timers.
   */
  async settled(): Promise<void> {
    const { gl } = this;
    this.check();
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    for (let looks = 0; ; looks++) {
      await (looks < 4 ? nextTask() : new Promise((resolve) => setTimeout(resolve, 1)));
      this.check();
      if (!fence) return;
      const state = gl.clientWaitSync(fence, 0, 0);
      if (state === gl.TIMEOUT_EXPIRED) continue;
      gl.deleteSync(fence);
      if (state !== gl.WAIT_FAILED) return;
      // What was asked of it may never come: it is as good as lost.
      this.#context.lost = true;
      throw new BackendError('contextLost', 'The graphics device failed while its work was waited for.');
    }
  }

  /** Takes the context away from every device on it, as a driver's reset would. */
  lose(): void {
    this.gl.getExtension('WEBGL_lose_context')?.loseContext();
  }
}
