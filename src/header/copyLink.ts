/** Puts a link on the clipboard, and says so; where the browser refuses, the notice holds the link itself. */
import { notify } from '../store/notices';

export async function copyLink(link: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(link);
    notify({ tone: 'information', message: 'shell.linkCopied' });
  } catch {
    notify({ tone: 'warning', message: 'shell.linkNotCopied', values: { link } });
  }
}
