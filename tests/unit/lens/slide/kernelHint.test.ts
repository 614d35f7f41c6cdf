/** Whose weights a hand changes, and the sentence that says what can be done with them. */
import { describe, expect, test } from 'vitest';
import { isEditable, kernelHint } from '../../../../src/lens/slide/kernelHint';
import { ownersOfKernel, walkOf } from '../../../../src/network/walk';
import { buildLayer, type Connectivity, type LayerSpec } from '../../../../src/network';

const convolution = (kernel: number, connectivity: Connectivity): LayerSpec => ({
  kind: 'convolution',
  name: 'C',
  maps: 3,
  kernel,
  connectivity,
  activation: 'tanh',
});
const layerOn = (side: number, spec: LayerSpec) => buildLayer(spec, { height: side, width: side, channels: 2 });
const SMALL = { rows: 5, columns: 5 };
const LARGE = { rows: 28, columns: 28 };

describe('the units that a kernel is written into', () => {
  const owners = (side: number, connectivity: Connectivity, unit: number): readonly number[] => {
    const layer = layerOn(side, convolution(5, connectivity));
    return ownersOfKernel({ layer, unit, walk: walkOf(layer.output, unit) });
  };
  test('one unit stands for a map that shares, every unit of a map has its copy', () => {
    expect(owners(6, 'shared', 4)).toEqual([4]);
    expect(owners(6, 'local', 4)).toEqual([1, 4, 7, 10]);
  });
  test('a single unit has a kernel of its own, whatever the connectivity', () => {
    for (const connectivity of ['shared', 'local'] as const) expect(owners(5, connectivity, 1)).toEqual([1]);
  });
});

test('a hint promises dragging only where cells are large enough, and a classic only where one can be loaded', () => {
  const shared = layerOn(28, convolution(5, 'shared'));
  const local = layerOn(28, convolution(5, 'local'));
  const full = layerOn(28, convolution(5, 'full'));
  const coefficient = layerOn(28, {
    kind: 'subsampling',
    name: 'S',
    kernel: 2,
    combine: 'average',
    activation: 'tanh',
  });
  const pooling = layerOn(28, { kind: 'pooling', name: 'P', kernel: 2, combine: 'max' });
  const [map, single] = [{ withinMap: true }, { withinMap: false }];
  expect(kernelHint(shared, SMALL, map, true)).toBe('slide.kernel.hintShared');
  expect(kernelHint(shared, SMALL, map, false)).toBe('slide.kernel.hintWeight');
  expect(kernelHint(shared, LARGE, map, true)).toBe('slide.kernel.hintClassic');
  expect(kernelHint(local, SMALL, map, true)).toBe('slide.kernel.hintLocal');
  expect(kernelHint(shared, SMALL, single, true)).toBe('slide.kernel.hintSingle');
  expect(kernelHint(full, SMALL, single, false)).toBe('slide.kernel.hintOwn');
  expect(kernelHint(full, LARGE, map, false)).toBeNull();
  expect(kernelHint(coefficient, { rows: 2, columns: 2 }, map, false)).toBe('slide.kernel.hintCoefficient');
  expect(isEditable(pooling, { rows: 2, columns: 2 })).toBe(false);
});
