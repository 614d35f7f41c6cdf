/** Digits browsed a window at a time: what the network takes them for is of these digits and of the network that is open, or not said. */
import { expect, test, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { useWindow, WINDOW } from '../../src/dock/browse/useWindow';
import { IMAGE_PIXELS } from '../../src/digits/normalize';
import { nextTask } from '../../src/engine/nextTask';
import { buildNetwork, PRESETS } from '../../src/network';
import { initialState, useStore } from '../../src/store/state/store';
import type { DigitSet, Evaluation } from '../../src/worker/protocol';

const session = vi.hoisted(() => ({
  digits: vi.fn<(which: string, from: number, count: number) => Promise<DigitSet>>(),
  judge: vi.fn<(set: DigitSet) => Promise<Evaluation | null>>(),
}));
vi.mock('../../src/store/actions/session', () => session);

const setFrom = (from: number): DigitSet => ({
  images: new Uint8Array(IMAGE_PIXELS),
  labels: Uint8Array.of(from % 10),
});
const evaluation = { accuracy: 1 } as Evaluation;

test('a window, its judgement, and neither of another network or of other digits', async () => {
  useStore.setState({ ...initialState, compute: { chosen: 'wasm', choice: 'automatic', backends: [] } });
  session.digits.mockImplementation(async (_which, from) => setFrom(from));
  const answers: ((answer: Evaluation | null) => void)[] = [];
  session.judge.mockImplementation(() => new Promise((resolve) => void answers.push(resolve)));
  const { result, rerender, act } = await renderHook((from: number = 0) => useWindow('test', from));
  const brought = (bring: () => void): Promise<void> =>
    act(async () => {
      bring();
      await nextTask();
    });
  const judged = (answer: Evaluation | null): Promise<void> => brought(() => answers.shift()!(answer));

  await brought(() => undefined);
  expect(session.digits).toHaveBeenLastCalledWith('test', 0, WINDOW);
  expect(result.current).toMatchObject({ set: setFrom(0), judged: null, noNumbers: false, size: 1000 });
  await judged(evaluation);
  expect(result.current.judged).toBe(evaluation);

  // Another network has not been asked yet; its answers are no numbers.
  await brought(() =>
    useStore.setState({ shown: { ...initialState.shown, network: buildNetwork(PRESETS.net5), parameters: null } }),
  );
  expect(result.current).toMatchObject({ judged: null, noNumbers: false });
  await judged(null);
  expect(result.current).toMatchObject({ judged: null, noNumbers: true });

  await rerender(300);
  await brought(() => undefined);
  expect(session.digits).toHaveBeenLastCalledWith('test', 300, WINDOW);
  expect(result.current).toMatchObject({ judged: null, noNumbers: false });
  await judged(evaluation);
  expect(result.current.judged).toBe(evaluation);
  await brought(() => result.current.again());
  expect(session.judge).toHaveBeenCalledTimes(4);
});
