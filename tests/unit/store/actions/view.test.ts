/** What a lesson leaves of the lens: its tabs, the one that is shown, and whether there is a lens at all. */
import { beforeEach, expect, test } from 'vitest';
import { INNER_PARTS, type Part } from '../../../../src/store/state/state';
import { initialState, useStore } from '../../../../src/store/state/store';
import {
  isLesson,
  isShown,
  leaveLesson,
  setLens,
  setSection,
  tabsWithin,
  tabWithin,
} from '../../../../src/store/actions/view';

beforeEach(() => useStore.setState(initialState));

test('tabs that a lesson leaves out are gone; where the wanted one is, the first of the others is shown', () => {
  const hidden: readonly Part[] = ['lens-slide', 'lens-learn', 'dock'];
  expect(tabsWithin(hidden)).toEqual(['count', 'matrix', 'shift', 'beyond']);
  expect(tabWithin('shift', hidden)).toBe('shift');
  expect(tabWithin('learn', hidden)).toBe('count');
});

test('a lens without tabs is none', () => {
  expect(isShown('lens', ['lens-slide'])).toBe(true);
  expect(isShown('lens', INNER_PARTS.lens)).toBe(false);
  expect(isShown('lens', ['lens'])).toBe(false);
});

test('a tab that a lesson leaves out is not opened, and another is', () => {
  useStore.setState({ hidden: ['lens-slide'] });
  setLens('slide');
  expect(useStore.getState().lens).toBe('count');
});

test.each([
  ['hides something', { hidden: ['dock'] as const }],
  ['has a title', { lesson: { title: 'One filter', say: '', questions: [] } }],
  ['asks some questions', { lesson: { title: '', say: '', questions: [3] } }],
])('a page that %s is a lesson, from which one comes back to the whole', (_, state) => {
  expect(isLesson(useStore.getState())).toBe(false);
  useStore.setState(state);
  expect(isLesson(useStore.getState())).toBe(true);
  leaveLesson();
  expect(isLesson(useStore.getState())).toBe(false);
});

test('each tab keeps its own section', () => {
  setSection('learn', 'race');
  setSection('beyond', '1989');
  expect(useStore.getState().sections).toEqual({ ...initialState.sections, learn: 'race', beyond: '1989' });
});
