/** The experiments on the page: kept from their start, taken up again, timed from their first steps, one at a time. */
import { beforeEach, expect, test, vi } from 'vitest';
import { PRESETS } from '../../../../src/network';
import type { LaboratoryEvents, RequestOf } from '../../../../src/worker/protocol';

/** The laboratory as a test has it: what was asked of it, and what it tells. */
const fake = vi.hoisted(() => ({
  events: null as unknown as LaboratoryEvents,
  /** Runs that it has not let go of, in the order they were asked for. */
  runs: [] as { kind: string; earlier: readonly unknown[]; end: (done: unknown) => void; fail: (why: Error) => void }[],
  /** Whether a run ends when it is cancelled, or only when the test has it end. */
  obedient: true,
}));
vi.mock('../../../../src/worker/workers', () => ({
  laboratory(events: LaboratoryEvents) {
    fake.events = events;
    return {
      run: (kind: string, _request: unknown, earlier: readonly unknown[]) =>
        new Promise((end, fail) => void fake.runs.push({ kind, earlier, end, fail })),
      async cancel() {
        if (fake.obedient) fake.runs.at(-1)?.fail(new Error('Cancelled'));
      },
    };
  },
}));

const kept = vi.hoisted(() => ({
  records: new Map<string, { request: unknown; done: unknown; status: string }>(),
  /** Why nothing can be stored; null where it can. */
  refused: null as Error | null,
}));
vi.mock('../../../../src/store/persistence/keptExperiments', () => ({
  async keepExperiment(kind: string, { request, done, status }: { request: unknown; done: unknown; status: string }) {
    if (kept.refused) throw kept.refused;
    kept.records.set(kind, structuredClone({ request, done, status }));
  },
  keptExperiments: () => Promise.resolve([...kept.records]),
}));

let page: typeof import('../../../../src/store/actions/experiments');
/** A page that has just been loaded, with what is kept. */
async function load(): Promise<void> {
  vi.resetModules();
  page = await import('../../../../src/store/actions/experiments');
  await page.restoreExperiments();
  // Those of the page before have gone with it.
  fake.runs.length = 0;
}

beforeEach(async () => {
  kept.records.clear();
  kept.refused = null;
  fake.obedient = true;
  vi.restoreAllMocks();
  await load();
});

const optimizer = { kind: 'momentum', learningRate: 0.05, momentum: 0.9, weightDecay: 0 } as const;
const raceOf = (steps: number): RequestOf<'race'> => ({
  spec: PRESETS.net5,
  entrants: ['shared'],
  source: { generated: 10, seed: 1, given: null },
  testDigits: 10,
  batch: 5,
  optimizer,
  steps,
  seed: 1,
  scrambled: false,
});
const learning: RequestOf<'autoencoder'> = {
  spec: PRESETS.lenet,
  pool: 2,
  digits: 20,
  testDigits: 10,
  batch: 5,
  learningRate: 0.5,
  momentum: 0.9,
  steps: 8,
  seed: 1,
};
const leg = (number: number) =>
  ({ cell: { leg: number }, outcome: { parameters: [1], connections: [1], points: [] } }) as const;
const running = () => vi.waitFor(() => expect(fake.runs.length).toBeGreaterThan(0));
const notices = async () => (await import('../../../../src/store/state/store')).useStore.getState().notices;
const race = () => page.useExperiments.getState().race;

test('a reload before the first cell has ended shows it interrupted, not the result before it, and it begins again', async () => {
  const first = page.startExperiment('race', raceOf(100));
  await running();
  fake.runs[0]!.end([leg(0)]);
  await first;
  expect(race()).toMatchObject({ status: 'done', request: { steps: 100 } });
  await load();
  expect(race()).toMatchObject({ status: 'done', request: { steps: 100 } });

  void page.startExperiment('race', raceOf(3200));
  await load();
  expect(race()).toMatchObject({ status: 'cancelled', request: { steps: 3200 }, done: [] });
  void page.resumeExperiment('race');
  await running();
  expect(fake.runs).toMatchObject([{ kind: 'race', earlier: [] }]);
  expect(race()!.status).toBe('running');
});

test('a reload later on goes on from the cells that had ended', async () => {
  void page.startExperiment('race', raceOf(3200));
  await running();
  fake.events.done<'race'>(leg(0));
  fake.events.done<'race'>(leg(1));
  await load();
  expect(race()).toMatchObject({ status: 'cancelled', done: [leg(0), leg(1)] });
  void page.resumeExperiment('race');
  await running();
  expect(fake.runs[0]!.earlier).toEqual([leg(0), leg(1)]);
});

test('how far a kept run is follows from its own request, whatever the page would ask today', () => {
  const kept = { live: [], reached: null, secondsLeft: null, status: 'cancelled' } as const;
  expect(page.shareDone('race', { ...kept, request: raceOf(3), done: [leg(0)] })).toBe(1 / 3);
  const outcome = { steps: 1, training: { loss: 0, accuracy: 1 }, test: { loss: 0, accuracy: 1 } };
  const request = {
    spec: PRESETS.lenet5,
    kernels: new Float32Array(),
    biases: new Float32Array(),
    ...{ sizes: [7], seeds: [1, 2], testDigits: 10, batch: 5, optimizer, mostSteps: 10 },
  };
  const done = [{ cell: { size: 7, seed: 1, filters: 'random' }, outcome }] as const;
  expect(page.shareDone('frozenFilters', { ...kept, request, done })).toBe(1 / 6);
});

test('the time left is estimated within the first cell, and counts from when the work begins', async () => {
  const clock = vi.spyOn(performance, 'now');
  void page.startExperiment('race', raceOf(3200));
  await running();
  const tell = (seconds: number, finished: number) => {
    clock.mockReturnValue(seconds * 1000);
    fake.events.reached({ finished, cells: 8 });
    return race()!.secondsLeft;
  };
  expect(tell(100, 0)).toBeNull();
  // The digits have been made.
  expect(tell(160, 0)).toBeNull();
  expect(tell(161, 0.1)).toBeCloseTo(79, 9);
  expect(page.shareDone('race', race()!)).toBe(0.1 / 8);
  expect(tell(170, 1)).toBeCloseTo(70, 9);

  fake.events.done<'race'>(leg(0));
  await page.cancelExperiment();
  expect(race()).toMatchObject({ status: 'cancelled', secondsLeft: null });
  fake.runs.length = 0;
  void page.resumeExperiment('race');
  await running();
  expect(tell(200, 1)).toBeNull();
  // What was done before the cancel is no measure of it.
  expect(tell(210, 1.5)).toBeCloseTo(130, 9);
});

test('one that makes room for another is told of, with where it stands, and is resumed from there', async () => {
  void page.startExperiment('race', raceOf(3200));
  await running();
  fake.events.done<'race'>(leg(0));
  fake.events.reached({ finished: 2, cells: 8 });
  void page.startExperiment('autoencoder', learning);
  expect(race()!.status).toBe('cancelled');
  const told = { message: 'notices.experimentStopped', values: { share: 0.25 }, lasting: true };
  expect(await notices()).toMatchObject([told]);
  await vi.waitFor(() => expect(fake.runs).toHaveLength(2));
  await vi.waitFor(() => expect(kept.records.get('race')).toMatchObject({ status: 'cancelled', done: [leg(0)] }));
});

test('one that is started anew makes room for nobody else, and nothing is said', async () => {
  void page.startExperiment('race', raceOf(100));
  await running();
  void page.startExperiment('race', raceOf(200));
  await vi.waitFor(() => expect(fake.runs).toHaveLength(2));
  expect(await notices()).toEqual([]);
  expect(race()).toMatchObject({ status: 'running', request: { steps: 200 } });
});

test('what one still tells until it has let go is not taken for the next one’s; the last one asked for is run', async () => {
  fake.obedient = false;
  void page.startExperiment('race', raceOf(100));
  await running();
  void page.startExperiment('race', raceOf(200));
  void page.startExperiment('race', raceOf(300));
  fake.events.done<'race'>(leg(0));
  fake.events.reached({ finished: 1, cells: 8 });
  expect(race()).toMatchObject({ status: 'running', request: { steps: 300 }, done: [], reached: null });
  expect(kept.records.get('race')).toMatchObject({ status: 'running', request: { steps: 300 }, done: [] });
  fake.runs[0]!.fail(new Error('Cancelled'));
  await vi.waitFor(() => expect(fake.runs).toHaveLength(2));
  fake.runs[1]!.end([leg(0)]);
  await vi.waitFor(() => expect(race()).toMatchObject({ status: 'done', request: { steps: 300 } }));
  expect(fake.runs).toHaveLength(2);
});

test('one cancelled before it could begin is not run', async () => {
  fake.obedient = false;
  void page.startExperiment('race', raceOf(100));
  await running();
  void page.startExperiment('autoencoder', learning);
  const cancelled = page.cancelExperiment();
  fake.runs[0]!.fail(new Error('Cancelled'));
  await cancelled;
  expect(fake.runs).toHaveLength(1);
  expect(page.useExperiments.getState().autoencoder!.status).toBe('cancelled');
});

test('a laboratory that dies in the middle of a leg leaves the legs before it, says so, and is resumed from there', async () => {
  const first = page.startExperiment('race', raceOf(3200));
  await running();
  fake.events.done<'race'>(leg(0));
  fake.events.reached({ finished: 1.5, cells: 8 });
  fake.runs[0]!.fail(new Error('The laboratory has died.'));
  await first;
  expect(race()).toMatchObject({ status: 'failed', done: [leg(0)] });
  expect(kept.records.get('race')).toMatchObject({ status: 'failed', done: [leg(0)] });
  expect(await notices()).toMatchObject([{ message: 'notices.experimentFailed' }]);
  void page.resumeExperiment('race');
  await vi.waitFor(() => expect(fake.runs).toHaveLength(2));
  expect(fake.runs[1]!.earlier).toEqual([leg(0)]);
});

test('where the browser has no room for it an experiment goes on, and a notice says that it is not kept', async () => {
  const { StorageError } = await import('../../../../src/storage/database');
  kept.refused = new StorageError('full', 'No room.');
  const run = page.startExperiment('race', raceOf(8));
  await running();
  fake.events.done<'race'>(leg(0));
  fake.runs[0]!.end([leg(0)]);
  await run;
  expect(race()).toMatchObject({ status: 'done', done: [leg(0)] });
  expect(await notices()).toMatchObject([{ message: 'notices.experimentNotKept', values: { reason: 'full' } }]);
});
