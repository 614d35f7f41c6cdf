/**
 * The oracle: plain loops in float64, one line for each line of the textbook. It knows no layer kinds, only `reads`:
 *   forward   a[u] = scale · Σ w·x + b,  y[u] = f(a[u])
 *   backward  δ[u] = f′(a[u]) · ∂E/∂y[u];  ∂E/∂w += scale · δ·x;  ∂E/∂x += scale · δ·w;  ∂E/∂b += δ
 * Every faster backend is held to it, and it runs where none of them can.
 */
import { learnedOf, PADDING, squashingOf, UNWEIGHTED, units, type Layer, type Network } from '../../network';
import { losses } from '../losses';

export type Values = Float64Array;

/** A layer's learned numbers, or what accumulates beside them. */
export interface LayerParameters {
  readonly weights: Values;
  readonly bias: Values;
}

/** Views into a flat list of parameters, layer by layer; layers without some get empty ones, fixed weights a copy. */
export function splitParameters(network: Network, all: Values): LayerParameters[] {
  return network.layers.map(({ fixedWeights }, index) => ({
    weights: learnedOf(network, all, index, 'weights') ?? Float64Array.from(fixedWeights ?? []),
    bias: learnedOf(network, all, index, 'bias') ?? new Float64Array(0),
  }));
}

/** The values of every unit of a layer, [y, x, channel]. */
export function layerForward(layer: Layer, parameters: LayerParameters, input: Values): Values {
  const output = new Float64Array(units(layer.output));
  unitsForward(layer, parameters, input, output, 0, output.length);
  return output;
}

/** The values of the units [from, to) of a layer, into `output`, which has room for all. */
export function unitsForward(
  layer: Layer,
  { weights, bias }: LayerParameters,
  input: Values,
  output: Values,
  from: number,
  to: number,
): void {
  const { value } = squashingOf(layer.activation);
  for (let unit = from; unit < to; unit++) output[unit] = value(weightedSum(layer, weights, bias, input, unit));
}

/** A unit's sum before its activation. */
export function weightedSum(layer: Layer, weights: Values, bias: Values, input: Values, unit: number): number {
  if (layer.combine === 'max') return input[largest(layer, input, unit)]!;
  let sum = 0;
  layer.reads(unit, (tap, weight) => {
    const x = tap === PADDING ? 0 : input[tap]!;
    const w = weight === UNWEIGHTED ? 1 : weights[weight]!;
    sum += layer.combine === 'distance' ? (x - w) ** 2 : w * x;
  });
  const at = layer.biasOf(unit);
  return layer.scale * sum + (at < 0 ? 0 : bias[at]!);
}

/** The input that a unit of max pooling takes: the first of the largest in its window. */
function largest(layer: Layer, input: Values, unit: number): number {
  let best = PADDING;
  layer.reads(unit, (tap) => {
    if (tap !== PADDING && (best === PADDING || input[tap]! > input[best]!)) best = tap;
  });
  return best;
}

export interface LayerGradients extends LayerParameters {
  /** ∂E/∂x, [y, x, channel] of the layer below. */
  readonly input: Values;
  /** δ: ∂E/∂a of every unit. */
  readonly errors: Values;
}

/** Gradients of a layer, given its input, its output and ∂E/∂y of every unit. Adds to `into` where given (a batch). */
export function layerBackward(
  layer: Layer,
  parameters: LayerParameters,
  input: Values,
  output: Values,
  gradOutput: Values,
  into: LayerParameters = {
    weights: new Float64Array(layer.weights?.length ?? 0),
    bias: new Float64Array(layer.bias?.length ?? 0),
  },
): LayerGradients {
  const gradInput = new Float64Array(input.length);
  const errors = new Float64Array(output.length);
  const { slope } = squashingOf(layer.activation);
  for (let unit = 0; unit < output.length; unit++) {
    const delta = slope(output[unit]!) * gradOutput[unit]!;
    errors[unit] = delta;
    if (layer.combine === 'max') {
      gradInput[largest(layer, input, unit)]! += delta;
      continue;
    }
    layer.reads(unit, (tap, weight) => {
      const x = tap === PADDING ? 0 : input[tap]!;
      const w = weight === UNWEIGHTED ? 1 : parameters.weights[weight]!;
      if (layer.combine === 'distance') {
        if (tap !== PADDING) gradInput[tap]! += delta * 2 * (x - w);
        return;
      }
      if (tap !== PADDING) gradInput[tap]! += layer.scale * delta * w;
      if (weight !== UNWEIGHTED) into.weights[weight]! += layer.scale * delta * x;
    });
    const at = layer.biasOf(unit);
    if (at >= 0) into.bias[at]! += delta;
  }
  return { ...into, input: gradInput, errors };
}

/** Every layer's values for one image; element 0 is the image itself. */
export function networkForward(
  network: Network,
  parameters: readonly LayerParameters[],
  image: ArrayLike<number>,
): Values[] {
  const values: Values[] = [Float64Array.from(image)];
  network.layers.forEach((layer, index) => values.push(layerForward(layer, parameters[index]!, values[index]!)));
  return values;
}

/** Backward from ∂E/∂y of layer `from` (its values are `values[from + 1]`) down to the image; errors of each layer passed. */
export function networkBackward(
  network: Network,
  parameters: readonly LayerParameters[],
  values: readonly Values[],
  from: number,
  gradOutput: Values,
  into?: readonly LayerParameters[],
): { input: Values; errors: Values[] } {
  let gradient = gradOutput;
  const errors: Values[] = [];
  for (let index = from; index >= 0; index--) {
    const result = layerBackward(
      network.layers[index]!,
      parameters[index]!,
      values[index]!,
      values[index + 1]!,
      gradient,
      into?.[index],
    );
    errors[index] = result.errors;
    gradient = result.input;
  }
  return { input: gradient, errors };
}

/** Loss of one image, and its gradient added to `into`. */
export function lossAndGradients(
  network: Network,
  parameters: readonly LayerParameters[],
  image: ArrayLike<number>,
  label: number,
  into: readonly LayerParameters[],
): { loss: number; values: Values[]; errors: Values[]; inputGradient: Values } {
  const values = networkForward(network, parameters, image);
  const outputs = values.at(-1)!;
  const { loss, slope } = losses[network.spec.loss];
  const { input, errors } = networkBackward(
    network,
    parameters,
    values,
    network.layers.length - 1,
    Float64Array.from(slope(outputs, label)),
    into,
  );
  return { loss: loss(outputs, label), values, errors, inputGradient: input };
}
