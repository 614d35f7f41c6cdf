/** The person's own digits: kept from the paper, relabelled, removed. */
import type { StorageReason } from '../../storage/database';
import { keepsNothing } from '../../storage/keeping';
import { DigitStorage, newId, type KeptDigit } from '../../digits/storage';
import type { Drawing } from '../../digits/strokes';
import { notify, notifyNotKept, storeOrTell } from './notices';
import { useStore } from '../state/store';
import { sendTrainingSource } from './training';

const storage = new DigitStorage((change) => {
  if ('many' in change) {
    void loadKept().then(sendTrainingSource, () => undefined);
    return;
  }
  useStore.setState(({ kept }) => ({
    kept: 'put' in change ? withDigits(kept, change.put) : kept.filter(({ id }) => id !== change.removed),
  }));
  void sendTrainingSource().catch(() => undefined);
});

/** Those that are there already change; all are in the order they were kept. */
function withDigits(kept: readonly KeptDigit[], put: readonly KeptDigit[]): readonly KeptDigit[] {
  const byId = new Map([...kept, ...put].map((digit) => [digit.id, digit]));
  return [...byId.values()].toSorted((a, b) => a.keptAt - b.keptAt);
}

const NOT_STORED = 'notices.digitsNotStored';

export const tellNotStored = (reason: StorageReason): void => notifyNotKept(NOT_STORED, reason);

export const loadKept = (): Promise<void> =>
  storeOrTell(NOT_STORED, async () => {
    const { digits, unreadable } = await storage.load();
    useStore.setState(({ kept }) => ({ kept: withDigits(digits, kept) }));
    if (unreadable > 0) notify({ tone: 'warning', message: 'notices.digitsUnreadable', values: { unreadable } });
  });

async function put(digit: KeptDigit): Promise<void> {
  await storeOrTell(NOT_STORED, () => storage.put([digit]));
  await sendTrainingSource();
}

/** Adds the drawing on the paper to the training set, as a digit of this class. Where nothing is drawn it says so, and keeps nothing. */
export async function keepNow(label: number): Promise<void> {
  const { drawing, image } = useStore.getState();
  if (!image) {
    notify({ tone: 'information', message: 'notices.nothingToKeep' });
    return;
  }
  const digit: KeptDigit = {
    id: newId(),
    label,
    drawing,
    image: Uint8Array.from(image, (ink) => Math.round(ink * 255)),
    keptAt: Date.now(),
  };
  useStore.setState(({ kept }) => ({ kept: [...kept, digit] }));
  askToPersist();
  await put(digit);
}

/** Shows digits of a file, which are stored; the other tabs read them. */
export async function showAdded(added: readonly KeptDigit[]): Promise<void> {
  if (added.length === 0) return;
  useStore.setState(({ kept }) => ({ kept: withDigits(kept, added) }));
  storage.tellMany();
  await sendTrainingSource();
}

/** A digit's strokes; none where it is an image, or where they cannot be read, which is said. */
export async function drawingOf({ id, drawing }: KeptDigit): Promise<Drawing> {
  if (drawing) return drawing;
  const [read = []] = (await storeOrTell(NOT_STORED, () => storage.drawingsOf([id]))) ?? [];
  return read;
}

let asked = false;

/** Asks the browser, once, not to throw away what is stored when space is short. It may say no; the size shown says so. */
export function askToPersist(): void {
  if (asked || keepsNothing()) return;
  asked = true;
  // A browser that cannot promise anything stores all the same.
  void navigator.storage?.persist?.().catch(() => false);
}

/** Bytes that this page has stored and may store, and whether the browser has promised to keep them; null where it does not tell. */
export async function storedSize(): Promise<{
  readonly bytes: number;
  readonly quota: number;
  readonly persistent: boolean;
} | null> {
  if (keepsNothing()) return null;
  try {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage === undefined || quota === undefined) return null;
    return { bytes: usage, quota, persistent: await navigator.storage.persisted() };
  } catch {
    // No such interface, as on a page without TLS.
    return null;
  }
}

/** Takes a digit out; the notice offers to put it back. */
export async function removeNow(id: string): Promise<void> {
  const removed = useStore.getState().kept.find((digit) => digit.id === id);
  if (!removed) return;
  const removal = storage.remove(id);
  useStore.setState(({ kept }) => ({ kept: kept.filter((digit) => digit.id !== id) }));
  notify({
    tone: 'information',
    message: 'notices.digitRemoved',
    values: { label: removed.label },
    action: { label: 'notices.undo', run: () => void putBack(removed, removal) },
  });
  await storeOrTell(NOT_STORED, () => removal);
  await sendTrainingSource();
}

/** Where it was not removed from the database, its strokes are there still. */
async function putBack(removed: KeptDigit, removal: Promise<Drawing>): Promise<void> {
  const digit = { ...removed, drawing: removed.drawing ?? (await removal.catch(() => null)) };
  useStore.setState(({ kept }) => ({ kept: withDigits(kept, [digit]) }));
  await put(digit);
}

export async function relabelNow(id: string, label: number): Promise<void> {
  const before = useStore.getState().kept.find((digit) => digit.id === id);
  if (!before || before.label === label) return;
  const digit = { ...before, label };
  useStore.setState(({ kept }) => ({ kept: kept.map((other) => (other.id === id ? digit : other)) }));
  await put(digit);
}
