/** The table beside the published one: the counts of facts, and the means of the runs done. */
import { expect, test } from 'vitest';
import { csvRows, tableOf } from '../../../../../src/lens/beyond/replay1989/published';

const run = (net: 'net1' | 'net5', seed: number, accuracy: number) => ({
  cell: { net, seed },
  outcome: { epochs: 30, settled: true, training: { loss: 0, accuracy: 1 }, test: { loss: 0, accuracy } },
});

test('architecture, connections, free parameters and the published percentages', () => {
  expect(tableOf([]).map(({ connections, parameters, published }) => [connections, parameters, published])).toEqual([
    [2570, 2570, 0.8],
    [3214, 3214, 0.87],
    [1226, 1226, 0.885],
    [2266, 1132, 0.94],
    [5194, 1060, 0.984],
  ]);
});

test('means and ranges are over the runs of each net', () => {
  const done = [run('net1', 1, 0.5), run('net5', 1, 1), run('net1', 2, 0.75)];
  const rows = tableOf(done);
  expect(rows[0]!.test).toEqual({ mean: 0.625, least: 0.5, most: 0.75 });
  expect(rows[4]!.test).toEqual({ mean: 1, least: 1, most: 1 });
  expect(rows[1]!.test).toBeNull();
  expect(csvRows(done)).toHaveLength(4);
});
