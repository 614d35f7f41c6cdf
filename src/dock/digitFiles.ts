/** From files to a set of digits: images and labels come in two files, both at once or one after the other. */
import { gunzip } from '../digits/gunzip';
import { pairIdx, readIdx, type IdxImages, type IdxLabels, type IdxProblem, type IdxResult } from '../digits/idx';
import type { DigitSet } from '../worker/protocol';

type Part = IdxImages | IdxLabels;
type NamedFile = Pick<File, 'name' | 'arrayBuffer'>;

/** What choosing files led to: a set, one half of it, or a sentence that says what is wrong. */
export type Outcome =
  | { readonly kind: 'set'; readonly set: DigitSet }
  | { readonly kind: Part['kind']; readonly count: number }
  | { readonly kind: 'problem'; readonly problem: IdxProblem; readonly file: string }
  | { readonly kind: 'tooManyFiles'; readonly files: number }
  | { readonly kind: 'unreadable'; readonly file: string };

/** Remembers the half that came first. */
export class DigitFiles {
  #waiting: Part | null = null;

  /** Takes the files chosen at one time. A half that is already held gives way to a newer one of its kind. */
  async add(files: readonly NamedFile[]): Promise<Outcome> {
    if (files.length > 2) return { kind: 'tooManyFiles', files: files.length };
    const parts: Part[] = [];
    for (const file of files) {
      const read = await readFile(file);
      if (read === null) return { kind: 'unreadable', file: file.name };
      if (!read.ok) return { kind: 'problem', problem: read.problem, file: file.name };
      parts.push(read.value);
    }
    const [first, second] = parts as [Part, Part?];
    const other = second ?? (this.#waiting?.kind === first.kind ? null : this.#waiting);
    if (!other) {
      this.#waiting = first;
      return { kind: first.kind, count: first.count };
    }
    this.#waiting = null;
    const paired = pairIdx(first, other);
    return paired.ok
      ? { kind: 'set', set: paired.value }
      : { kind: 'problem', problem: paired.problem, file: files.map(({ name }) => name).join(', ') };
  }
}

/** Null where the browser cannot read the file at all: it was moved, or may not be read. */
async function readFile(file: NamedFile): Promise<IdxResult<Part> | null> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
  const unpacked = await gunzip(bytes);
  return unpacked.ok ? readIdx(unpacked.value) : unpacked;
}
