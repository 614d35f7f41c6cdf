/**
 * A C layer. Full, local and shared are one formula, out[u] = Σ_t w[row(u) + t] · in[tap(u, t)] + bias(u); they differ
 * in `row` alone (full also in which taps there are: all of them).
 */
import { NetworkError } from '../errors';
import type { LayerKindOf } from '../kind';
import { allSources, PADDING, type Layer, type ParameterBlock, type Visit } from '../layer';
import { positionOf, units, type Shape } from '../shape';
import { CONNECTIVITIES, type ConvolutionSpec } from '../spec';
import { isPadded, requirePositive, resolveWindow, visitPlaces, wholeInput, windowedSize } from '../window';

export const convolution: LayerKindOf<ConvolutionSpec> = {
  fields: {
    kernel: 'pair',
    stride: 'pair?',
    padding: 'padding?',
    dilation: 'pair?',
    maps: 'count',
    connectivity: 'connectivity?',
    bias: 'map|unit?',
    table: 'lists?',
    activation: 'activation',
  },
  count: 'maps',
  connectivities: CONNECTIVITIES,
  typical: { maps: 6, kernel: 5, activation: 'tanh' },
  build,
};

/**
 * Weights are stored a unit's row at a time, taps in the order [kernelY, kernelX, in]:
 * shared [out, kernelY, kernelX, in], local [y, x, out, kernelY, kernelX, in], full [y, x, out, inY, inX, in].
 * With a connection table the rows have different lengths and the block is one flat list.
 */
function build(spec: ConvolutionSpec, input: Shape): Layer {
  const { name } = spec;
  const connectivity = spec.connectivity ?? 'shared';
  requirePositive(name, 'maps', spec.maps);
  const window = resolveWindow(name, spec);
  const output: Shape = { ...windowedSize(name, input, window), channels: spec.maps };
  if (spec.table) checkTable(spec, spec.table, input);
  const sources = spec.table ?? allSources(spec.maps, input);

  const kernelPlaces = window.kernel[0] * window.kernel[1];
  const inputs = units(input);
  /** First tap of each map's row within the rows of one position. */
  const rowStart = [0];
  for (const maps of sources)
    rowStart.push(rowStart.at(-1)! + (connectivity === 'full' ? inputs : maps.length * kernelPlaces));
  const rowsLength = rowStart.at(-1)!;
  const places = output.height * output.width;

  const rowOf =
    connectivity === 'shared'
      ? (unit: number) => rowStart[unit % spec.maps]!
      : (unit: number) => Math.floor(unit / spec.maps) * rowsLength + rowStart[unit % spec.maps]!;
  const biasPerUnit = connectivity !== 'shared' || spec.bias === 'unit';
  const multiplications = rowsLength * places;

  return {
    spec,
    name,
    input,
    output,
    combine: 'sum',
    scale: 1,
    activation: spec.activation,
    connectivity,
    window: connectivity === 'full' ? wholeInput(input, 0) : window,
    sources: connectivity === 'full' ? allSources(spec.maps, input) : sources,
    keepsMaps: false,
    weights: weightBlock(),
    bias: biasPerUnit
      ? { name: `${name}.bias`, shape: [output.height, output.width, spec.maps], length: units(output) }
      : { name: `${name}.bias`, shape: [spec.maps], length: spec.maps },
    fixedWeights: null,
    coefficient: null,
    rowOf,
    biasOf: biasPerUnit ? (unit) => unit : (unit) => unit % spec.maps,
    reads(unit: number, visit: Visit): void {
      let weight = rowOf(unit);
      if (connectivity === 'full') {
        for (let tap = 0; tap < inputs; tap++) visit(tap, weight++);
        return;
      }
      const { y, x, channel } = positionOf(output, unit);
      const maps = sources[channel]!;
      visitPlaces(input, window, y, x, (place) => {
        for (const map of maps) visit(place < 0 ? PADDING : place + map, weight++);
      });
    },
    multiplications,
    connections: multiplications + units(output),
    everywhere: biasPerUnit ? 'untied' : isPadded(window) ? 'padded' : spec,
  };

  function weightBlock(): ParameterBlock {
    const row =
      spec.table && connectivity !== 'full'
        ? null
        : connectivity === 'full'
          ? [input.height, input.width, input.channels]
          : [...window.kernel, input.channels];
    const positions = connectivity === 'shared' ? [] : [output.height, output.width];
    const length = connectivity === 'shared' ? rowsLength : rowsLength * places;
    return {
      name: `${name}.weights`,
      shape: row ? [...positions, spec.maps, ...row] : [...positions, rowsLength],
      length,
    };
  }
}

function checkTable(spec: ConvolutionSpec, sources: readonly (readonly number[])[], input: Shape): void {
  if (sources.length !== spec.maps) {
    throw new NetworkError({ code: 'tableDoesNotFit', layer: spec.name, rows: sources.length, maps: spec.maps });
  }
  for (const [row, maps] of sources.entries()) {
    if (maps.length === 0) throw new NetworkError({ code: 'tableRowIsEmpty', layer: spec.name, row });
    const named = new Set<number>();
    for (const map of maps) {
      if (!Number.isInteger(map) || map < 0 || map >= input.channels)
        throw new NetworkError({ code: 'tableNamesNoMap', layer: spec.name, map, channels: input.channels });
      // Two weights for one input are one connection, and a backend may have one place for both.
      if (named.has(map)) throw new NetworkError({ code: 'tableNamesMapTwice', layer: spec.name, row, map });
      named.add(map);
    }
  }
}
