/** What is read from the network of one dimension: its matrix, its kernels, and the means over seeds. */
import { expect, test } from 'vitest';
import {
  accuracyBySize,
  firstLayerMatrix,
  kernels,
  WAVE_NET,
  type WaveCell,
} from '../../../../../src/lens/beyond/oneDimension/waveNet';
import { drawnTo } from '../../../../../src/lens/beyond/oneDimension/signalPen';
import { buildNetwork, withConnectivity } from '../../../../../src/network';
import { initialise } from '../../../../../src/training/initialise';

const parametersOf = (connectivity: 'shared' | 'local' | 'full') =>
  initialise(buildNetwork(withConnectivity(WAVE_NET, connectivity)), { kind: 'glorot', seed: 2 });

test('the matrix of a shared layer is Toeplitz: its kernel on every row, one further each', () => {
  const parameters = parametersOf('shared');
  const { values, rows, columns } = firstLayerMatrix('shared', parameters, 3);
  expect([rows, columns]).toEqual([56, 64]);
  const kernel = kernels(parameters)[3]!;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      expect(values[row * columns + column]).toBe(kernel[column - row] ?? 0);
    }
  }
});

test('untied it is the same matrix to begin with', () => {
  const shared = firstLayerMatrix('shared', parametersOf('shared'), 1).values;
  expect(firstLayerMatrix('local', parametersOf('local'), 1).values).toEqual(shared);
  expect(firstLayerMatrix('full', parametersOf('full'), 1).values).toEqual(shared);
});

test('accuracy by size is the mean and range over the seeds', () => {
  const cell = (size: number, seed: number, accuracy: number): WaveCell => ({
    cell: { size, seed, connectivity: 'local' },
    outcome: { points: [], training: { loss: 0, accuracy: 1 }, test: { loss: 0, accuracy }, parameters: null },
  });
  const done = [cell(16, 1, 0.25), cell(16, 2, 0.75), cell(64, 1, 1)];
  expect(accuracyBySize(done, 'local')).toEqual([
    { x: 16, y: 0.5, low: 0.25, high: 0.75 },
    { x: 64, y: 1, low: 1, high: 1 },
  ]);
  expect(accuracyBySize(done, 'full')).toEqual([]);
});

test('a pointer that jumps leaves no sample out', () => {
  const drawn = drawnTo(new Float32Array(64).fill(9), [10.5, 0], [14.5, 1]);
  expect([...drawn.slice(9, 16)]).toEqual([9, 0, 0.25, 0.5, 0.75, 1, 9]);
  expect(drawnTo(drawn, [14.5, 1], [10.5, 0])).toEqual(drawn);
});
