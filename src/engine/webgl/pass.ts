/** A pass: one program drawn once over one target. A plan is a list of them. */
import type { Device } from './device';
import type { Program } from './program';
import type { ShaderFile, Sizes } from './source';
import type { Source, Target } from './texels';

/** Numbers given to a pass when it runs; whole numbers and vectors of them are told apart by how the shader declares them. */
export interface Uniforms {
  readonly ints?: Readonly<Record<string, number>>;
  readonly floats?: Readonly<Record<string, number>>;
  /** Four whole numbers a texel of four images. */
  readonly quads?: Readonly<Record<string, Int32Array>>;
}

export interface PassDescription {
  readonly name: string;
  readonly files: readonly ShaderFile[];
  readonly sizes: Sizes;
  /** What each sampler reads. */
  readonly sources: Readonly<Record<string, Source>>;
  readonly target: Target;
}

const NONE: Uniforms = {};

export class Pass {
  readonly #program: Program;
  readonly #sources: readonly Source[];

  constructor(
    private readonly device: Device,
    private readonly description: PassDescription,
  ) {
    const { name, files, sizes, sources } = description;
    this.#program = device.program(name, files, sizes, Object.keys(sources));
    this.#sources = Object.values(sources);
  }

  get name(): string {
    return this.description.name;
  }

  /** Draws the texels from `first` up to `end` of the target (whole rows of the rest may be drawn over). */
  run(end: number, uniforms: Uniforms = NONE, first = 0): void {
    const { gl } = this.device;
    const { target } = this.description;
    const program = this.#program;
    program.use();
    gl.bindFramebuffer(gl.FRAMEBUFFER, target.framebuffer);
    const row = first >> target.shift;
    gl.viewport(0, row, 1 << target.shift, ((end - 1) >> target.shift) + 1 - row);
    for (let unit = 0; unit < this.#sources.length; unit++) {
      const source = this.#sources[unit]!;
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(source.kind === 'planes' ? gl.TEXTURE_2D_ARRAY : gl.TEXTURE_2D, source.texture);
    }
    gl.uniform1i(program.location('count'), end);
    gl.uniform1i(program.location('shift'), target.shift);
    for (const name in uniforms.ints) gl.uniform1i(program.location(name), uniforms.ints[name]!);
    for (const name in uniforms.floats) gl.uniform1f(program.location(name), uniforms.floats[name]!);
    for (const name in uniforms.quads) gl.uniform4iv(program.location(name), uniforms.quads[name]!);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }
}
