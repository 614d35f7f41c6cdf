/** Files that the person gives, chosen or dropped: where each kind goes, how far it has come, and the sentence that says what happened. */
import { Queue } from '../../async/queue';
import { takesColours } from '../../store/actions/colours';
import { loadPicture } from '../../store/actions/drawing';
import { failureNotice } from '../../store/actions/failure';
import { isNetworkFile, openNetworkFile } from '../../store/actions/networkFiles';
import { openKept, type KeptOpened } from '../../store/actions/keptFiles';
import { importDigits } from '../../store/actions/session';
import { useStore } from '../../store/state/store';
import type { DigitSet } from '../../worker/protocol';
import { DigitFiles, problemOf, resampled, type OtherSize, type Outcome } from './digitFiles';
import { loadColours } from './colourPicture';
import { problemNotice, sayNotice, tellOfFiles, type Sentence } from './sentences';
import { decodePng } from './pictureFile';
import { useImporting } from './progress';

const showShare = (share: number | null): void => useImporting.setState({ share });

const digitFiles = new DigitFiles(decodePng);

/** One after the other: the second file of a set may be chosen while the first is still being read. */
const reading = new Queue();

export function takeFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return Promise.resolve();
  return inTurn(files[0]!.name, async () => {
    const [only] = files;
    if (files.length === 1 && only && (await isNetworkFile(only))) await openNetworkFile(only);
    else if (files.length === 1 && only?.type.startsWith('image/') && takesColours()) {
      await loadColours(only);
      tellOfFiles(sayNotice('ownNetwork.colours'));
    } else await takeOutcome(await digitFiles.add(files, showShare));
  });
}

const inTurn = (file: string, work: () => Promise<void>): Promise<void> =>
  reading.run(async () => {
    showShare(0);
    try {
      await work();
    } catch (error) {
      tellOfFiles(isUnreadable(error) ? unreadable(file) : failureNotice(error));
    } finally {
      showShare(null);
    }
  });

/** How a browser says of a folder, of a file that has changed since it was chosen or that may not be read, that it has no bytes. */
const isUnreadable = (error: unknown): boolean =>
  error instanceof DOMException && /^(NotFound|NotReadable|Security|Abort|Encoding)Error$/.test(error.name);

export const unreadable = (file: string): Sentence => ({
  tone: 'error',
  message: 'dock.import.unreadable',
  values: { file },
});

async function takeOutcome(outcome: Outcome): Promise<void> {
  if (outcome.kind === 'set') {
    tellOfFiles(await takeSet(outcome.set));
    return;
  }
  if (outcome.kind === 'picture') loadPicture(outcome.image);
  if (outcome.kind === 'kept') {
    tellOfFiles(keptNotice(await openKept(outcome.bytes, showShare), outcome.file));
    return;
  }
  tellOfFiles(noticeOf(outcome));
}

function keptNotice(opened: KeptOpened, file: string): Sentence {
  if (!opened.ok) return problemNotice(problemOf(file, opened.problem), file);
  const { digits, leftOut } = opened.value;
  return {
    tone: leftOut.length > 0 ? 'warning' : 'information',
    message: 'digits.kept.added',
    values: { added: opened.added, known: digits - opened.added, leftOut: leftOut.length, first: leftOut[0] ?? 0 },
  };
}

/** Holds a set in place of the one before, which can be had back. */
async function takeSet(set: DigitSet): Promise<Sentence> {
  const { imported: before, trainOnImported } = useStore.getState();
  await importDigits(set);
  const count = set.labels.length;
  if (!before) return sayNotice('dock.import.done', { count });
  return {
    ...sayNotice('dock.import.replaced', { count, before: before.labels.length }),
    action: { label: 'notices.undo', run: () => void importDigits(before, trainOnImported) },
  };
}

function noticeOf(outcome: Exclude<Outcome, { kind: 'kept' | 'set' }>): Sentence {
  switch (outcome.kind) {
    case 'picture':
      return sayNotice('digits.import.picture');
    case 'images':
    case 'labels':
      return sayNotice(`dock.import.${outcome.kind}`, { count: outcome.count });
    case 'otherSize':
      return offer(outcome.set);
    case 'tooManyFiles':
      return { tone: 'error', message: 'dock.import.tooManyFiles', values: { files: outcome.files } };
    case 'unreadable':
      return unreadable(outcome.file);
    case 'problem':
      return problemNotice(outcome.problem, outcome.file);
  }
}

/** Nothing changes until the person says so. */
function offer(set: OtherSize): Sentence {
  const take = (): Promise<void> =>
    inTurn('', async () => takeOutcome({ kind: 'set', set: await resampled(set, showShare) }));
  return {
    tone: 'warning',
    message: 'digits.import.otherSize',
    values: { height: set.height, width: set.width, count: set.labels.length },
    action: { label: 'digits.import.resample', run: () => void take() },
  };
}
