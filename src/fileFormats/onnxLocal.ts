/**
 * A local layer in ONNX's standard operators, which have none: the window of every place is gathered (im2col), and each
 * place's window is multiplied by the place's own kernels,
 *   [place, batch, tap] · [place, tap, map] → [place, batch, map],
 * a MatMul with the places as its batch.
 */
import { PADDING, units, type Layer } from '../network';
import { activationNodes, type Graph } from './onnxGraph';

export function localLayer(
  graph: Graph,
  layer: Layer,
  input: string,
  weights: Float32Array,
  bias: Float32Array,
): string {
  const { output, window } = layer;
  const from = layer.input;
  const places = output.height * output.width;
  const taps = window.kernel[0] * window.kernel[1] * from.channels;
  const { indices, kernels } = unrolled(layer, weights, taps);

  const flat = graph.node('Flatten', [input], { axis: 1 });
  // One more column of 0 stands for the padding.
  const padded = graph.node('Pad', [flat, graph.integers('pads', [0, 0, 0, 1])]);
  const taken = graph.node('Gather', [padded, graph.integers('taps', indices)], { axis: 1 });
  const windows = graph.node('Reshape', [taken, graph.integers('windows', [-1, places, taps])]);
  const byPlace = graph.node('Transpose', [windows], { perm: [1, 0, 2] });
  const products = graph.node('MatMul', [byPlace, graph.floats('kernels', [places, taps, output.channels], kernels)]);
  const turned = graph.node('Transpose', [products], { perm: [1, 2, 0] });
  const shape = graph.integers('shape', [-1, output.channels, output.height, output.width]);
  const sums = graph.node('Reshape', [turned, shape]);
  return activationNodes(graph, layer, graph.node('Add', [sums, graph.ofUnits(layer, bias)]));
}

/**
 * For each place and tap, which input is read there, as an index into [channel, y, x] or the column after it for
 * padding; and the kernels, [place, tap, map], with 0 where a connection table leaves an input map out.
 */
function unrolled(layer: Layer, weights: Float32Array, taps: number) {
  const { output, sources } = layer;
  const from = layer.input;
  const [places, inPlaces] = [output.height * output.width, from.height * from.width];
  const indices = Array.from({ length: places * taps }, () => units(from));
  const kernels = new Float32Array(places * taps * output.channels);
  for (let unit = 0; unit < units(output); unit++) {
    const map = unit % output.channels;
    const place = (unit - map) / output.channels;
    const maps = sources[map]!;
    let read = 0;
    layer.reads(unit, (tap, weight) => {
      // Taps come window place by window place, the maps of the connection table within each.
      const windowPlace = Math.floor(read / maps.length);
      const source = maps[read % maps.length]!;
      const at = place * taps + windowPlace * from.channels + source;
      if (tap !== PADDING) indices[at] = source * inPlaces + (tap - source) / from.channels;
      kernels[at * output.channels + map]! += weights[weight]!;
      read++;
    });
  }
  return { indices, kernels };
}
