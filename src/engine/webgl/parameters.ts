/** A block of learned numbers on the device: weights, the optimizer's memory of them, and their gradient. */
import type { Optimizer } from '../engine';
import { ADAM } from '../optimizers';
import type { Device } from './device';
import type { GradientSum } from './gradients';
import type { WeightsLayout } from './layout';
import { Pass } from './pass';
import { JointTarget, rowShift, TexelList, type Source } from './texels';
import update from './update.frag?raw';

const UPDATE = [{ name: 'update.frag', text: update }];

/** Calls `each` with every parameter of the block: its index in the network's flat list, and its place among the texture's numbers. */
export type VisitParameters = (each: (parameter: number, place: number) => void) => void;

export interface BlockDescription {
  readonly name: string;
  readonly layout: WeightsLayout;
  readonly visit: VisitParameters;
  /** 1 for each number of a row that is a connection, where a table leaves some out. */
  readonly mask: Float32Array | null;
  readonly gradients: GradientSum;
}

type Two = readonly [TexelList, TexelList];

type Momentum = Record<'images' | 'learningRate' | 'momentum' | 'weightDecay', number>;
type Adam = Momentum & Record<'correction1' | 'correction2', number>;

export class LearnedBlock implements Source {
  readonly kind = 'single';
  readonly gradients: GradientSum;
  readonly #weights: Two;
  readonly #firsts: Two;
  #seconds: Two | null = null;
  #gradient: TexelList | null = null;
  /** 1 for each number of a row that is a connection; null where all are. */
  readonly mask: TexelList | null;
  /** Which of two textures is current: a pass cannot write what it reads. */
  #current: 0 | 1 = 0;
  #currentSecond: 0 | 1 = 0;
  /** By what is current: two for momentum, four for Adam. */
  readonly #updates: (Pass | undefined)[] = [];
  /** Uniforms of the update, made once: a step allocates nothing. */
  readonly #ints: Record<string, number>;
  readonly #momentum: { ints: Record<string, number>; floats: Momentum };
  readonly #adam: { ints: Record<string, number>; floats: Adam };
  readonly #readable: [JointTarget?, JointTarget?] = [];
  #gradientPass: { pass: Pass; target: JointTarget } | null = null;

  constructor(
    private readonly device: Device,
    private readonly description: BlockDescription,
  ) {
    const { layout, mask, gradients } = description;
    this.gradients = gradients;
    const shift = rowShift(device, layout.texels);
    const list = (): TexelList => new TexelList(device, layout.texels, shift);
    this.#weights = [list(), list()];
    this.#firsts = [list(), list()];
    this.mask = mask && new TexelList(device, mask.length / 4, rowShift(device, mask.length / 4));
    if (mask) this.mask!.upload(padded(mask, this.mask!.length));
    const { rows, taps, weightTaps, groups, quads, planes } = layout;
    const partialShift = gradients.partials.shift;
    this.#ints = { rows, taps, weightTaps, groups, quads, planes, partialShift, slices: 0 };
    const momentum: Momentum = { images: 1, learningRate: 0, momentum: 0, weightDecay: 0 };
    this.#momentum = { ints: this.#ints, floats: momentum };
    this.#adam = { ints: this.#ints, floats: { ...momentum, correction1: 1, correction2: 1 } };
  }

  /** The weights as they are now. */
  get texture(): WebGLTexture {
    return this.#weights[this.#current].texture;
  }

  get shift(): number {
    return this.#weights[0].shift;
  }

  get layout(): WeightsLayout {
    return this.description.layout;
  }

  /** Takes this block's part of all parameters, and forgets the optimizer's memory. */
  write(parameters: Float32Array): void {
    const numbers = new Float32Array(this.#weights[0].length);
    this.description.visit((parameter, place) => {
      numbers[place] = parameters[parameter]!;
    });
    this.#weights[this.#current].upload(numbers);
    numbers.fill(0);
    this.#firsts[this.#current].upload(numbers);
    this.#seconds?.[this.#currentSecond].upload(numbers);
  }

  /** Puts numbers read back from a texture of this block where they belong among all parameters. */
  place(numbers: Float32Array, parameters: Float32Array): void {
    this.description.visit((parameter, place) => {
      parameters[parameter] = numbers[place]!;
    });
  }

  /** Makes room for what the optimizer remembers, and has its update compiled. */
  reserve({ kind }: Optimizer): void {
    const adam = kind === 'adam';
    const list = (): TexelList => new TexelList(this.device, this.layout.texels, this.shift);
    if (adam) this.#seconds ??= [list(), list()];
    this.#updatePass(adam);
  }

  /** Step `step`, from 1, of the optimizer, that there is room for, with the gradient of so many images that the slices hold. */
  update({ kind, learningRate, momentum, weightDecay }: Optimizer, images: number, step: number): void {
    const adam = kind === 'adam';
    const uniforms = adam ? this.#adam : this.#momentum;
    const { floats } = uniforms;
    floats.images = images;
    floats.learningRate = learningRate;
    floats.momentum = momentum;
    floats.weightDecay = weightDecay;
    if (adam) {
      this.#adam.floats.correction1 = 1 - momentum ** step;
      this.#adam.floats.correction2 = 1 - ADAM.beta2 ** step;
    }
    this.#ints['slices'] = this.gradients.slices;
    this.#updatePass(adam).run(this.layout.texels, uniforms);
    this.#current = this.#current === 0 ? 1 : 0;
    if (adam) this.#currentSecond = this.#currentSecond === 0 ? 1 : 0;
  }

  /** The weights as a target that can be read back, and drawn to before there is a step. */
  weightsTarget(): { target: JointTarget; rows: number } {
    const list = this.#weights[this.#current];
    const target = (this.#readable[this.#current] ??= new JointTarget([list]));
    return { target, rows: list.rows };
  }

  /** Adds up the slices of the gradient into a target that can be read back. */
  gradientTarget(images: number): { target: JointTarget; rows: number } {
    const { texels } = this.layout;
    this.#gradient ??= new TexelList(this.device, texels, this.shift);
    if (!this.#gradientPass) {
      const target = new JointTarget([this.#gradient]);
      const pass = this.#pass('gradient', { GRADIENT_ONLY: true }, {}, target);
      this.#gradientPass = { pass, target };
    }
    const { pass, target } = this.#gradientPass;
    pass.run(texels, { ints: { ...this.#ints, slices: this.gradients.slices }, floats: { images } });
    return { target, rows: this.#gradient.rows };
  }

  /** Made once for every combination of current textures. */
  #updatePass(adam: boolean): Pass {
    const at = adam ? 2 + 2 * this.#current + this.#currentSecond : this.#current;
    let pass = this.#updates[at];
    if (!pass) {
      const [from, to] = this.#current === 0 ? ([0, 1] as const) : ([1, 0] as const);
      const [fromSecond, toSecond] = this.#currentSecond === 0 ? ([0, 1] as const) : ([1, 0] as const);
      const target = new JointTarget([
        this.#weights[to],
        this.#firsts[to],
        ...(adam ? [this.#seconds![toSecond]] : []),
      ]);
      pass = this.#pass(
        'update',
        adam ? { ADAM: true, BETA2: ADAM.beta2, EPSILON: ADAM.epsilon.toExponential() } : {},
        {
          weights: this.#weights[from],
          firsts: this.#firsts[from],
          ...(adam ? { seconds: this.#seconds![fromSecond] } : {}),
        },
        target,
      );
      this.#updates[at] = pass;
    }
    return pass;
  }

  #pass(
    what: string,
    sizes: Record<string, number | string | boolean>,
    sources: Record<string, Source>,
    target: JointTarget,
  ): Pass {
    const { name } = this.description;
    const { mask } = this;
    return new Pass(this.device, {
      name: `${name} ${what}`,
      files: UPDATE,
      sizes: {
        ...(mask ? { MASKED: true, MASK_SHIFT: mask.shift } : {}),
        ...sizes,
      },
      sources: { partials: this.gradients.partials, ...(mask ? { mask } : {}), ...sources },
      target,
    });
  }
}

export function padded(numbers: Float32Array, length: number): Float32Array {
  const result = new Float32Array(length);
  result.set(numbers);
  return result;
}
