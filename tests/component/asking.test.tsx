/** Questions and choices that take time: the newest counts, nothing old comes back, and what fails is said and goes back. */
import { expect, test } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { nextTask } from '../../src/engine/nextTask';
import { useAnswer } from '../../src/store/actions/useAnswer';
import { useWish } from '../../src/ui/useWish';

/** A question that a test answers. */
function question(name: string) {
  let [answer, fail] = [(): void => undefined, (): void => undefined];
  const promise = new Promise<string>((resolve, reject) => {
    answer = () => resolve(name);
    fail = () => reject(new Error(name));
  });
  const signals: AbortSignal[] = [];
  const asked = (signal: AbortSignal): Promise<string> => {
    signals.push(signal);
    return promise;
  };
  return { asked, answer, fail, signals };
}
/** What is brought about, with all that follows from it. */
const settled = (act: (work: () => Promise<void>) => Promise<void>, bring: () => void): Promise<void> =>
  act(async () => {
    bring();
    await nextTask();
  });

type Question = ReturnType<typeof question>['asked'];

const hook = (first: Question | null) =>
  renderHook((props?: { readonly asked: Question | null }) => useAnswer((props ?? { asked: first }).asked));

test('while one question is on its way only the newest waits; answers come in their order', async () => {
  const [first, second, third] = [question('first'), question('second'), question('third')];
  const { result, rerender, act } = await hook(first.asked);
  expect(result.current).toEqual({ answer: null, failed: false });
  await rerender({ asked: second.asked });
  await rerender({ asked: third.asked });
  expect([first, second, third].map(({ signals }) => signals.length)).toEqual([1, 0, 0]);
  await settled(act, () => first.answer());
  expect(result.current.answer).toBe('first');
  expect([second, third].map(({ signals }) => signals.length)).toEqual([0, 1]);
  await settled(act, () => third.answer());
  expect(result.current).toEqual({ answer: 'third', failed: false });
});

test('a question that fails is said to have failed and leaves the answer before; the next one is answered', async () => {
  const [first, second, third] = [question('first'), question('second'), question('third')];
  const { result, rerender, act } = await hook(first.asked);
  await settled(act, () => first.answer());
  await rerender({ asked: second.asked });
  await settled(act, () => second.fail());
  expect(result.current).toEqual({ answer: 'first', failed: true });
  await rerender({ asked: third.asked });
  await settled(act, () => third.answer());
  expect(result.current).toEqual({ answer: 'third', failed: false });
});

test('where nothing is asked any more the question is taken back, and its answer is not shown, nor later', async () => {
  const [first, second] = [question('first'), question('second')];
  const { result, rerender, act } = await hook(first.asked);
  await rerender({ asked: null });
  expect(first.signals[0]!.aborted).toBe(true);
  await settled(act, () => first.answer());
  expect(result.current.answer).toBeNull();
  await rerender({ asked: second.asked });
  expect(result.current.answer).toBeNull();
  await settled(act, () => second.answer());
  expect(result.current.answer).toBe('second');
});

test('who looks away takes the question back', async () => {
  const first = question('first');
  const { unmount } = await hook(first.asked);
  expect(first.signals[0]!.aborted).toBe(false);
  await unmount();
  expect(first.signals[0]!.aborted).toBe(true);
});

/** A choice that a test carries out. */
const wishing = async (actual: string) => {
  const pending = new Map<string, () => void>();
  const carryOut = (value: string): Promise<void> => new Promise((done) => void pending.set(value, done));
  const rendered = await renderHook((props?: { readonly actual: string }) =>
    useWish((props ?? { actual }).actual, carryOut),
  );
  return { ...rendered, pending };
};

test('a choice is marked at once and busy until it holds', async () => {
  const { result, rerender, act, pending } = await wishing('shared');
  await settled(act, () => result.current.choose('full'));
  expect(result.current).toMatchObject({ value: 'full', busy: true });
  await rerender({ actual: 'full' });
  await settled(act, () => pending.get('full')!());
  expect(result.current).toMatchObject({ value: 'full', busy: false });
});

test('one that could not be had goes back to what is so', async () => {
  const { result, act, pending } = await wishing('shared');
  await settled(act, () => result.current.choose('full'));
  await settled(act, () => pending.get('full')!());
  expect(result.current).toMatchObject({ value: 'shared', busy: false });
});

test('one made meanwhile takes over: the end of the first does not end it', async () => {
  const { result, act, pending } = await wishing('shared');
  await settled(act, () => result.current.choose('full'));
  await settled(act, () => result.current.choose('local'));
  await settled(act, () => pending.get('full')!());
  expect(result.current).toMatchObject({ value: 'local', busy: true });
  await settled(act, () => pending.get('local')!());
  expect(result.current).toMatchObject({ value: 'shared', busy: false });
});
