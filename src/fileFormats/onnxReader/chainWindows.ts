/** Layers of a chain that read windows of the places: convolutions, poolings, and what exporters write for global pooling. */
import { groupTable } from '../../network/layer';
import { span } from '../../network/window';
import { windowsAlong, type GraphWindow } from '../../network/graph/windows';
import type { Padding, WindowSpec } from '../../network/spec';
import type { ChainLayers } from './chainLayers';
import type { Layout } from './layout';
import type { Operands } from './operands';
import { OperatorError } from './problem';
import { windowOf } from './windows';

export function convolution(layers: ChainLayers, operands: Operands, [, maps, rows, columns]: readonly number[]): void {
  const { layout } = layers;
  const { channels } = layout.withMapsFirst();
  const kernels = operands.constant(1);
  const [, each, kernelY, kernelX] = kernels.dims as [number, number, number, number];
  const window = windowSpec(windowOf(operands, 2, [kernelY, kernelX]), layout, [rows!, columns!]);
  const given = kernels.numbers();
  const places = kernelY * kernelX;
  const row = each * places;
  const weights = new Float64Array(kernels.count);
  for (let i = 0; i < weights.length; i++) {
    const [map, rest] = [Math.floor(i / row), i % row];
    weights[map * row + (rest % places) * each + Math.floor(rest / places)] = given[i]!;
  }
  layout.become(maps!, rows!, columns!);
  // How an average is written where there is no other way to pad it: so do files of ours.
  const averages = places > 1 && each === 1 && maps === channels && !operands.has(2);
  if (averages && weights.every((one) => one === Math.fround(1 / places))) {
    layers.pool({ ...window, combine: 'average' });
    return;
  }
  const groups = channels / each;
  layers.weigh(
    {
      kind: 'convolution',
      name: layers.name('C'),
      maps: maps!,
      ...window,
      ...(groups > 1 && { table: groupTable(maps!, channels, groups) }),
      activation: 'identity',
    },
    weights,
    operands.has(2) ? Float64Array.from(operands.constant(2).numbers()) : new Float64Array(maps!),
  );
}

export function pooling(layers: ChainLayers, operands: Operands, [, , rows, columns]: readonly number[]): void {
  const { operator } = operands.node;
  const combine = operator.endsWith('MaxPool') ? 'max' : operator.endsWith('AveragePool') ? 'average' : null;
  if (!combine) throw new OperatorError({ code: 'doesNotRun' });
  const { layout } = layers;
  const { height, width, channels } = layout.withMapsFirst();
  const global = operator.startsWith('Global');
  const given = global
    ? { kernel: [height, width], stride: [1, 1], dilation: [1, 1], padding: 'valid' as const }
    : windowOf(operands, 2);
  const window = windowSpec(given, layout, [rows!, columns!]);
  layout.become(channels, rows!, columns!);
  layers.pool({ ...window, combine });
  if (combine === 'average') divideByCounted(layers, operands, given, [height, width]);
}

/**
 * The engine divides by the whole window; ONNX, unless it is told to, by what of it lies within the image, and never by what
 * hangs over the padding too, as a last window may that ceil_mode adds.
 */
function divideByCounted(layers: ChainLayers, operands: Operands, window: GraphWindow, sizes: readonly number[]): void {
  const withPadding = operands.integer('count_include_pad', 0) === 1;
  const { width, channels, count } = layers.layout;
  const counted = sizes.map((size, axis) => {
    const { count: windows, before, after } = windowsAlong(window, axis, size);
    const [first, end] = withPadding ? [-before, size + after] : [0, size];
    return Array.from({ length: windows }, (_, at) => {
      const start = at * window.stride[axis]! - before;
      const taps = Array.from({ length: window.kernel[axis]! }, (_tap, tap) => start + tap * window.dilation[axis]!);
      return taps.filter((place) => place >= first && place < end).length;
    });
  });
  const whole = window.kernel[0]! * window.kernel[1]!;
  const scale = Float64Array.from({ length: count }, (_, unit) => {
    const place = Math.floor(unit / channels);
    return whole / (counted[0]![Math.floor(place / width)]! * counted[1]![place % width]!);
  });
  if (!scale.every(Number.isFinite)) throw operands.unread('count_include_pad', 0);
  if (scale.some((one) => one !== 1)) layers.affine(scale, new Float64Array(count));
}

/** Over all places, as exporters write global pooling. */
export function reduction(layers: ChainLayers, operands: Operands, dims: readonly number[]): void {
  const { layout } = layers;
  const { height, width, channels } = layout;
  const rank = operands.dims(0).length;
  const axes = operands.listOrAttribute(1, 'axes')?.map((axis) => operands.axis(axis, rank)) ?? [];
  if (!layout.arePlaces(rank, axes)) throw new OperatorError({ code: 'doesNotRun' });
  layout.become(channels, 1, 1);
  layout.reshape(dims);
  layers.pool({
    kernel: [height, width],
    stride: 1,
    combine: operands.node.operator === 'ReduceMax' ? 'max' : 'average',
  });
}

/** As the network has windows: behind the image as much padding as before it where that gives the same, else what the last window takes. */
function windowSpec(
  window: GraphWindow,
  { height, width }: Layout,
  output: readonly [number, number],
): Required<WindowSpec> {
  const [rows, columns] = [height, width].map((size, axis) => {
    const { before } = windowsAlong(window, axis, size);
    const stride = window.stride[axis]!;
    const reach = span(window.kernel[axis]!, window.dilation[axis]!);
    const alike = Math.floor((size + 2 * before - reach) / stride) + 1 === output[axis];
    return [before, alike ? before : Math.max(0, (output[axis]! - 1) * stride + reach - size - before)];
  }) as [[number, number], [number, number]];
  const even = rows[0] === rows[1] && columns[0] === columns[1];
  const padding: Padding = even ? [rows[0], columns[0]] : [rows[0], columns[0], rows[1], columns[1]];
  const both = (list: readonly number[]) => [list[0]!, list[1]!] as const;
  return { kernel: both(window.kernel), stride: both(window.stride), padding, dilation: both(window.dilation) };
}
