/** A compiled shader program over one triangle that covers its target. */
import type { ShaderFile } from './source';

/** A corner of the plane for each of three vertices: no buffer is needed. */
const COVERING_TRIANGLE = `#version 300 es
void main() {
  gl_Position = vec4(float(gl_VertexID & 1) * 4.0 - 1.0, float(gl_VertexID >> 1) * 4.0 - 1.0, 0.0, 1.0);
}`;

/** A shader did not compile: a mistake of ours, not of the machine. */
export class ShaderError extends Error {
  override readonly name = 'ShaderError';
}

export class Program {
  #locations = new Map<string, WebGLUniformLocation | null>();
  #linked = false;
  #failure: ShaderError | null = null;
  readonly #gl: WebGL2RenderingContext;
  readonly #program: WebGLProgram;
  readonly #fragment: WebGLShader;

  /** Hands the source to the driver and does not wait: many programs can be compiled at once. */
  constructor(
    gl: WebGL2RenderingContext,
    readonly name: string,
    source: string,
    private readonly files: readonly ShaderFile[],
    /** Texture units are given in this order. */
    readonly samplers: readonly string[],
  ) {
    this.#gl = gl;
    this.#program = gl.createProgram();
    this.#fragment = this.#attach(gl.FRAGMENT_SHADER, source);
    this.#attach(gl.VERTEX_SHADER, COVERING_TRIANGLE);
    gl.linkProgram(this.#program);
  }

  /** It has been waited for, and did not compile. */
  get failed(): boolean {
    return this.#failure !== null;
  }

  /** Waits for the compiler. Throws a ShaderError that shows the offending lines. */
  finish(): void {
    if (this.#linked) return;
    if (this.#failure) throw this.#failure;
    const gl = this.#gl;
    if (!gl.getProgramParameter(this.#program, gl.LINK_STATUS) && !gl.isContextLost()) {
      const log = gl.getShaderInfoLog(this.#fragment) || gl.getProgramInfoLog(this.#program) || 'no message';
      this.#failure = new ShaderError(`${this.name} does not compile.\n${withLines(log, this.files)}`);
      gl.deleteProgram(this.#program);
      throw this.#failure;
    }
    this.#linked = true;
    gl.useProgram(this.#program);
    this.samplers.forEach((sampler, unit) => gl.uniform1i(this.location(sampler), unit));
  }

  use(): void {
    this.finish();
    this.#gl.useProgram(this.#program);
  }

  location(uniform: string): WebGLUniformLocation | null {
    let location = this.#locations.get(uniform);
    if (location === undefined) {
      location = this.#gl.getUniformLocation(this.#program, uniform);
      this.#locations.set(uniform, location);
    }
    return location;
  }

  #attach(kind: GLenum, source: string): WebGLShader {
    const gl = this.#gl;
    const shader = gl.createShader(kind)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(this.#program, shader);
    gl.deleteShader(shader);
    return shader;
  }
}

/** The compiler's messages ("ERROR: file:line: …"), each followed by the line it means. */
const withLines = (log: string, files: readonly ShaderFile[]): string =>
  log
    .split('\n')
    .map((message) => {
      const place = /^\w+: (\d+):(\d+):/.exec(message);
      const file = place && files[Number(place[1])];
      if (!place || !file) return message;
      return `${message}\n    ${file.name}:${place[2]}  ${file.text.split('\n')[Number(place[2]) - 1]?.trim() ?? ''}`;
    })
    .join('\n');
