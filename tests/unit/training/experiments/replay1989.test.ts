/** The replay of 1989 and the network of one dimension: cells, repetition, and what both were made to show. */
import { describe, expect, test } from 'vitest';
import { oneHand } from '../../../../src/digits/generator';
import { digits1989 } from '../../../../src/digits/hand1989';
import { createWasmEngine } from '../../../../src/engine/wasm/engine';
import { WAVES } from '../../../../src/lens/beyond/oneDimension/waveNet';
import { laboratoryOver } from '../../../../src/training/experiments/experiment';
import { replay1989, type Replay1989Request } from '../../../../src/training/experiments/replay1989';
import { waveforms } from '../../../../src/training/experiments/waveforms';

const laboratory = laboratoryOver(createWasmEngine, () => true);

describe('replay', () => {
  const write = oneHand(1);
  const request: Replay1989Request = {
    digits: digits1989(
      Array.from({ length: 120 }, (_, n) => ({ label: n % 10, drawing: write(n % 10, Math.floor(n / 10)) })),
    ),
    hand: { seed: 1 },
    seeds: [1, 2],
    batch: 4,
    optimizer: { kind: 'momentum', learningRate: 0.01, momentum: 0.5, weightDecay: 0 },
    mostEpochs: 300,
    input: { white: 0, ink: 1 },
  };

  test('a cell for each net and seed', () => {
    expect(replay1989.cells(request)).toHaveLength(10);
  });

  test('every net but the simplest learns its 320 images by heart; shared weights then do best on new ones', async () => {
    const accuracy: Record<string, number> = {};
    for (const cell of replay1989.cells({ ...request, seeds: [1] })) {
      const outcome = await replay1989.run(laboratory, request, cell, () => undefined);
      expect(outcome.training.accuracy).toBeGreaterThan(cell.net === 'net1' ? 0.95 : 0.99);
      accuracy[cell.net] = outcome.test.accuracy;
    }
    expect(accuracy['net5']).toBe(Math.max(...Object.values(accuracy)));
  });

  test('a repeated cell gives the same result, and a run that still improves ends where it is told to', async () => {
    const short = { ...request, mostEpochs: 3 };
    const run = () => replay1989.run(laboratory, short, { net: 'net5', seed: 2 }, () => undefined);
    const first = await run();
    expect(first).toMatchObject({ epochs: 3, settled: false });
    expect(await run()).toEqual(first);
  });
});

describe('waveforms', () => {
  test('from few signals only the shared layers learn what holds at every phase', async () => {
    const request = { ...WAVES, noise: 0.2, seeds: [1] };
    const accuracy: Record<string, number> = {};
    for (const connectivity of WAVES.connectivities) {
      const outcome = await waveforms.run(laboratory, request, { size: 64, seed: 1, connectivity }, () => undefined);
      accuracy[connectivity] = outcome.test.accuracy;
      expect(outcome.points.at(-1)!.step).toBe(WAVES.steps);
      expect(outcome.parameters).not.toBeNull();
    }
    expect(accuracy['shared']).toBeGreaterThan(accuracy['local']! + 0.2);
    expect(accuracy['shared']).toBeGreaterThan(accuracy['full']! + 0.2);
  });
});
