/** The race in legs: it resumes where the notebook says, and without a notebook it comes to the same. */
import { describe, expect, test } from 'vitest';
import { createWasmEngine } from '../../../../src/engine/wasm/engine';
import { generateSet } from '../../../../src/digits/generator';
import { ownPool, someOf } from '../../../../src/digits/pool';
import { buildNetwork, PRESETS, withConnectivity } from '../../../../src/network';
import {
  laboratoryOver,
  looseNotebook,
  runExperiment,
  type CellDone,
  type Notebook,
  type Reached,
} from '../../../../src/training/experiments/experiment';
import { firstFilters } from '../../../../src/training/experiments/filters';
import type { Leg } from '../../../../src/training/experiments/legs';
import { race, type RacePoint, type RaceRequest, type RaceResult } from '../../../../src/training/experiments/race';

const request: RaceRequest = {
  spec: PRESETS.net5,
  entrants: ['shared', 'local', { blurred: 'shared' }],
  source: { generated: 30, seed: 2, given: null },
  testDigits: 20,
  batch: 8,
  optimizer: { kind: 'momentum', learningRate: 0.02, momentum: 0.9, weightDecay: 0 },
  steps: 24,
  seed: 3,
  scrambled: true,
};
const silent = { live: () => undefined, done: () => undefined, reached: () => undefined };
const curves = (done: readonly CellDone<Leg, RaceResult>[]): Omit<RacePoint, 'millisecondsPerStep'>[] =>
  done.flatMap(({ outcome }) => outcome.points.map(({ millisecondsPerStep: _, ...point }) => point));

describe('a race', () => {
  test('taken up again ends as one that ran through, with its notebook and without', async () => {
    const notebook = looseNotebook();
    const whole = await runExperiment(
      race,
      laboratoryOver(createWasmEngine, () => true, notebook),
      request,
      [],
      silent,
    );
    const [first, second] = whole;
    const early: CellDone<Leg, RaceResult>[] = [];
    let breaths = 0;
    const impatient = laboratoryOver(createWasmEngine, () => breaths++ < 60, notebook);
    await expect(
      runExperiment(race, impatient, request, [], { ...silent, done: (done) => void early.push(done) }),
    ).rejects.toThrow('cancelled');
    expect(early.length).toBeGreaterThan(0);
    expect(early.length).toBeLessThan(whole.length);
    const resumed = await runExperiment(
      race,
      laboratoryOver(createWasmEngine, () => true, notebook),
      request,
      early,
      silent,
    );
    expect(curves(resumed)).toEqual(curves(whole));
    const forgetful = laboratoryOver(createWasmEngine, () => true);
    const again = await runExperiment(race, forgetful, request, [first!, second!], silent);
    expect(curves(again)).toEqual(curves(whole));
  });

  test('goes on from its own page, whatever another race writes into the notebook meanwhile', async () => {
    const notebook = looseNotebook();
    let opened = 0;
    const laboratory = laboratoryOver(
      (network, parameters) => {
        opened++;
        return createWasmEngine(network, parameters);
      },
      () => true,
      {
        ...notebook,
        async write(name, page) {
          await notebook.write(name, page);
          await notebook.write('another race', { leg: 1, parameters: [] });
        },
      },
    );
    const done = await runExperiment(race, laboratory, request, [], silent);
    expect(opened).toBe(done.length * request.entrants.length);
  });

  test('leaves no page behind when it has ended', async () => {
    const written: string[] = [];
    const notebook = looseNotebook();
    const watched: Notebook = {
      ...notebook,
      write: (name, page) => {
        written.push(name);
        return notebook.write(name, page);
      },
    };
    await runExperiment(
      race,
      laboratoryOver(createWasmEngine, () => true, watched),
      request,
      [],
      silent,
    );
    expect(new Set(written).size).toBe(1);
    expect(await notebook.read(written[0]!)).toBeNull();
  });

  test('runs on digits that are given and is judged by those kept back; a note of other digits is not taken up', async () => {
    const { images, labels } = generateSet({ seed: 9, count: 40 });
    const [training, test] = [someOf(ownPool({ images, labels }), 24, 1), someOf(ownPool({ images, labels }), 8, 2)];
    const notebook = looseNotebook();
    const laboratory = laboratoryOver(createWasmEngine, () => true, notebook);
    const given = { ...request, source: { generated: 6, seed: 2, given: training }, test, testDigits: 8 };
    const whole = await runExperiment(race, laboratory, given, [], silent);
    expect(curves(whole)).not.toEqual(curves(await runExperiment(race, laboratory, request, [], silent)));
    for (const { testAccuracy } of curves(whole)) expect(testAccuracy * 8).toBeCloseTo(Math.round(testAccuracy * 8), 6);
    // The notebook now holds the end of a race on generated digits, as many of them.
    const other = {
      ...given,
      source: { ...given.source, given: { ...training, labels: training.labels.map(() => 3) } },
    };
    const resumed = await runExperiment(race, laboratory, given, whole.slice(0, 7), silent);
    expect(curves(resumed)).toEqual(curves(whole));
    const elsewhere = await runExperiment(race, laboratory, other, whole.slice(0, 7), silent);
    expect(curves(elsewhere)).not.toEqual(curves(whole));
  });

  test('says how far it is from its first steps on, and comes to its end', async () => {
    const told: Reached[] = [];
    const laboratory = laboratoryOver(createWasmEngine, () => true);
    await runExperiment(race, laboratory, request, [], { ...silent, reached: (reached) => told.push(reached) });
    const finished = told.map((reached) => reached.finished);
    expect(finished).toEqual(finished.toSorted((a, b) => a - b));
    expect(finished.filter((cells) => cells > 0 && cells < 1 / 8).length).toBeGreaterThan(0);
    // Every step and every measurement of every entrant.
    expect(new Set(finished).size).toBeGreaterThan(request.steps * request.entrants.length);
    expect(told.at(-1)).toEqual({ finished: 8, cells: 8 });
    for (let leg = 0; leg <= 8; leg++) expect(finished).toContain(leg);
  });

  test('ends at the number of steps asked for', async () => {
    const done = await runExperiment(
      race,
      laboratoryOver(createWasmEngine, () => true),
      { ...request, steps: 21 },
      [],
      silent,
    );
    expect(curves(done).findLast(({ entrant }) => entrant === 0)!.step).toBe(21);
  });
});

test('the first filters are the same however the same weights are stored', () => {
  const networks = (['shared', 'local', 'full'] as const).map((kind) =>
    buildNetwork(withConnectivity(PRESETS.lenet, kind)),
  );
  const [shared, local, full] = networks.map((network) =>
    firstFilters(
      network,
      Float32Array.from({ length: network.parameterCount }, (_, i) => i),
    ),
  );
  expect([...shared!.values.slice(0, 26)]).toEqual(Array.from({ length: 26 }, (_, i) => i));
  expect([local!.height, local!.width, local!.values.length]).toEqual([5, 5, 6 * 25]);
  expect(local!.values[0]).toBe((14 * 28 + 14) * 6 * 25);
  expect([full!.height, full!.width, full!.values[0]]).toEqual([28, 28, (14 * 28 + 14) * 6 * 784]);
});
