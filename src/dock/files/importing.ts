/** Files that the person gives, chosen or dropped: where each kind goes, how far it has come, and the sentence that says what happened. */
import { Queue } from '../../async/queue';
import type { NamedSet } from '../../digits/digitSet';
import { problemOf } from '../../digits/reading/problemOf';
import type { Choice, Way } from '../../digits/reading/reading';
import { takesColours } from '../../store/actions/colours';
import { loadPicture } from '../../store/actions/drawing';
import { failureNotice } from '../../store/actions/failure';
import { readDigitFiles, takeAsChosen } from '../../store/actions/fileReading';
import { isNetworkFile, openNetworkFile } from '../../store/actions/networkFiles';
import { dismissAbout } from '../../store/actions/notices';
import { judgeOn, takeSet } from '../../store/actions/importedSets';
import { openKept, type KeptOpened } from '../../store/actions/keptFiles';
import { forgetSet } from '../../store/actions/session';
import { openPane } from '../../store/actions/view';
import { useStore } from '../../store/state/store';
import type { FilesRead } from '../../worker/fileProtocol';
import { useFileReading } from './progress';
import { loadColours } from './colourPicture';
import { problemNotice, sayNotice, tellOfFiles, type Sentence } from './sentences';

const showShare = (share: number | null): void => useFileReading.setState({ share });

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
    } else await takeOver(await readDigitFiles(files, showShare));
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

/** Takes over what was asked about, as the person chose. */
export function takeAnswer(name: string, choice: Choice): Promise<void> {
  leaveQuestion();
  return inTurn(name, async () => takeOver(await takeAsChosen(choice, showShare)));
}

/** Nothing of the file that was asked about is taken. */
export function leaveQuestion(): void {
  useFileReading.setState({ question: null });
  if (useStore.getState().pane === 'fileQuestion') openPane(null);
}

/** What was asked about older files no longer holds: the reader has let go of them. */
async function takeOver(read: FilesRead): Promise<void> {
  leaveQuestion();
  switch (read.kind) {
    case 'set':
      return void tellOfFiles(judging(read.set, read.way));
    case 'question':
      dismissAbout('import');
      useFileReading.setState({ question: read.question });
      openPane('fileQuestion');
      return undefined;
    case 'kept':
      return void tellOfFiles(keptNotice(await openKept(read.bytes, showShare), read.file));
    case 'picture':
      loadPicture(read.image);
      return void tellOfFiles(sayNotice('digits.import.picture'));
    case 'images':
    case 'labels':
      return void tellOfFiles(sayNotice(`dock.import.${read.kind}`, { count: read.count }));
    case 'tooManyFiles':
      return void tellOfFiles({ tone: 'error', message: 'dock.import.tooManyFiles', values: { files: read.files } });
    case 'unreadable':
      return void tellOfFiles(unreadable(read.file));
    case 'problem':
      return void tellOfFiles(problemNotice(read.problem, read.file));
  }
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

/** The set judges in place of the one before, which stays and can be had back. */
function judging(set: NamedSet, way: Way): Sentence {
  const { imported: before } = useStore.getState();
  const { name } = takeSet(set);
  const read = { count: set.labels.length, way: way.code, column: way.code === 'labelsNamed' ? way.name : '' };
  if (!before) return sayNotice('dock.import.done', read);
  return {
    ...sayNotice('dock.import.replaced', { ...read, before: before.labels.length }),
    action: {
      label: 'notices.undo',
      run: () => {
        judgeOn(before.name);
        void forgetSet(name);
      },
    },
  };
}
