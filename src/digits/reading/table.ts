/**
 * Text as a table of numbers: rows of cells, separated as the first row separates them. Reads what programs write: a row
 * of names or none, quoted cells, any ends of lines, UTF-8 and UTF-16, 5 and 5.0 and 5e0, and a decimal comma where
 * something else separates. Byte by byte: 100 MB are split no faster.
 */
import { refuse, type Result } from '../../result';

const [COMMA, SEMICOLON, TAB, NEWLINE, RETURN, SPACE, QUOTE, POINT] = [44, 59, 9, 10, 13, 32, 34, 46] as const;
const [ZERO, NINE] = [48, 57] as const;

export interface NumberTable {
  readonly columns: number;
  /** [row, column]: bytes where every number is a whole one of 0 … 255. */
  readonly values: Uint8Array<ArrayBuffer> | Float32Array<ArrayBuffer>;
  /** Of the columns; null where the first row holds numbers as all others do. */
  readonly names: readonly string[] | null;
}

/** Rows and columns are counted from 1, rows as lines of the file. */
export type TableProblem =
  | { readonly code: 'csvIsEmpty' }
  | { readonly code: 'csvIsNoNumber'; readonly row: number; readonly column: number }
  | { readonly code: 'csvRowDiffers'; readonly row: number; readonly columns: number; readonly expected: number };

export type TableResult = Result<NumberTable, TableProblem>;

/** Bytes read between two words of how far it is. */
const PORTION = 1024 * 1024;

/** UTF-16 has a mark at its start, as spreadsheets write it; all else is read as UTF-8, of which numbers need no more than ASCII. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new TextEncoder().encode(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xfe && second === 0xff) return new TextEncoder().encode(new TextDecoder('utf-16be').decode(bytes));
  return first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes;
}

/** Reads a file's bytes; `progress` gets the share. Never throws: what is wrong is a value. */
export function readTable(file: Uint8Array, progress: (share: number) => void = () => undefined): TableResult {
  const bytes = asUtf8(file);
  const lines = new Lines(bytes);
  let line = lines.next();
  if (!line) return refuse({ code: 'csvIsEmpty' });
  const separator = separatorOf(bytes, line);
  const first = cellsOf(bytes, line, separator);
  const names = first.every((cell) => Number.isFinite(numberIn(cell, separator))) ? null : first;
  if (names) line = lines.next();
  if (!line) return refuse({ code: 'csvIsEmpty' });

  const columns = cellsOf(bytes, line, separator).length;
  // A row has a digit a column, a separator between two, and an end.
  let values: Uint8Array<ArrayBuffer> | Float32Array<ArrayBuffer> = new Uint8Array(
    columns * Math.ceil((bytes.length - line.start + 1) / (2 * columns)),
  );
  let filled = 0;
  let told = line.start;
  for (; line; line = lines.next()) {
    let column = 0;
    for (let at = line.start; at <= line.end && column <= columns; at = cell.end + 1, column++) {
      readCell(bytes, at, line.end, separator);
      if (Number.isNaN(cell.value)) return refuse({ code: 'csvIsNoNumber', row: line.row, column: column + 1 });
      if (values instanceof Uint8Array && cell.value !== (cell.value & 255)) values = Float32Array.from(values);
      if (column < columns) values[filled + column] = cell.value;
    }
    if (column !== columns) {
      const found = cellsOf(bytes, line, separator).length;
      return refuse({ code: 'csvRowDiffers', row: line.row, columns: found, expected: columns });
    }
    filled += columns;
    if (line.end - told > PORTION) progress((told = line.end) / bytes.length);
  }
  return { ok: true, value: { columns, names, values: values.slice(0, filled) } };
}

interface Line {
  /** Counted from 1. */
  readonly row: number;
  readonly start: number;
  /** The place after its last byte that is no space. */
  readonly end: number;
}

/** The lines that hold something. Ends are those of Unix, of Windows and of old Macs. */
class Lines {
  #at = 0;
  #row = 0;

  constructor(private readonly bytes: Uint8Array) {}

  next(): Line | null {
    const { bytes } = this;
    while (this.#at < bytes.length) {
      this.#row++;
      let start = this.#at;
      let end = start;
      while (end < bytes.length && bytes[end] !== NEWLINE && bytes[end] !== RETURN) end++;
      this.#at = end + (bytes[end] === RETURN && bytes[end + 1] === NEWLINE ? 2 : 1);
      while (start < end && bytes[start] === SPACE) start++;
      while (end > start && bytes[end - 1] === SPACE) end--;
      if (end > start) return { row: this.#row, start, end };
    }
    return null;
  }
}

/** Tabs before semicolons before commas: where a comma stands beside one of them, it is a decimal one. Spaces where there is none of all. */
function separatorOf(bytes: Uint8Array, { start, end }: Line): number {
  const line = bytes.subarray(start, end);
  return [TAB, SEMICOLON, COMMA].find((byte) => line.includes(byte)) ?? SPACE;
}

function cellsOf(bytes: Uint8Array, { start, end }: Line, separator: number): string[] {
  const cells: string[] = [];
  for (let at = start; at <= end;) {
    const stop = endOfCell(bytes, at, end, separator);
    const cell = new TextDecoder().decode(bytes.subarray(at, stop)).trim();
    cells.push(cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    at = stop + 1;
    if (separator === SPACE) at = afterSpaces(bytes, at, end);
  }
  return cells;
}

function afterSpaces(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] === SPACE) at++;
  return at;
}

function endOfCell(bytes: Uint8Array, start: number, end: number, separator: number): number {
  let quoted = false;
  let at = start;
  for (; at < end && (quoted || bytes[at] !== separator); at++) if (bytes[at] === QUOTE) quoted = !quoted;
  return at;
}

/** Whole numbers below it, and powers of ten up to this, are exact in binary64; so their quotient is rounded once. */
const [MANTISSA, EXACT_POWERS] = [2 ** 53, 22];

/** What `readCell` found: the number, NaN where the cell holds none, and where it ends. Cells are millions: one object for all. */
const cell = { value: NaN, end: 0 };

function readCell(bytes: Uint8Array, start: number, end: number, separator: number): void {
  const first = afterSpaces(bytes, start, end);
  // Nearly all numbers: digits, and digits after a point, few enough that nothing is rounded before the one division.
  let at = first;
  let mantissa = 0;
  let places = -1;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= ZERO && byte <= NINE) {
      mantissa = mantissa * 10 + byte - ZERO;
      if (places >= 0) places++;
    } else if (byte === POINT && places < 0) places = 0;
    else break;
  }
  const whole = at > first && bytes[at - 1] !== POINT && (at === end || bytes[at] === separator);
  if (whole && mantissa < MANTISSA && places <= EXACT_POWERS) {
    cell.value = places > 0 ? mantissa / 10 ** places : mantissa;
    cell.end = at;
    return;
  }
  cell.end = endOfCell(bytes, first, end, separator);
  const written = String.fromCharCode(...bytes.subarray(first, Math.min(cell.end, first + MOST_LETTERS)));
  cell.value = numberIn(written.trim().replace(/^"(.*)"$/, '$1'), separator);
}

/** No number is longer. */
const MOST_LETTERS = 64;

/** NaN where it is no finite number as people and programs write them. */
function numberIn(written: string, separator: number): number {
  const number = (separator === COMMA ? written : written.replace(',', '.')).trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(number) && Number.isFinite(Math.fround(Number(number)))
    ? Number(number)
    : NaN;
}
