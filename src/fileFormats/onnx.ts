/**
 * A network as an ONNX model of standard operators (opset 17), so that it runs wherever ONNX does. The model takes
 * `image`, [batch, channel, y, x] of the network's input size, 0 white … 1 ink, and gives `scores`, [batch, class], as
 * the page shows them. Values are [batch, channel, y, x] throughout, ONNX's order; the network's [y, x, channel] is
 * turned over here.
 *
 * Sharing is an address here too: a shared layer is a Conv, one kernel everywhere; a local one gathers the window of
 * every place and multiplies it by that place's own kernels; a full one is a Gemm over the whole input.
 */
import { groupsOf, learnedOf, RADIAL_REJECTION, units, type Layer, type Network } from '../network';
import { activationNodes, channelsFirst, Graph } from './onnxGraph';
import { encodeModel, type Attribute, type ValueInfo } from './onnxModel';
import { localLayer } from './onnxLocal';

/**
 * The model file of a network with these parameters (flat, in the order of `network.blocks`). With `everyLayer` the model
 * also gives what each layer gives, [batch, channel, y, x], from the first to the last, after the scores.
 */
export function encodeOnnx(
  network: Network,
  parameters: Float32Array,
  { everyLayer = false } = {},
): Uint8Array<ArrayBuffer> {
  const graph = new Graph();
  const outputs: ValueInfo[] = [{ name: 'scores', shape: ['batch', network.classes] }];
  const { white = 0, ink = 1, channels, height, width } = network.spec.input;
  let value = 'image';
  if (white !== 0 || ink !== 1) {
    value = graph.node('Mul', [value, graph.floats('ink minus white', [], [ink - white])]);
    value = graph.node('Add', [value, graph.floats('white', [], [white])]);
  }
  network.layers.forEach((layer, index) => {
    const blockValues = (role: 'weights' | 'bias'): Float32Array =>
      learnedOf(network, parameters, index, role) ?? layer.fixedWeights ?? NONE;
    graph.layer = layer.name;
    value = layerNodes(graph, layer, value, blockValues('weights'), blockValues('bias'));
    const { channels, height, width } = layer.output;
    if (everyLayer) outputs.push({ name: value, shape: ['batch', channels, height, width] });
  });
  graph.layer = 'scores';
  // Classes are counted as units are, [y, x, channel].
  const turned = graph.node('Transpose', [value], { perm: [0, 2, 3, 1] });
  scoreNodes(graph, network, graph.node('Flatten', [turned], { axis: 1 }));
  return encodeModel({
    name: network.spec.name,
    metadata: { spec: JSON.stringify(network.spec) },
    nodes: graph.nodes,
    initializers: graph.initializers,
    input: { name: 'image', shape: ['batch', channels, height, width] },
    outputs,
  });
}

const NONE = new Float32Array(0);

/** The layer's output, [batch, channel, y, x]: what its units compute decides the operators, whatever its kind. */
function layerNodes(graph: Graph, layer: Layer, input: string, weights: Float32Array, bias: Float32Array): string {
  if (layer.combine === 'distance') return distances(graph, layer, input, weights);
  if (layer.combine === 'max') return largest(graph, layer, input);
  if (layer.coefficient !== null) return subsampling(graph, layer, input, weights, bias);
  switch (layer.connectivity) {
    case 'full':
      return wholeInput(graph, layer, input, weights, bias);
    case 'local':
      return localLayer(graph, layer, input, weights, bias);
    case 'shared':
      return sharedConvolution(graph, layer, input, weights, bias);
    case null:
      return within(graph, layer, input, () => layer.scale, null);
  }
}

const windowAttributes = ({
  window: { stride, padding, paddingBehind, dilation },
}: Layer): Record<string, Attribute> => ({
  strides: [...stride],
  pads: [...padding, ...paddingBehind],
  dilations: [...dilation],
});

/** One kernel a map. Maps that a connection table leaves out, and that are no groups, have weights of 0. */
function sharedConvolution(
  graph: Graph,
  layer: Layer,
  input: string,
  weights: Float32Array,
  bias: Float32Array,
): string {
  const { output, window, sources } = layer;
  const [kernelY, kernelX] = window.kernel;
  const places = kernelY * kernelX;
  const groups = groupsOf(layer) ?? 1;
  const channels = layer.input.channels / groups;
  const kernels = new Float32Array(output.channels * channels * places);
  for (let map = 0; map < output.channels; map++) {
    let weight = layer.rowOf(map);
    for (let place = 0; place < places; place++) {
      for (const source of sources[map]!)
        kernels[(map * channels + (source % channels)) * places + place]! += weights[weight++]!;
    }
  }
  const attributes = { ...windowAttributes(layer), kernel_shape: [kernelY, kernelX], group: groups };
  const kernel = graph.floats('kernels', [output.channels, channels, kernelY, kernelX], kernels);
  const perMap = bias.length === output.channels && units(output) !== output.channels;
  const sum = perMap
    ? graph.node('Conv', [input, kernel, graph.floats('bias', [output.channels], bias)], attributes)
    : graph.node('Add', [graph.node('Conv', [input, kernel], attributes), graph.ofUnits(layer, bias)]);
  return activationNodes(graph, layer, sum);
}

/** Every unit reads every input: [batch, all inputs] times [all inputs, all units]. */
function wholeInput(graph: Graph, layer: Layer, input: string, weights: Float32Array, bias: Float32Array): string {
  const { output } = layer;
  const [inputs, outputs] = [units(layer.input), units(output)];
  const rows = channelsFirst(output, channelsFirst(layer.input, weights), inputs);
  const biases = channelsFirst(output, bias);
  const flat = graph.node('Flatten', [input], { axis: 1 });
  const sum = graph.node(
    'Gemm',
    [flat, graph.floats('weights', [outputs, inputs], rows), graph.floats('bias', [outputs], biases)],
    { transB: 1 },
  );
  const shaped = graph.node('Reshape', [
    sum,
    graph.integers('shape', [-1, output.channels, output.height, output.width]),
  ]);
  return activationNodes(graph, layer, shaped);
}

/** coefficient · scale · Σ of the window + bias: the sum is a Conv of ones within each map. */
function subsampling(graph: Graph, layer: Layer, input: string, weights: Float32Array, bias: Float32Array): string {
  const { output, connectivity } = layer;
  const shared = connectivity === 'shared';
  const coefficient = (map: number): number => layer.scale * (shared ? weights[map]! : 1);
  const sums = within(graph, layer, input, coefficient, shared ? graph.floats('bias', [output.channels], bias) : null);
  if (shared) return activationNodes(graph, layer, sums);
  const weighted = graph.node('Mul', [sums, graph.ofUnits(layer, weights, 'coefficients')]);
  return activationNodes(graph, layer, graph.node('Add', [weighted, graph.ofUnits(layer, bias)]));
}

/** Each map weighed within itself, every place of the window by the same number. */
function within(graph: Graph, layer: Layer, input: string, weightOf: (map: number) => number, bias: string | null) {
  const [kernelY, kernelX] = layer.window.kernel;
  const channels = layer.output.channels;
  const places = kernelY * kernelX;
  const kernels = Float32Array.from({ length: channels * places }, (_, i) => weightOf(Math.floor(i / places)));
  return graph.node(
    'Conv',
    [input, graph.floats('kernels', [channels, 1, kernelY, kernelX], kernels), ...(bias === null ? [] : [bias])],
    { ...windowAttributes(layer), kernel_shape: [kernelY, kernelX], group: channels },
  );
}

/** The lowest 32-bit float: no maximum takes it. */
const LOWEST = -(2 - 2 ** -23) * 2 ** 127;

function largest(graph: Graph, layer: Layer, input: string): string {
  const { kernel, padding, paddingBehind } = layer.window;
  const attributes = { ...windowAttributes(layer), kernel_shape: [...kernel] };
  if ([padding, paddingBehind].every(([y, x]) => y < kernel[0] && x < kernel[1]))
    return graph.node('MaxPool', [input], attributes);
  // A dilated window may have more padding than it has taps; ONNX Runtime takes that from a node of its own alone.
  const border = graph.integers('pads', [0, 0, ...padding, 0, 0, ...paddingBehind]);
  const padded = graph.node('Pad', [input, border, graph.floats('lowest', [], [LOWEST])]);
  return graph.node('MaxPool', [padded], { ...attributes, pads: [0, 0, 0, 0] });
}

/** Σ (x − code)² over the whole input, for each class. */
function distances(graph: Graph, layer: Layer, input: string, codes: Float32Array): string {
  const [inputs, classes] = [units(layer.input), layer.output.channels];
  const turned = channelsFirst(layer.input, codes);
  const flat = graph.node('Reshape', [input, graph.integers('row', [-1, 1, inputs])]);
  const difference = graph.node('Sub', [flat, graph.floats('codes', [1, classes, inputs], turned)]);
  const square = graph.node('Mul', [difference, difference]);
  const sum = graph.node('ReduceSum', [square, graph.integers('axis', [2])], { keepdims: 0 });
  return graph.node('Reshape', [sum, graph.integers('shape', [-1, classes, 1, 1])]);
}

/** From raw outputs to the scores shown: softmax, or what equation 8 makes of distances. */
function scoreNodes(graph: Graph, network: Network, outputs: string): void {
  switch (network.spec.loss) {
    case 'crossEntropy':
      graph.node('Softmax', [outputs], { axis: 1 }, 'scores');
      break;
    case 'meanSquaredError':
      graph.node('Identity', [outputs], {}, 'scores');
      break;
    case 'radialMap': {
      const likeness = graph.node('Neg', [outputs]);
      const withNone = graph.node('Pad', [
        likeness,
        graph.integers('pads', [0, 0, 0, 1]),
        graph.floats('none', [], [-RADIAL_REJECTION]),
      ]);
      const shares = graph.node('Softmax', [withNone], { axis: 1 });
      graph.node(
        'Slice',
        [shares, graph.integers('starts', [0]), graph.integers('ends', [network.classes]), graph.integers('axes', [1])],
        {},
        'scores',
      );
    }
  }
}
