/** The few networks that WebGL is held to: every option that a layer has meets every other one. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTIVATIONS, CONNECTIVITIES, formOf } from '../../../src/network';
import { networkSpecs, LOSSES } from '../../support/networks';
import { coveringPairs, pairsIn } from '../../support/pairs';

const pool = fc.sample(networkSpecs, { seed: 1998, numRuns: 400 });
const chosen = coveringPairs(pool);
const met = new Set(chosen.flatMap((network) => [...pairsIn(network)]));

test('all pairs that meet in many networks meet in few', () => {
  expect([...new Set(pool.flatMap((network) => [...pairsIn(network)]))].filter((pair) => !met.has(pair))).toEqual([]);
  expect(chosen.length).toBeLessThan(pool.length / 6);
});

test('the options of a convolution meet, every two of them, and so do losses and what they judge', () => {
  const two = ['not 1', 'uneven'];
  const options = [
    [...new Set(ACTIVATIONS.map((activation) => `activation ${formOf(activation).form}`))],
    CONNECTIVITIES.map((connectivity) => `connectivity ${connectivity}`),
    ['1', ...two].map((kernel) => `kernel ${kernel}`),
    ['1', ...two].map((stride) => `stride ${stride}`),
    ['padding 0', 'padding not 0', 'padding uneven'],
    ['1', ...two].map((dilation) => `dilation ${dilation}`),
    ['bias a map', 'bias a unit'],
    ['no table', 'a table'],
  ];
  const wanted = options.flatMap((those, at) =>
    options.slice(at + 1).flatMap((others) => those.flatMap((one) => others.map((other) => `${one}, ${other}`))),
  );
  const judged = ['convolution', 'subsampling', 'pooling', 'dense', 'radial'].flatMap((kind) =>
    LOSSES.map((loss) => `kind ${kind}, under ${loss}`),
  );
  const missing = [...wanted, ...judged].filter((pair) => !met.has(pair));
  // A window of one tap would read nothing but padding at the border.
  expect(missing).toEqual(['kernel 1, padding not 0', 'kernel 1, padding uneven']);
});
