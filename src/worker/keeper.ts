/**
 * The keeper: a worker of its own that turns files into kept drawings and back. A backup may be as large as the browser has
 * room; its strokes go from the file into the database, or from there into the file, and never by way of the page.
 */
import { keptFile, readKeptFile, slicesOf, writeKept, type DrawnDigit } from '../digits/keptFile';
import { DigitStorage, SLICE, type KeptDigit } from '../digits/storage';
import { storageReason } from '../storage/database';
import type { KeeperEvents, KeeperFunctions, KeptRead } from './fileProtocol';
import { serve } from './serve';

/** The page is told how far it is so often at most, in milliseconds. */
const TELL_EVERY = 100;

const storage = new DigitStorage();

async function open(bytes: Uint8Array<ArrayBuffer>): Promise<KeptRead> {
  const reading = readKeptFile(new TextDecoder().decode(bytes));
  let told = performance.now();
  let step = reading.next();
  for (; !step.done; step = reading.next()) {
    if (performance.now() - told < TELL_EVERY) continue;
    told = performance.now();
    page.share(step.value / 2);
  }
  if (!step.value.ok) return step.value;
  const { digits, leftOut } = step.value.value;
  let done = 0;
  for (const slice of slicesOf(digits)) {
    await keep(slice);
    done += slice.length;
    page.share(0.5 + done / digits.length / 2);
  }
  return { ok: true, value: { digits: digits.length, leftOut } };
}

async function keep(slice: readonly DrawnDigit[]): Promise<void> {
  // Images are given away, and asked for again below.
  const names = await page.found(slice.map(({ drawing: _, ...digit }) => ({ ...digit, image: digit.image.slice() })));
  const fresh = slice.flatMap((digit, n): KeptDigit[] => (names[n] ? [{ ...digit, id: names[n] }] : []));
  if (fresh.length === 0) return;
  try {
    await storage.putQuietly(fresh);
  } catch (error) {
    await page.notStored(fresh, storageReason(error));
  }
}

/** `held` are those of the page whose strokes may not be in the database. */
async function save(ids: readonly string[], held: readonly KeptDigit[]): Promise<Blob> {
  const wanted = new Set(ids);
  const stored = held.length < ids.length ? (await storage.load()).digits : [];
  const byId = new Map([...stored, ...held].filter(({ id }) => wanted.has(id)).map((digit) => [digit.id, digit]));
  const digits = [...byId.values()].toSorted((a, b) => a.keptAt - b.keptAt);
  const parts: Blob[] = [];
  for (let from = 0; from < digits.length; from += SLICE) {
    const slice = digits.slice(from, from + SLICE);
    const away = slice.filter(({ drawing }) => drawing === null).map(({ id }) => id);
    const read = new Map((await storage.drawingsOf(away)).map((drawing, n) => [away[n], drawing]));
    const texts = slice.map((digit) => writeKept({ ...digit, drawing: digit.drawing ?? read.get(digit.id) ?? [] }));
    parts.push(new Blob([texts.join(',')]));
    page.share(Math.min(1, (from + SLICE) / digits.length));
  }
  return keptFile(parts);
}

const page = serve<KeeperFunctions, KeeperEvents>({ open, save }, { told: ['share'] });
