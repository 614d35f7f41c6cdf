/** Windows over an image: their arithmetic, shared by every layer that has them. */
import { NetworkError } from './errors';
import type { Layer, Window } from './layer';
import { LARGEST, type DescribedNumber } from './limits';
import { pair, type Pair, type Shape } from './shape';
import type { Sides, WindowSpec } from './spec';

/** Span of a dilated kernel: d·(k − 1) + 1. */
export const span = (kernel: number, dilation: number): number => dilation * (kernel - 1) + 1;

export function resolveWindow(name: string, spec: WindowSpec, defaultStride: WindowSpec['kernel'] = 1): Window {
  const [top, left, bottom, right] = paddingOf(spec);
  const window: Window = {
    kernel: pair(spec.kernel),
    stride: pair(spec.stride ?? defaultStride),
    padding: [top, left],
    paddingBehind: [bottom, right],
    dilation: pair(spec.dilation ?? 1),
  };
  for (const axis of [0, 1] as const) {
    requirePositive(name, 'kernel', window.kernel[axis]);
    requirePositive(name, 'stride', window.stride[axis]);
    requirePositive(name, 'dilation', window.dilation[axis]);
    for (const padding of [window.padding[axis], window.paddingBehind[axis]]) {
      if (!Number.isInteger(padding) || padding < 0) {
        throw new NetworkError({ code: 'notANaturalNumber', layer: name, what: 'padding', value: padding });
      }
      requireAtMost(name, 'padding', padding);
      const reach = span(window.kernel[axis], window.dilation[axis]);
      if (padding >= reach) throw new NetworkError({ code: 'paddingTooLarge', layer: name, padding, window: reach });
    }
  }
  return window;
}

/** In numbers, all four sides. */
function paddingOf({ kernel, dilation = 1, padding = 0 }: WindowSpec): Sides {
  if (padding === 'same') {
    const [steps, kernels] = [pair(dilation), pair(kernel)];
    const around = (axis: 0 | 1): number => span(kernels[axis], steps[axis]) - 1;
    const before = (axis: 0 | 1): number => Math.floor(around(axis) / 2);
    return [before(0), before(1), around(0) - before(0), around(1) - before(1)];
  }
  return sidesOf(padding === 'valid' ? 0 : padding);
}

export function sidesOf(padding: Pair | Sides): Sides {
  if (typeof padding !== 'number' && padding.length === 4) return padding;
  const [y, x] = pair(padding);
  return [y, x, y, x];
}

/** Rows and columns of the output: ⌊(n + p − d(k − 1) − 1) / s⌋ + 1, p that of both sides. */
export function windowedSize(name: string, input: Shape, window: Window): { height: number; width: number } {
  const along = (axis: 0 | 1, size: number): number => {
    const reach = span(window.kernel[axis], window.dilation[axis]);
    const padded = size + window.padding[axis] + window.paddingBehind[axis];
    if (padded < reach)
      throw new NetworkError({ code: 'windowLargerThanInput', layer: name, window: reach, input: padded });
    const count = Math.floor((padded - reach) / window.stride[axis]) + 1;
    if (someTapsPass(size, window, axis, count))
      throw new NetworkError({ code: 'tapsPassInput', layer: name, dilation: window.dilation[axis], input: size });
    return count;
  };
  return { height: along(0, input.height), width: along(1, input.width) };
}

/** Whether windows hang over the border of their input. */
export const isPadded = ({ padding, paddingBehind }: Window): boolean =>
  padding[0] + padding[1] + paddingBehind[0] + paddingBehind[1] > 0;

/**
 * Whether one of `count` windows has taps before and behind an input of `size` places and none on it. Only taps that are
 * further apart than that can; of those at most one lies on the input, the first that is not before it.
 */
function someTapsPass(
  size: number,
  { kernel, stride, padding, dilation }: Window,
  axis: 0 | 1,
  count: number,
): boolean {
  const apart = dilation[axis];
  if (apart <= size) return false;
  for (let place = 0; place < count; place++) {
    const start = place * stride[axis] - padding[axis];
    const tap = Math.max(0, Math.ceil(-start / apart));
    if (tap >= kernel[axis] || start + tap * apart >= size) return true;
  }
  return false;
}

/** The window of a unit that sees the whole input, wherever it stands. */
export const wholeInput = (input: Shape, stride: 0 | 1): Window => ({
  kernel: [input.height, input.width],
  stride: [stride, stride],
  padding: [0, 0],
  paddingBehind: [0, 0],
  dilation: [1, 1],
});

export function requirePositive(layer: string, what: DescribedNumber, value: number): void {
  if (!Number.isInteger(value) || value < 1)
    throw new NetworkError({ code: 'notAPositiveInteger', layer, what, value });
  requireAtMost(layer, what, value);
}

function requireAtMost(layer: string, what: DescribedNumber, value: number): void {
  const most = LARGEST[what];
  if (value > most) throw new NetworkError({ code: 'numberTooLarge', layer, what, value, most });
}

/**
 * Visits the places a window covers, row by row, as the index of their first channel in [y, x, channel], or −1 where it
 * hangs over the border.
 */
export function visitPlaces(
  input: Shape,
  window: Window,
  y: number,
  x: number,
  visit: (firstChannel: number) => void,
): void {
  const top = y * window.stride[0] - window.padding[0];
  const left = x * window.stride[1] - window.padding[1];
  for (let ky = 0; ky < window.kernel[0]; ky++) {
    const iy = top + ky * window.dilation[0];
    for (let kx = 0; kx < window.kernel[1]; kx++) {
      const ix = left + kx * window.dilation[1];
      const inside = iy >= 0 && iy < input.height && ix >= 0 && ix < input.width;
      visit(inside ? (iy * input.width + ix) * input.channels : -1);
    }
  }
}

/** Of a layer's multiplications those that read its input: over padding a window multiplies zeros. */
export function multiplicationsOnInput({ input, output, window, sources }: Layer): number {
  const along = (axis: 0 | 1, size: number, places: number): number => {
    let taps = 0;
    for (let place = 0; place < places; place++) {
      const start = place * window.stride[axis] - window.padding[axis];
      for (let tap = 0; tap < window.kernel[axis]; tap++) {
        const at = start + tap * window.dilation[axis];
        if (at >= 0 && at < size) taps++;
      }
    }
    return taps;
  };
  const maps = sources.reduce((sum, { length }) => sum + length, 0);
  return along(0, input.height, output.height) * along(1, input.width, output.width) * maps;
}
