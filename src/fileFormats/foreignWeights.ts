/**
 * Weights that were trained elsewhere, for the network that is open: which tensor of a file may be which of its blocks, by
 * shape, and how the numbers are turned. A kernel is [out, in, y, x] in PyTorch, [y, x, in, out] in Keras and
 * [out, y, x, in] here; a dense layer is a kernel as large as its input, with its sizes merged as the framework flattens:
 * channel by channel in PyTorch, row by row in Keras.
 */
import { groupsOf, type Layer, type Network, type PlacedBlock } from '../network';
import { isFloat, type StoredTensor, type TensorHead } from './safetensors';

export const FRAMEWORKS = ['pytorch', 'keras'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

/** The sizes of a kernel, in the order in which a row of them is stored here. */
type Kernel = Readonly<Record<KernelAxis, number>>;
const KERNEL_AXES = ['out', 'y', 'x', 'in'] as const;
export type KernelAxis = (typeof KERNEL_AXES)[number];

const ORDERS: Readonly<Record<Framework, readonly KernelAxis[]>> = {
  pytorch: ['out', 'in', 'y', 'x'],
  keras: ['y', 'x', 'in', 'out'],
};

/** A block, the tensors whose shapes fit it, and which of them is meant as far as names tell; null: a bias that is 0. */
export interface Fit {
  readonly block: PlacedBlock;
  readonly tensors: readonly TensorHead[];
  readonly guess: TensorHead | null;
  /** Whether no other tensor can be meant, and this one for no other block. */
  readonly certain: boolean;
}

/** All blocks of a network in a framework's layout. */
export interface Offer {
  readonly framework: Framework;
  readonly fits: readonly Fit[];
}

/** Why a file's tensors are none for the network: nothing has the shape of a block, in the layout of either framework. */
export interface Misfit {
  readonly block: PlacedBlock;
  /** That it would have; null where the block has no counterpart there, as what is connected locally has none. */
  readonly shapes: Readonly<Record<Framework, readonly number[] | null>>;
}

/** The layouts in which every block finds tensors, the likelier first; or, where there is none, the block that finds none. */
export function offersOf(network: Network, tensors: readonly TensorHead[]): readonly Offer[] | Misfit {
  const namedAsKeras = tensors.some(({ name }) => KERAS_NAMES.test(name));
  const frameworks = namedAsKeras ? FRAMEWORKS.toReversed() : FRAMEWORKS;
  const byShape = floatsByShape(tensors);
  const tried = frameworks.map((framework) => fitsIn(network, byShape, framework));
  const offers = tried.filter((one) => 'fits' in one);
  if (offers.length > 0) return offers;
  // The layout that goes further is the one that was meant.
  const missing = tried.flatMap((one) => ('missing' in one ? [one.missing] : []));
  const block = missing.reduce((a, b) => (b.offset > a.offset ? b : a));
  const shapes = FRAMEWORKS.map((framework) => [framework, shapesOf(network, block, framework)[0] ?? null] as const);
  return { block, shapes: Object.fromEntries(shapes) as Misfit['shapes'] };
}

function fitsIn(
  network: Network,
  byShape: ReadonlyMap<string, readonly TensorHead[]>,
  framework: Framework,
): Offer | { readonly missing: PlacedBlock } {
  const keys = network.blocks.map((block) => shapesOf(network, block, framework).map(keyOf));
  const taken = new Set<TensorHead>();
  const fits = new Map<PlacedBlock, Pick<Fit, 'tensors' | 'guess'>>();
  // Weights lead, and the bias of each is the one that is named like them.
  for (const role of ['weights', 'bias'] as const) {
    for (const [at, block] of network.blocks.entries()) {
      if (block.role !== role) continue;
      const weights = [...fits].find(([{ layer }]) => layer === block.layer)?.[1].guess;
      const fitting = keys[at]!.flatMap((key) => byShape.get(key) ?? []);
      const likeliest = weights ? likeTo(weights, fitting) : fitting;
      const guess = likeliest.find((tensor) => !taken.has(tensor)) ?? null;
      if (!guess && role === 'weights') return { missing: block };
      if (guess) taken.add(guess);
      const others = likeliest.filter((tensor) => tensor !== guess);
      fits.set(block, { tensors: [...(guess ? [guess] : []), ...others].slice(0, MOST_CHOICES), guess });
    }
  }
  const claims = ({ shape }: TensorHead): number => keys.filter((list) => list.includes(keyOf(shape))).length;
  return {
    framework,
    fits: network.blocks.map((block) => {
      const fit = fits.get(block)!;
      const [first, other] = fit.tensors;
      return { block, ...fit, certain: !first || (!other && claims(first) === 1) };
    }),
  };
}

/** A kernel in Keras 3, in Keras 2, and as what is stored of a layer in a .weights.h5 file. */
const KERAS_NAMES = /kernel(:0)?$|\/vars\/\d+$/;

/** More than these nobody reads through. */
const MOST_CHOICES = 64;
/** Of tensors that are not used; of more the rest is a number. */
export const MOST_NAMES = 6;

const collator = new Intl.Collator('en', { numeric: true });
const keyOf = (shape: readonly number[]): string => shape.join('×');
/** The layer's name. A tensor's of Keras 2 ends in its output's number. */
const stemOf = (name: string): string => name.replace(/[./][^./]*$/, '');

/** In the order of their names. */
function floatsByShape(tensors: readonly TensorHead[]): ReadonlyMap<string, readonly TensorHead[]> {
  const byShape = new Map<string, TensorHead[]>();
  const floats = tensors.filter(({ type }) => isFloat(type));
  for (const tensor of floats.toSorted((a, b) => collator.compare(a.name, b.name))) {
    const alike = byShape.get(keyOf(tensor.shape));
    if (alike) alike.push(tensor);
    else byShape.set(keyOf(tensor.shape), [tensor]);
  }
  return byShape;
}

/** Those of the same layer's name first, and of them what is called a bias. */
function likeTo({ name }: TensorHead, tensors: readonly TensorHead[]): readonly TensorHead[] {
  const stem = stemOf(name);
  const ranks = Array.from({ length: 4 }, (): TensorHead[] => []);
  for (const tensor of tensors) {
    const own = stemOf(tensor.name);
    ranks[3 - 2 * Number(own === stem) - Number(/bias/i.test(tensor.name.slice(own.length)))]!.push(tensor);
  }
  return ranks.flat();
}

/** The shapes that a block may have in a file of this framework, the usual one first. */
function shapesOf(network: Network, block: PlacedBlock, framework: Framework): readonly (readonly number[])[] {
  const layer = network.layers[block.layer]!;
  const kernel = block.role === 'weights' ? kernelOf(layer) : null;
  // One number a map is the same everywhere; what is connected locally, or by a table of its own, is nowhere else.
  if (!kernel)
    return block.shape.length === 1 && (block.role === 'bias' || layer.coefficient !== null) ? [block.shape] : [];
  const apart = ORDERS[framework].map((axis) => kernel[axis]);
  const taps = kernel.y * kernel.x * kernel.in;
  const merged = framework === 'pytorch' ? [kernel.out, taps] : [taps, kernel.out];
  if (layer.spec.kind === 'dense') return [merged, apart];
  // Keras' depthwise kernels are [y, x, in, maps of each]: the same numbers in the same order.
  const depthwise =
    framework === 'keras' && kernel.in === 1 && layer.input.channels > 1
      ? [[kernel.y, kernel.x, layer.input.channels, kernel.out / layer.input.channels]]
      : [];
  const isWhole = layer.output.height === 1 && layer.output.width === 1;
  return [apart, ...depthwise, ...(isWhole ? [merged] : [])];
}

/** What is weighed with a kernel that is the same everywhere, all maps or equal groups of them; null otherwise. */
function kernelOf(layer: Layer): Kernel | null {
  const { spec, weights, input, output, window } = layer;
  if (spec.kind === 'dense') return { out: spec.units, y: input.height, x: input.width, in: input.channels };
  if (spec.kind !== 'convolution' || !weights || (spec.connectivity ?? 'shared') !== 'shared') return null;
  const groups = groupsOf(layer);
  const [y, x] = window.kernel;
  return groups === null ? null : { out: output.channels, y, x, in: input.channels / groups };
}

/** The axes of a block's tensor in the file and here, those of one place left out; null where the numbers keep their order. */
export function turnOf(
  network: Network,
  { layer, role }: PlacedBlock,
  framework: Framework,
): { readonly from: readonly KernelAxis[]; readonly to: readonly KernelAxis[] } | null {
  const kernel = role === 'weights' ? kernelOf(network.layers[layer]!) : null;
  if (!kernel) return null;
  const [from, to] = [ORDERS[framework], KERNEL_AXES].map((axes) => axes.filter((axis) => kernel[axis] > 1));
  return from!.every((axis, at) => axis === to![at]) ? null : { from: from!, to: to! };
}

/** The network's parameters, flat, of the tensors that were agreed on, by block; null: zeros. */
export function parametersOf(
  network: Network,
  framework: Framework,
  agreed: ReadonlyMap<PlacedBlock, StoredTensor | null>,
): Float32Array<ArrayBuffer> {
  const parameters = new Float32Array(network.parameterCount);
  for (const [block, tensor] of agreed) {
    if (!tensor) continue;
    const kernel = block.role === 'weights' ? kernelOf(network.layers[block.layer]!) : null;
    parameters.set(kernel ? turned(tensor.values, kernel, ORDERS[framework]) : tensor.values, block.offset);
  }
  return parameters;
}

/** [out, y, x, in] of what is laid out in another order of those. */
function turned(values: Float32Array, kernel: Kernel, order: readonly KernelAxis[]): Float32Array {
  const strides = { out: 0, y: 0, x: 0, in: 0 };
  let stride = 1;
  for (const axis of order.toReversed()) {
    strides[axis] = stride;
    stride *= kernel[axis];
  }
  const result = new Float32Array(values.length);
  let at = 0;
  for (let out = 0; out < kernel.out; out++)
    for (let y = 0; y < kernel.y; y++)
      for (let x = 0; x < kernel.x; x++)
        for (let source = 0; source < kernel.in; source++)
          result[at++] = values[out * strides.out + y * strides.y + x * strides.x + source * strides.in]!;
  return result;
}
