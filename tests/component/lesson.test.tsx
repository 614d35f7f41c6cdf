/** A lesson is made by ticking: what a place's tick takes along, and the link that comes of it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { MakeLesson } from '../../src/header/MakeLesson';
import { useLessonDraft } from '../../src/header/lessonDraft';
import { initialState, useStore } from '../../src/store/state/store';
import { QuestionTicks } from '../../src/tour/QuestionTicks';
import { show } from '../support/component';

beforeEach(() => {
  useStore.setState(initialState, true);
  useLessonDraft.setState(useLessonDraft.getInitialState(), true);
});
afterEach(() => void vi.restoreAllMocks());

test('ticking makes the link; a place that is left out greys what stands in it', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await show(<MakeLesson Ticks={QuestionTicks} />);
  await page.getByRole('button', { name: 'Make a lesson' }).click();
  const tick = (name: string) => page.getByRole('checkbox', { name, exact: true });
  await tick('Matrix').click();
  await tick('dock').click();
  await expect.element(tick('curves')).toBeDisabled();
  await expect.element(tick('Count')).toBeEnabled();
  await tick('Matrix').click();
  await tick('dock').click();
  await expect.element(tick('curves')).toBeEnabled();
  await tick('paper').click();
  await page.getByRole('combobox', { name: 'On the paper' }).selectOptions('7');
  await page.getByRole('button', { name: 'Copy the lesson’s link' }).click();
  expect(copied).toHaveBeenCalledOnce();
  const link = new URL(copied.mock.lastCall![0]).searchParams;
  expect([link.get('hide'), link.get('digit'), link.get('lang')]).toEqual(['paper', '7', 'en']);
  await expect.poll(() => useStore.getState().notices).toMatchObject([{ message: 'shell.linkCopied' }]);
});
