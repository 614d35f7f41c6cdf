/** Puts a link on the clipboard, and says what it holds; where the browser refuses, the notice holds the link itself. */
import { notify } from '../store/actions/notices';
import { useStore } from '../store/state/store';

export async function copyLink(link: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(link);
    const { preset, shown } = useStore.getState();
    notify(
      preset
        ? { tone: 'information', message: 'shell.linkCopied' }
        : { tone: 'information', message: 'shell.linkCopied.own', values: { network: shown.network.spec.name } },
    );
  } catch {
    notify({ tone: 'warning', message: 'shell.linkNotCopied', values: { link } });
  }
}
