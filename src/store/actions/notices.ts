/** Sentences for the person: what happened, what was kept, what to do. */
import { storageReason, type StorageReason } from '../../storage/database';
import type { Notice } from '../state/state';
import { useStore } from '../state/store';

let nextId = 1;

/** Shows a notice in place of an older one with the same message or about the same subject. Answers with its id. */
export function notify(notice: Omit<Notice, 'id'>): number {
  const id = nextId++;
  const isReplaced = ({ message, subject }: Notice): boolean =>
    message === notice.message || (subject !== undefined && subject === notice.subject);
  useStore.setState(({ notices }) => ({
    notices: [...notices.filter((older) => !isReplaced(older)), { ...notice, id }],
  }));
  return id;
}

/** Says why something cannot be kept. A panel in somebody else's page keeps nothing, and nobody expects it to. */
export function notifyNotKept(message: Notice['message'], reason: StorageReason): void {
  if (!useStore.getState().embedded) notify({ tone: 'warning', message, values: { reason } });
}

/** What is done on the page holds even where it cannot be stored: answers with nothing then, and says so. */
export async function storeOrTell<Result>(
  message: Notice['message'],
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    notifyNotKept(message, storageReason(error));
    return undefined;
  }
}

export const dismiss = (id: number): void =>
  useStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));

/** Of what no longer holds nothing is said. */
export const dismissAbout = (subject: NonNullable<Notice['subject']>): void =>
  useStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.subject !== subject) }));
