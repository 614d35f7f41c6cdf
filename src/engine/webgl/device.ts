/** The WebGL2 context an engine owns: its limits, its programs, and whether it is still there. */
import { BackendError } from '../engine';
import { Program } from './program';
import { assemble, type ShaderFile, type Sizes } from './source';
import prelude from './prelude.frag?raw';

const PRELUDE: ShaderFile = { name: 'prelude.frag', text: prelude };

/** Render targets that one pass may write: WebGL2 promises 4; more than 8 would not pay, for want of registers. */
const PLANES = [8, 4] as const;

export class Device {
  readonly canvas: OffscreenCanvas;
  readonly gl: WebGL2RenderingContext;
  /** The GPU's name, in the system's words. */
  readonly renderer: string;
  /** Float render targets that one pass may write. */
  readonly planes: number;
  /** Rows or columns a texture may have. */
  readonly textureSize: number;
  #programs = new Map<string, Program>();
  #lost = false;

  /** Throws a BackendError where there is no WebGL2 or it cannot draw to float textures. `planeLimit` narrows `planes`. */
  constructor(planeLimit: number = PLANES[0]) {
    this.canvas = new OffscreenCanvas(1, 1);
    const gl = this.canvas.getContext('webgl2', {
      antialias: false,
      depth: false,
      powerPreference: 'high-performance',
    });
    if (!gl) throw new BackendError('noWebGL2', 'This browser or machine has no WebGL2.');
    this.gl = gl;
    if (!gl.getExtension('EXT_color_buffer_float'))
      throw new BackendError('noFloatTargets', 'WebGL2 cannot draw to float textures here.');
    this.canvas.addEventListener('webglcontextlost', () => {
      this.#lost = true;
    });
    const names = gl.getExtension('WEBGL_debug_renderer_info');
    this.renderer = String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
    this.textureSize = gl.getParameter(gl.MAX_TEXTURE_SIZE) as number;
    this.planes = Math.min(planeLimit, this.#widestTarget());
    gl.disable(gl.BLEND);
    gl.disable(gl.DITHER);
  }

  /** Throws a BackendError once the context is gone. */
  check(): void {
    if (this.#lost || this.gl.isContextLost()) {
      this.#lost = true;
      throw new BackendError('contextLost', 'The graphics context was lost.');
    }
  }

  /** Throws a BackendError where the device ran out of memory since the last call; waits for it. */
  checkMemory(): void {
    if (this.gl.getError() === this.gl.OUT_OF_MEMORY)
      throw new BackendError('networkTooLarge', 'The graphics device has not enough memory.');
    this.check();
  }

  /** The program of these files and sizes; equal ones are compiled once. */
  program(name: string, files: readonly ShaderFile[], sizes: Sizes, samplers: readonly string[]): Program {
    const all = [PRELUDE, ...files];
    const source = assemble(all, sizes);
    let program = this.#programs.get(source);
    if (!program) {
      program = new Program(this.gl, name, source, all, samplers);
      this.#programs.set(source, program);
    }
    return program;
  }

  /** Waits for every compilation under way. Throws a ShaderError for the first that failed. */
  finishPrograms(): void {
    for (const program of this.#programs.values()) program.finish();
  }

  /**
   * Resolves once everything asked of the GPU so far is done; rejects with a BackendError when the context is lost
   * meanwhile. The thread stays free: it looks again from task to task, soon at first, then from timers.
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
      if (state === gl.ALREADY_SIGNALED || state === gl.CONDITION_SATISFIED) break;
    }
    gl.deleteSync(fence);
  }

  /** Takes the context away, as a driver's reset would. */
  lose(): void {
    this.gl.getExtension('WEBGL_lose_context')?.loseContext();
  }

  /** How many RGBA32F targets a framebuffer takes: some tiled GPUs have no room for eight. */
  #widestTarget(): number {
    const { gl } = this;
    const limit = Math.min(
      gl.getParameter(gl.MAX_DRAW_BUFFERS) as number,
      gl.getParameter(gl.MAX_COLOR_ATTACHMENTS) as number,
    );
    const widest = PLANES.find((planes) => planes <= limit && this.#takesTargets(planes));
    if (widest === undefined)
      throw new BackendError('noFloatTargets', `WebGL2 cannot draw to ${PLANES.at(-1)} float textures at once here.`);
    return widest;
  }

  #takesTargets(planes: number): boolean {
    const { gl } = this;
    const texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D_ARRAY, texture);
    gl.texStorage3D(gl.TEXTURE_2D_ARRAY, 1, gl.RGBA32F, 1, 1, planes);
    const framebuffer = gl.createFramebuffer();
    gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
    const attachments = Array.from({ length: planes }, (_, plane) => gl.COLOR_ATTACHMENT0 + plane);
    attachments.forEach((attachment, plane) =>
      gl.framebufferTextureLayer(gl.FRAMEBUFFER, attachment, texture, 0, plane),
    );
    gl.drawBuffers(attachments);
    const complete = gl.checkFramebufferStatus(gl.FRAMEBUFFER) === gl.FRAMEBUFFER_COMPLETE;
    gl.deleteFramebuffer(framebuffer);
    gl.deleteTexture(texture);
    return complete;
  }
}

const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
