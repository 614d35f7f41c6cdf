/** Notices: which of them takes the place of which. */
import { afterEach, expect, test } from 'vitest';
import { dismiss, notify } from '../../../../src/store/actions/notices';
import { initialState, useStore } from '../../../../src/store/state/store';

afterEach(() => useStore.setState(initialState, true));

const [a, b, c] = ['notices.undo', 'notices.reload', 'notices.nothingToKeep'] as const;

const messages = (): string[] => useStore.getState().notices.map(({ message }) => message);

test('one with the same message takes the place of the older', () => {
  notify({ tone: 'warning', message: a, values: { parts: 'x' } });
  notify({ tone: 'warning', message: b });
  notify({ tone: 'warning', message: a, values: { parts: 'y' } });
  expect(useStore.getState().notices).toMatchObject([{ message: b }, { message: a, values: { parts: 'y' } }]);
});

test('one about a subject takes the place of all about it, and what they offered is no longer offered', () => {
  notify({ tone: 'warning', message: a });
  notify({
    tone: 'warning',
    message: 'digits.mnist.refused',
    subject: 'import',
    action: { label: 'notices.undo', run: () => undefined },
  });
  notify({ tone: 'error', message: 'dock.import.unreadable', subject: 'import' });
  notify({ tone: 'warning', message: b });
  notify({ tone: 'information', message: 'dock.import.done', subject: 'import' });
  expect(messages()).toEqual([a, b, 'dock.import.done']);
});

test('those about nothing in particular stay until they are closed', () => {
  const first = notify({ tone: 'error', message: a });
  notify({ tone: 'error', message: b });
  notify({ tone: 'error', message: c, subject: 'import' });
  dismiss(first);
  expect(messages()).toEqual([b, c]);
});
