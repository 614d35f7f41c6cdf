/** Sentences for the person: what happened, what was kept, what to do. */
import type { Notice } from './state';
import { useStore } from './store';

let nextId = 1;

/** Shows a notice; one with the same message replaces the older. Answers with its id. */
export function notify(notice: Omit<Notice, 'id'>): number {
  const id = nextId++;
  useStore.setState(({ notices }) => ({
    notices: [...notices.filter(({ message }) => message !== notice.message), { ...notice, id }],
  }));
  return id;
}

export const dismiss = (id: number): void =>
  useStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
