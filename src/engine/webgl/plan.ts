/**
 * A network compiled into passes over textures that are there before the first step. The sizes of a batch are uniforms,
 * so that one plan serves every batch; textures grow when a larger one first comes.
 */
import { blockOf, type Layer, type Network } from '../../network';
import type { Device } from './device';
import { slope, type LayerPasses } from './layer';
import { layerPasses } from './layers';
import { networkLayouts, texelOfUnit, type ValuesLayout } from './layout';
import { Objective } from './objective';
import type { LearnedBlock } from './parameters';
import { Pass } from './pass';
import { reconnectLayer, type LearnedLayer } from './reconnect';
import { quartetsAtOnce, Values } from './values';
import seedText from './seed.frag?raw';

export class Plan {
  readonly input: Values;
  /** Every layer's values and errors; those of the input are apart. */
  readonly values: readonly Values[];
  readonly errors: readonly Values[];
  readonly inputErrors: Values;
  /** Quartets of images that may be on the device at once. */
  readonly mostQuartets: number;
  readonly objective: Objective;
  readonly blocks: readonly LearnedBlock[];
  /** All that grows with the batch, but the input's errors, which training does not ask for. */
  readonly #growing: readonly Values[];
  readonly #layers: readonly LayerPasses[];
  readonly #backward: (Pass | undefined)[] = [];
  readonly #seeds: (Pass | undefined)[] = [];

  /** Throws a BackendError where a layer does not fit the device. */
  constructor(
    private readonly device: Device,
    private readonly network: Network,
  ) {
    const [inputLayout, ...layouts] = networkLayouts(network, device.planes);
    this.mostQuartets = quartetsAtOnce([inputLayout!, ...layouts]);
    const values = (layout: ValuesLayout): Values => new Values(device, layout, this.mostQuartets);
    this.input = values(inputLayout!);
    this.inputErrors = values(inputLayout!);
    this.values = layouts.map(values);
    this.errors = layouts.map(values);
    this.#growing = [this.input, ...this.values, ...this.errors];
    this.reserve(1);
    this.#layers = network.layers.map((layer, index) => {
      const below = network.layers[index - 1];
      return layerPasses[layer.spec.kind]({
        device,
        layer,
        weights: blockOf(network, index, 'weights'),
        bias: blockOf(network, index, 'bias'),
        below: below?.activation ?? 'identity',
        input: this.values[index - 1] ?? this.input,
        output: this.values[index]!,
        inputErrors: this.errors[index - 1] ?? this.inputErrors,
        outputErrors: this.errors[index]!,
      });
    });
    this.blocks = this.#layers.flatMap(({ blocks }) => blocks);
    this.objective = new Objective(
      device,
      network.spec.loss,
      this.#lastLayer.activation,
      this.values.at(-1)!,
      this.errors.at(-1)!,
    );
  }

  /** Takes its parameters from a plan of the same network connected otherwise. */
  reconnect(from: Plan): void {
    for (let index = 0; index < this.#layers.length; index++)
      reconnectLayer(this.device, from.#learnedLayer(index), this.#learnedLayer(index));
  }

  #learnedLayer(index: number): LearnedLayer {
    return { layer: this.network.layers[index]!, blocks: this.#layers[index]!.blocks };
  }

  /** Makes room for this many quartets of images. */
  reserve(quartets: number): void {
    for (const values of this.#growing) values.reserve(values.texels(quartets));
  }

  /** From the input to the last layer's values. */
  forward(quartets: number): void {
    for (let index = 0; index < this.#layers.length; index++)
      this.#layers[index]!.forward.run(this.values[index]!.texels(quartets));
  }

  /** From the errors of layer `from` to those of layer `to`; −1 is the input. */
  backward(quartets: number, from: number, to: number): void {
    for (let index = from; index > to; index--) {
      if (index === 0) this.inputErrors.reserve(this.inputErrors.texels(quartets));
      const pass = (this.#backward[index] ??= this.#layers[index]!.backward());
      const errors = this.errors[index - 1] ?? this.inputErrors;
      pass.run(errors.texels(quartets));
    }
  }

  /** Makes the error of one unit of the first image f′(y), and every other of its layer 0. */
  seed(layer: number, unit: number): void {
    const values = this.values[layer]!;
    const pass = (this.#seeds[layer] ??= new Pass(this.device, {
      name: 'seed',
      files: [{ name: 'seed.frag', text: seedText }],
      sizes: { ...values.sizes('IN'), ...slope('SLOPE', this.network.layers[layer]!.activation) },
      sources: { values },
      target: this.errors[layer]!,
    }));
    const { texel, plane } = texelOfUnit(values.layout, unit);
    pass.run(values.texels(1), { ints: { seedTexel: texel, seedPlane: plane } });
  }

  /** Compiles what training needs. */
  prepareTraining(): void {
    for (let index = 1; index < this.#layers.length; index++) this.#backward[index] ??= this.#layers[index]!.backward();
  }

  get lastIndex(): number {
    return this.network.layers.length - 1;
  }

  get #lastLayer(): Layer {
    return this.network.layers.at(-1)!;
  }
}
