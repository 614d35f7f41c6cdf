/** What a picture is: one digit, a sheet of cells, or a digit a row. Its ink decides, not what divides its sides. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fitPicture, inkOf, type Picture } from '../../../../src/digits/reading/picture';
import { cutSheet, sheetsIn } from '../../../../src/digits/reading/sheet';
import type { ByteSet } from '../../../../src/digits/reading/repairs';
import { expectSameSet, givenDigits, sheetOf } from '../../../support/givenDigits';

const made = givenDigits(40);

/** The same digits in cells of `side` pixels, their ink in the middle, never at the edge. */
function ofSide(set: ByteSet, side: number): ByteSet {
  const values = new Uint8Array((set.values.length / 784) * side * side);
  for (let n = 0; n < set.values.length / 784; n++) {
    for (let y = 1; y < side - 1; y++) {
      for (let x = 1; x < side - 1; x++) {
        const [row, column] = [y, x].map((at) => 4 + Math.floor(((at - 1) * 20) / (side - 2)));
        values[(n * side + y) * side + x] = set.values[n * 784 + row! * 28 + column!]!;
      }
    }
  }
  return { ...set, height: side, width: side, values };
}

describe('a sheet', () => {
  test.each([
    ['of cells that touch', 28, {}],
    ['on white paper', 28, { paper: true }],
    ['with gaps', 28, { gap: 2 }],
    ['with gaps and a margin', 28, { gap: 4, margin: 4, paper: true }],
    ['of smaller digits', 20, {}],
    ['of larger digits', 64, { paper: true }],
  ] as const)('%s: its digits in their order, bit for bit', (_, side, layout) => {
    const digits = side === 28 ? made : ofSide(made, side);
    const ink = inkOf(sheetOf(digits, 8, layout))!;
    const { sure } = sheetsIn(ink);
    expect(sure).toMatchObject({ code: 'cells', side, down: 5, across: 8 });
    expectSameSet(cutSheet(ink, sure!), { ...digits, labels: null });
  });

  test('that is not full ends with its last digit', () => {
    const ink = inkOf(sheetOf(givenDigits(37), 8))!;
    expectSameSet(cutSheet(ink, sheetsIn(ink).sure!), { ...givenDigits(37), labels: null });
  });

  test('of one digit in each row of pixels', () => {
    const ink = inkOf({ height: 40, width: 784, lightness: made.values, alpha: null })!;
    expect(sheetsIn(ink).sure).toEqual({ code: 'rows', side: 28, down: 40 });
    expectSameSet(cutSheet(ink, sheetsIn(ink).sure!), { ...made, labels: null });
  });

  test('whose digits reach over some borders may be one, and is asked about', () => {
    const sheet = sheetOf(made, 8);
    const joined = Uint8Array.from(sheet.lightness);
    // Three of the borders between neighbours are crossed by a line.
    for (const [row, column] of [
      [0, 1],
      [2, 4],
      [4, 6],
    ] as const) {
      const at = (row * 28 + 14) * sheet.width + column * 28;
      joined.fill(255, at - 6, at + 6);
    }
    const { sure, possible } = sheetsIn(inkOf({ ...sheet, lightness: joined })!);
    expect(sure).toBeNull();
    expect(possible).toMatchObject([{ code: 'cells', side: 28, gap: 0, down: 5, across: 8 }]);
  });
});

describe('one digit', () => {
  /** One of the made digits, as large as that, drawn with hard edges. */
  function large(n: number, side: number, from = 0, to = 255): Picture {
    const lightness = new Uint8Array(side * side);
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        const ink = made.values[n * 784 + Math.floor((y * 28) / side) * 28 + Math.floor((x * 28) / side)]!;
        lightness[y * side + x] = ink >= 128 ? to : from;
      }
    }
    return { height: side, width: side, lightness, alpha: null };
  }

  test.each([56, 84, 112, 280, 300, 560])('of %i pixels a side is no sheet, whatever divides it', (side) => {
    for (let n = 0; n < 10; n++) expect(sheetsIn(inkOf(large(n, side))!)).toEqual({ sure: null, possible: [] });
  });

  test('looks the same on any paper, and as ink on transparency', () => {
    const alpha = large(3, 200).lightness;
    const pictures: readonly Picture[] = [
      large(3, 200),
      large(3, 200, 255, 0),
      large(3, 200, 190, 40),
      { height: 200, width: 200, lightness: alpha.map((opaque) => 255 - opaque), alpha },
      // White ink, on white paper not to be seen.
      { height: 200, width: 200, lightness: new Uint8Array(200 * 200).fill(255), alpha },
    ];
    const [first, ...others] = pictures.map((picture) => fitPicture(inkOf(picture)!)!);
    for (const other of others) expect(other).toEqual(first);
  });

  test('in a frame is the digit alone', () => {
    const picture = large(5, 200, 255, 0);
    const framed = Uint8Array.from(picture.lightness);
    for (let i = 0; i < 200; i++)
      for (const ring of [0, 1, 2]) {
        for (const at of [ring * 200 + i, (199 - ring) * 200 + i, i * 200 + ring, i * 200 + 199 - ring]) framed[at] = 0;
      }
    expect(fitPicture(inkOf({ ...picture, lightness: framed })!)).toEqual(fitPicture(inkOf(picture)!));
  });

  test('of paper alone is nothing', () => {
    for (const lightness of [0, 128, 255]) {
      expect(inkOf({ height: 9, width: 9, lightness: new Uint8Array(81).fill(lightness), alpha: null })).toBeNull();
    }
  });
});

const cases = resolve(import.meta.dirname, '../../../../../shared/cases');
describe.runIf(existsSync(cases))('files from elsewhere', () => {
  const pngs = existsSync(cases) ? readdirSync(cases).filter((name) => name.endsWith('.png')) : [];
  test.each(pngs)('%s is one digit, a 3', (name) => {
    const ink = inkOf(decode(readFileSync(resolve(cases, name))))!;
    expect(sheetsIn(ink)).toEqual({ sure: null, possible: [] });
    const image = fitPicture(ink)!;
    // Of the rows through a 3, its upper and lower bows are open to the left, and its waist is not as far right.
    expect(ends(image, 9)[1]).toBeGreaterThan(14);
    expect(ends(image, 19)[1]).toBeGreaterThan(14);
    expect(ends(image, 9)[0]).toBeGreaterThan(ends(image, 5)[0]);
  });
});

/** First and last column of ink in a row. */
function ends(image: Float32Array, row: number): readonly [number, number] {
  const inked = Array.from({ length: 28 }, (_, x) => image[row * 28 + x]! > 0.5);
  return [inked.indexOf(true), inked.lastIndexOf(true)];
}

/** PNG of eight bits a channel, grey or RGBA, not interlaced (PNG, third edition, section 9). */
function decode(bytes: Buffer): Picture {
  const [width, height, colour] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[25]];
  const channels = colour === 6 ? 4 : 1;
  const packed: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(packed));
  const line = width * channels;
  const pixels = new Uint8Array(height * line);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (line + 1)]!;
    for (let i = 0; i < line; i++) {
      const at = y * line + i;
      const left = i >= channels ? pixels[at - channels]! : 0;
      const up = y > 0 ? pixels[at - line]! : 0;
      const corner = y > 0 && i >= channels ? pixels[at - line - channels]! : 0;
      const paeth = [left, up, corner].toSorted(
        (a, b) => Math.abs(left + up - corner - a) - Math.abs(left + up - corner - b),
      )[0]!;
      pixels[at] = rows[y * (line + 1) + 1 + i]! + [0, left, up, (left + up) >> 1, paeth][filter]!;
    }
  }
  if (channels === 1) return { height, width, lightness: pixels, alpha: null };
  const alpha = Uint8Array.from({ length: height * width }, (_, i) => pixels[4 * i + 3]!);
  const lightness = alpha.map((opaque, i) => 255 + ((pixels[4 * i]! - 255) * opaque) / 255);
  return { height, width, lightness, alpha };
}
