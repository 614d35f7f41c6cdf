/** The person's own digits: kept from the paper, relabelled, removed; and those imported from files. */
import { storageReason } from '../../storage/database';
import type { ReadDigit } from '../../digits/keptFile';
import { DigitStorage, newId, type KeptDigit } from '../../digits/storage';
import type { DigitSet } from '../../worker/protocol';
import { notify } from './notices';
import { useStore } from '../state/store';
import { sendTrainingSource } from './training';

const storage = new DigitStorage((change) => {
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

/** What is done on the page holds even where it cannot be stored; then a notice says so. */
async function storeOrTell(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    notify({ tone: 'warning', message: 'notices.digitsNotStored', values: { reason: storageReason(error) } });
  }
}

export async function loadKept(): Promise<void> {
  await storeOrTell(
    storage.load().then(({ digits, unreadable }) => {
      useStore.setState(({ kept }) => ({ kept: withDigits(digits, kept) }));
      if (unreadable > 0) notify({ tone: 'warning', message: 'notices.digitsUnreadable', values: { unreadable } });
    }),
  );
}

async function put(digit: KeptDigit): Promise<void> {
  await storeOrTell(storage.put([digit]));
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

/** Adds digits from a file; those that are there already, stroke for stroke, are left out. Answers with how many were added. */
export async function addNow(digits: readonly ReadDigit[]): Promise<number> {
  const momentOf = ({ label, keptAt }: ReadDigit): string => `${label}/${keptAt}`;
  const known = new Map<string, KeptDigit[]>();
  for (const digit of useStore.getState().kept) {
    const moment = momentOf(digit);
    known.set(moment, [...(known.get(moment) ?? []), digit]);
  }
  const isKnown = (digit: ReadDigit): boolean =>
    known.get(momentOf(digit))?.some(({ image }) => image.every((ink, i) => ink === digit.image[i])) ?? false;
  const added = digits.filter((digit) => !isKnown(digit)).map((digit): KeptDigit => ({ ...digit, id: newId() }));
  if (added.length === 0) return 0;
  useStore.setState(({ kept }) => ({ kept: withDigits(kept, added) }));
  askToPersist();
  await storeOrTell(storage.put(added));
  await sendTrainingSource();
  return added.length;
}

let asked = false;

/** Asks the browser, once, not to throw away what is stored when space is short. It may say no; the size shown says so. */
function askToPersist(): void {
  if (asked) return;
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
  useStore.setState(({ kept }) => ({ kept: kept.filter((digit) => digit.id !== id) }));
  notify({
    tone: 'information',
    message: 'notices.digitRemoved',
    values: { label: removed.label },
    action: { label: 'notices.undo', run: () => void putBack(removed) },
  });
  await storeOrTell(storage.remove(id));
  await sendTrainingSource();
}

async function putBack(digit: KeptDigit): Promise<void> {
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

/** Holds a set to be measured on, and to be trained on where asked. It is not stored: its files are. */
export async function importNow(set: DigitSet, trainOn: boolean): Promise<void> {
  useStore.setState({ imported: set, trainOnImported: trainOn, evaluation: null });
  await sendTrainingSource();
}
