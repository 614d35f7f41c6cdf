/** Puts a link on the clipboard, and says what it holds; where the browser refuses, the notice holds the link itself. */
import { notify } from '../store/actions/notices';
import type { Notice } from '../store/state/state';
import { useStore } from '../store/state/store';

export function copyLink(link: string): Promise<void> {
  const { preset, shown } = useStore.getState();
  return copied(
    link,
    preset
      ? { message: 'shell.linkCopied' }
      : { message: 'shell.linkCopied.own', values: { network: shown.network.spec.name } },
  );
}

/** Copies a link, or the code that has one in it, and says so. */
export async function copied(link: string, said: Pick<Notice, 'message' | 'values'>): Promise<void> {
  try {
    await navigator.clipboard.writeText(link);
    notify({ tone: 'information', ...said });
  } catch {
    notify({ tone: 'warning', message: 'shell.linkNotCopied', values: { link } });
  }
}
