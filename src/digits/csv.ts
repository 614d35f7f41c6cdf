/**
 * Digits as comma-separated values, a row each: the label first, then the pixels row by row, 0 … 255 (the form in which
 * MNIST is passed around beside IDX). A first row of names is skipped. Read byte by byte: 100 MB are split no faster.
 */
const [COMMA, SEMICOLON, TAB, NEWLINE, RETURN, SPACE, ZERO, NINE] = [44, 59, 9, 10, 13, 32, 48, 57] as const;

/** Rows and columns are counted from 1, rows as lines of the file. */
export type CsvProblem =
  | { readonly code: 'csvIsEmpty' }
  | { readonly code: 'csvIsNoSquare'; readonly pixels: number }
  | { readonly code: 'csvIsNoNumber'; readonly row: number; readonly column: number }
  | { readonly code: 'csvIsTooLarge'; readonly row: number; readonly column: number; readonly value: number }
  | { readonly code: 'csvLabelIsNoDigit'; readonly row: number; readonly label: number }
  | { readonly code: 'csvRowDiffers'; readonly row: number; readonly columns: number; readonly expected: number };

export interface CsvDigits {
  /** Rows and columns of an image. */
  readonly side: number;
  /** [image, y, x], 0 white … 255 ink. */
  readonly images: Uint8Array<ArrayBuffer>;
  readonly labels: Uint8Array<ArrayBuffer>;
}

export type CsvResult =
  { readonly ok: true; readonly value: CsvDigits } | { readonly ok: false; readonly problem: CsvProblem };

/** Larger pictures than this are no digits, and a hostile row could ask for any memory. */
const MOST_SIDE = 512;
/** Bytes read between two pauses. */
const PORTION = 256 * 1024;

const isSeparator = (byte: number): boolean => byte === COMMA || byte === SEMICOLON || byte === TAB;
const refuse = (problem: CsvProblem): CsvResult => ({ ok: false, problem });

/** Reads a file's bytes. Yields the share that is done, so that others get their turn. Never throws: what is wrong is a value. */
export function* readCsv(bytes: Uint8Array): Generator<number, CsvResult> {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let row = 1;
  if (!startsWithNumber(bytes, at)) {
    at = endOfLine(bytes, at) + 1;
    row++;
  }
  while (at < bytes.length && (bytes[at] === NEWLINE || bytes[at] === RETURN)) if (bytes[at++] === NEWLINE) row++;
  if (at >= bytes.length) return refuse({ code: 'csvIsEmpty' });
  const columns = columnsOf(bytes, at);
  const side = Math.sqrt(columns - 1);
  if (!Number.isInteger(side) || side < 2 || side > MOST_SIDE) {
    return refuse({ code: 'csvIsNoSquare', pixels: columns - 1 });
  }
  // A row has a digit a column and a separator between two.
  const most = Math.ceil((bytes.length - at + 1) / (2 * columns));
  const images = new Uint8Array(most * side * side);
  const labels = new Uint8Array(most);
  let count = 0;
  let column = 0;
  let value = -1;
  let pause = at + PORTION;

  for (; at <= bytes.length; at++) {
    const byte = at < bytes.length ? bytes[at]! : NEWLINE;
    if (byte >= ZERO && byte <= NINE) {
      value = (value < 0 ? 0 : value * 10) + byte - ZERO;
      if (value > 255) return refuse({ code: 'csvIsTooLarge', row, column: column + 1, value });
    } else if (byte === SPACE || byte === RETURN) {
      // A space within a number ends it: the next digit would begin another without a separator.
      if (value >= 0 && at + 1 < bytes.length && bytes[at + 1]! >= ZERO && bytes[at + 1]! <= NINE) {
        return refuse({ code: 'csvIsNoNumber', row, column: column + 1 });
      }
    } else if (isSeparator(byte) || byte === NEWLINE) {
      if (byte === NEWLINE && column === 0 && value < 0) {
        row++;
        continue;
      }
      if (value < 0) return refuse({ code: 'csvIsNoNumber', row, column: column + 1 });
      if (column >= columns) return refuse({ code: 'csvRowDiffers', row, columns: column + 1, expected: columns });
      if (column === 0) {
        if (value > 9) return refuse({ code: 'csvLabelIsNoDigit', row, label: value });
        labels[count] = value;
      } else images[count * side * side + column - 1] = value;
      column++;
      value = -1;
      if (byte === NEWLINE) {
        if (column !== columns) return refuse({ code: 'csvRowDiffers', row, columns: column, expected: columns });
        count++;
        row++;
        column = 0;
        if (at > pause) {
          pause = at + PORTION;
          yield at / bytes.length;
        }
      }
    } else return refuse({ code: 'csvIsNoNumber', row, column: column + 1 });
  }
  return {
    ok: true,
    value: { side, images: images.slice(0, count * side * side), labels: labels.slice(0, count) },
  };
}

function startsWithNumber(bytes: Uint8Array, from: number): boolean {
  let at = from;
  while (at < bytes.length && [SPACE, RETURN, NEWLINE].includes(bytes[at] as never)) at++;
  return at < bytes.length && bytes[at]! >= ZERO && bytes[at]! <= NINE;
}

function endOfLine(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(NEWLINE, from);
  return end < 0 ? bytes.length : end;
}

function columnsOf(bytes: Uint8Array, from: number): number {
  const end = endOfLine(bytes, from);
  let columns = 1;
  for (let at = from; at < end; at++) if (isSeparator(bytes[at]!)) columns++;
  return columns;
}
