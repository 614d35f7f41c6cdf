/** What is trained on: how many digits an epoch has, and that the worker is told. */
import { beforeEach, expect, test, vi } from 'vitest';
import { initialState, useStore } from '../../../../src/store/state/store';
import { changeSettings, sendTrainingSource, trainedDigits, trainNow } from '../../../../src/store/actions/training';
import { WorkerDied } from '../../../../src/worker/client';

const worker = vi.hoisted(() => ({
  setTrainingSource: vi.fn<(source: unknown) => Promise<unknown>>(),
  train: vi.fn<(settings: unknown) => Promise<unknown>>(),
}));
vi.mock('../../../../src/store/actions/connection', () => ({ worker: () => worker }));

beforeEach(() => {
  worker.setTrainingSource.mockReset().mockResolvedValue({ size: 1 });
});

test('digits that died with the worker on their way are sent again, others once', async () => {
  useStore.setState({ ...initialState, generatedDigits: 77 });
  worker.setTrainingSource.mockRejectedValueOnce(new WorkerDied('on the way'));
  const both = [sendTrainingSource(), sendTrainingSource()];
  expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await sendTrainingSource();
  await sendTrainingSource();
  expect(worker.setTrainingSource).toHaveBeenCalledTimes(2);
  expect(worker.setTrainingSource).toHaveBeenLastCalledWith({ generated: 77, seed: 1, given: null });
});

test('a run that goes on in the next worker goes on, also with another learning rate', async () => {
  useStore.setState({ ...initialState, generatedDigits: 77 });
  worker.train.mockRejectedValueOnce(new WorkerDied('in the middle')).mockReturnValue(new Promise(() => undefined));
  await trainNow();
  const { settings, training } = useStore.getState();
  expect(training).toBe(true);
  void changeSettings({ optimizer: { ...settings.optimizer, learningRate: 0.5 } });
  await expect.poll(() => worker.train.mock.lastCall).toMatchObject([{ optimizer: { learningRate: 0.5 } }]);
  expect(useStore.getState().training).toBe(true);
});

test('imported digits count where they are trained on, and only there', () => {
  const mnist = { name: 'mnist', images: new Uint8Array(60_000 * 784), labels: new Uint8Array(60_000) };
  const state = { ...initialState, generatedDigits: 30_000, sets: [mnist], imported: mnist };
  expect(trainedDigits(state)).toBe(30_000);
  expect(trainedDigits({ ...state, trainedSet: mnist })).toBe(90_000);
});
