/** The 120 digits that the visitor draws for the replay of 1989: each is stored as it is drawn, so that the work goes on another day. */
import { create } from 'zustand';
import { CLASSES_1989, DIGITS_A_CLASS } from '../../digits/hand1989';
import { tabs } from '../../storage/tabs';
import { addDigit, dropDigit, storedDigits, type WrittenDigit } from '../persistence/written1989';
import { storeOrTell } from './notices';

const NOT_STORED = 'notices.digitsNotStored';

/** In the order they were drawn. */
export const useHand1989 = create<{ readonly written: readonly WrittenDigit[] }>()(() => ({ written: [] }));

export const countsByClass = (written: readonly WrittenDigit[]): number[] =>
  Array.from({ length: CLASSES_1989 }, (_, label) => written.filter((digit) => digit.label === label).length);

/** The class to draw next: of those that have the fewest, the first. Null where all 120 are there. */
export function nextToWrite(written: readonly WrittenDigit[]): number | null {
  const counts = countsByClass(written);
  const fewest = Math.min(...counts);
  return fewest >= DIGITS_A_CLASS ? null : counts.indexOf(fewest);
}

/** Adds a digit; one more of a class that is complete changes nothing. */
export async function write1989(digit: WrittenDigit): Promise<void> {
  await loading;
  const { written } = useHand1989.getState();
  if (countsByClass(written)[digit.label]! >= DIGITS_A_CLASS) return;
  const added = { ...digit };
  useHand1989.setState({ written: [...written, added] });
  const stored = storeOrTell(NOT_STORED, () => addDigit(digit));
  records.set(added, stored);
  await stored;
  others.tell('changed');
}

/** Takes the last digit back, and answers with it. */
export async function undo1989(): Promise<WrittenDigit | null> {
  const { written } = useHand1989.getState();
  const last = written.at(-1);
  if (!last) return null;
  useHand1989.setState({ written: written.slice(0, -1) });
  const record = await records.get(last);
  if (record === undefined) return last;
  await storeOrTell(NOT_STORED, () => dropDigit(record));
  others.tell('changed');
  return last;
}

let loading: Promise<unknown> | null = null;

/** Brings back what was drawn on other days. Does its work once. */
export const load1989 = (): Promise<unknown> => (loading ??= read());

const read = (): Promise<unknown> =>
  storeOrTell(NOT_STORED, async () => {
    const written: WrittenDigit[] = [];
    for (const [record, digit] of await storedDigits()) {
      // What two tabs have drawn beyond the twelve stays where it is.
      if (countsByClass(written)[digit.label]! >= DIGITS_A_CLASS) continue;
      records.set(digit, Promise.resolve(record));
      written.push(digit);
    }
    useHand1989.setState({ written });
  });

/** Another tab has drawn one, or taken one back. */
const others = tabs('receptive-hand1989', () => {
  if (loading) loading = read();
});

/** The number of each digit's record; undefined where it could not be stored. */
const records = new WeakMap<WrittenDigit, Promise<number | undefined>>();
