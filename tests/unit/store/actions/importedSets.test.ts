/** Sets from files stay by their names: one is trained on, another judges, and one that was learned from is known to be. */
import { beforeEach, expect, test, vi } from 'vitest';
import {
  addSet,
  followJudge,
  forgetSetNow,
  judgeOn,
  takeSet,
  trainOnNow,
} from '../../../../src/store/actions/importedSets';
import { evaluateNow, stepsNow } from '../../../../src/store/actions/training';
import { initialState, useStore } from '../../../../src/store/state/store';

const worker = vi.hoisted(() => ({
  setTrainingSource: vi.fn((_: unknown) => Promise.resolve()),
  testOn: vi.fn((_: unknown) => Promise.resolve()),
  evaluate: vi.fn((_: unknown) => Promise.resolve<unknown>(null)),
  steps: vi.fn(() => Promise.resolve({ loss: 1, step: 1, diverged: false, stopped: false })),
}));
vi.mock('../../../../src/store/actions/connection', () => ({ worker: () => worker }));

const set = (name: string, label: number) => ({
  name,
  images: new Uint8Array(784).fill(label),
  labels: Uint8Array.of(label),
});
const names = () => {
  const { sets, imported, trainedSet, learnedFrom } = useStore.getState();
  return {
    sets: sets.map(({ name }) => name),
    judge: imported?.name ?? null,
    trained: trainedSet?.name ?? null,
    learnedFrom,
  };
};

beforeEach(() => {
  vi.clearAllMocks();
  useStore.setState({ ...initialState, generatedDigits: 3 }, true);
});

test('a newer set judges, and the one before stays; a name that is taken gets a number', () => {
  const evaluation = { accuracy: 1 } as never;
  takeSet(set('t10k', 1));
  useStore.setState({ evaluation });
  expect(takeSet(set('t10k', 2)).name).toBe('t10k (2)');
  expect(names()).toEqual({ sets: ['t10k', 't10k (2)'], judge: 't10k (2)', trained: null, learnedFrom: [] });
  // What was measured was measured on another.
  expect(useStore.getState().evaluation).toBeNull();
  judgeOn('t10k');
  expect(useStore.getState().imported!.labels).toEqual(Uint8Array.of(1));
  judgeOn(null);
  expect(names().judge).toBeNull();
});

test('a set that is only added judges nothing', () => {
  takeSet(set('t10k', 1));
  expect(addSet(set('x − 4', 2)).name).toBe('x − 4');
  expect(names()).toMatchObject({ sets: ['t10k', 'x − 4'], judge: 't10k' });
});

test('one is trained on while another judges; only what was trained on is remembered', async () => {
  takeSet(set('train', 1));
  takeSet(set('t10k', 2));
  await trainOnNow('train');
  expect(worker.setTrainingSource).toHaveBeenLastCalledWith({
    generated: 3,
    seed: 1,
    given: { images: new Uint8Array(784).fill(1), labels: Uint8Array.of(1) },
  });
  expect(names()).toMatchObject({ judge: 't10k', trained: 'train', learnedFrom: [] });
  await stepsNow(1);
  await stepsNow(1);
  await trainOnNow(null);
  expect(names()).toMatchObject({ trained: null, learnedFrom: ['train'] });
});

test('a set that is chosen while training goes on has been learned from', async () => {
  takeSet(set('train', 1));
  useStore.setState({ training: true });
  await trainOnNow('train');
  expect(names()).toMatchObject({ trained: 'train', learnedFrom: ['train'] });
});

test('one that is taken out neither judges nor is trained on', async () => {
  takeSet(set('train', 1));
  await trainOnNow('train');
  await forgetSetNow('train');
  expect(names()).toEqual({ sets: [], judge: null, trained: null, learnedFrom: [] });
  expect(worker.setTrainingSource).toHaveBeenLastCalledWith({ generated: 3, seed: 1, given: null });
});

test('training is tested on the set that judges, or on as many of its digits as of the generated ones', () => {
  followJudge();
  takeSet(set('few', 1));
  expect(worker.testOn).toHaveBeenLastCalledWith({ ...set('few', 1) });
  takeSet({ name: 'many', images: new Uint8Array(2000 * 784), labels: new Uint8Array(2000) });
  const [told] = worker.testOn.mock.lastCall as unknown as [{ name: string; labels: Uint8Array }];
  expect([told.name, told.labels.length]).toEqual(['many', 1000]);
  judgeOn(null);
  expect(worker.testOn).toHaveBeenLastCalledWith(null);
});

test('an evaluation says nothing of a set that judges since it began', async () => {
  takeSet(set('first', 1));
  let measured: (evaluation: unknown) => void;
  worker.evaluate.mockReturnValueOnce(new Promise((resolve) => (measured = resolve)));
  const evaluating = evaluateNow();
  expect(useStore.getState().evaluating).toBe(0);
  takeSet(set('second', 2));
  measured!({ accuracy: 1 });
  await evaluating;
  expect(useStore.getState()).toMatchObject({ evaluating: null, evaluation: null });
});
