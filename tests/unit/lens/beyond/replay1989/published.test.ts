/** The table beside the published one: the counts of facts, and the means of the runs done. */
import { expect, test } from 'vitest';
import { resultsOf, rowsOf } from '../../../../../src/lens/beyond/replay1989/published';

const run = (net: 'net1' | 'net5', seed: number, accuracy: number) => ({
  cell: { net, seed },
  outcome: { epochs: 30, settled: true, training: { loss: 0, accuracy: 1 }, test: { loss: 0, accuracy } },
});

test('architecture, connections, free parameters and the published percentages', () => {
  expect(resultsOf([]).map(({ connections, parameters, published }) => [connections, parameters, published])).toEqual([
    [2570, 2570, 0.8],
    [3214, 3214, 0.87],
    [1226, 1226, 0.885],
    [2266, 1132, 0.94],
    [5194, 1060, 0.984],
  ]);
});

test('means and ranges are over the runs of each net', () => {
  const done = [run('net1', 1, 0.5), run('net5', 1, 1), run('net1', 2, 0.75)];
  const rows = resultsOf(done);
  expect(rows[0]!.test).toEqual({ mean: 0.625, least: 0.5, most: 0.75 });
  expect(rows[4]!.test).toEqual({ mean: 1, least: 1, most: 1 });
  expect(rows[1]!.test).toBeNull();
  const request = {
    digits: { images: new Uint8Array(0), labels: new Uint8Array(0) },
    hand: { seed: 3 },
    seeds: [1, 2],
    batch: 4,
    optimizer: { kind: 'momentum' as const, learningRate: 0.01, momentum: 0.5, weightDecay: 0 },
    mostEpochs: 300,
  };
  const [header, first, ...others] = rowsOf({ done, request: { ...request, input: { white: 0, ink: 1 } } });
  expect(others).toHaveLength(2);
  expect(Object.fromEntries(header!.map((name, column) => [name, first![column]]))).toMatchObject({
    net: 'Net-1 (1989)',
    seed: 1,
    hand: 'generated 3',
    batch: 4,
    'learning rate': 0.01,
    paper: 0,
  });
  expect(rowsOf({ done, request })[1]!.at(-1)).toBe(-1);
});
