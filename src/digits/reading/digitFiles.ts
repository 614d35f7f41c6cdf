/** From files to digits: IDX in two halves, tables, kept drawings as JSON, and pictures, told apart by what is in them; their names only help to say what is wrong. */
import type { NamedSet } from '../digitSet';
import { readIdx } from '../idx';
import { IMAGE_SIZE } from '../normalize';
import { setsInTable } from './columns';
import type { DecodePicture } from './decodePng';
import { countOf, type GivenSet } from './givenSet';
import { gunzip, UNPACKED_LIMIT } from './gunzip';
import { fitPicture, inkOf, isPng } from './picture';
import { prepared } from './prepare';
import { problemOf, type FileProblem } from './problemOf';
import { isPlain, readingOf, type Choice, type Question, type Way } from './reading';
import { cutSheet, sheetsIn } from './sheet';
import { readTable } from './table';

export type NamedFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;
/** What files led to: something to take over, something to ask first, one half of a set, or a sentence that says what is wrong. */
export type Outcome =
  /** `way` is how the file was read. */
  | { readonly kind: 'set'; readonly set: NamedSet; readonly way: Way }
  | { readonly kind: 'question'; readonly question: Question }
  /** Kept drawings, for who keeps them to read. */
  | { readonly kind: 'kept'; readonly bytes: Uint8Array<ArrayBuffer>; readonly file: string }
  | { readonly kind: 'picture'; readonly image: Float32Array<ArrayBuffer> }
  | { readonly kind: 'images' | 'labels'; readonly count: number }
  | { readonly kind: 'problem'; readonly problem: FileProblem; readonly file: string }
  | { readonly kind: 'tooManyFiles'; readonly files: number }
  | { readonly kind: 'unreadable'; readonly file: string };

/** One half of a set; the other comes with another file. */
type Half =
  | { readonly kind: 'images'; readonly set: GivenSet }
  | { readonly kind: 'labels'; readonly labels: Uint8Array<ArrayBuffer> };

/** A way to read a file, and what is read so: a set, with labels or without, or one picture. */
interface Candidate {
  readonly way: Way;
  readonly set: GivenSet;
}

type Progress = (share: number) => void;
type Read =
  | Extract<Outcome, { kind: 'kept' | 'problem' | 'unreadable' | 'picture' }>
  | { readonly kind: 'half'; readonly half: Half }
  | { readonly kind: 'candidates'; readonly candidates: readonly Candidate[] };

/** Remembers the half of a set that came first, and what was asked about last. */
export class DigitFiles {
  #waiting: { readonly half: Half; readonly name: string } | null = null;
  #asked: { readonly question: Question; readonly candidates: readonly Candidate[] } | null = null;

  constructor(private readonly decodePicture: DecodePicture) {}

  /** Takes the files chosen at one time. A half that is already held gives way to a newer one of its kind. */
  async add(files: readonly NamedFile[], progress: Progress = () => undefined): Promise<Outcome> {
    if (files.length > 2) return { kind: 'tooManyFiles', files: files.length };
    const halves: Half[] = [];
    for (const [index, file] of files.entries()) {
      const read = await this.#read(file, (share) => progress((index + share) / files.length));
      if (read.kind === 'half') halves.push(read.half);
      else if (read.kind === 'problem' || read.kind === 'unreadable') return read;
      // Two files can only be the halves of one set.
      else if (files.length > 1) return { kind: 'tooManyFiles', files: files.length };
      else return read.kind === 'candidates' ? this.#weigh(nameOf(files), read.candidates) : read;
    }
    return this.#pair(halves as [Half, Half?], files);
  }

  /** Takes over what was asked about, as it was chosen. Throws where nothing was asked. */
  answer({ reading, repairs, preparation }: Choice): Outcome {
    if (!this.#asked) throw new Error('No file was asked about.');
    const { question, candidates } = this.#asked;
    this.#asked = null;
    const { way, set } = candidates[reading]!;
    if (way.code === 'onePicture') return { kind: 'picture', image: Float32Array.from(set.values, (ink) => ink / 255) };
    const { images, labels } = prepared(set, question.readings[reading]!.findings, new Set(repairs), preparation);
    if (labels) return { kind: 'set', set: { name: question.name, images, labels }, way };
    return this.#pair(
      [{ kind: 'images', set: { height: IMAGE_SIZE, width: IMAGE_SIZE, values: images, labels } }],
      [question],
    );
  }

  #pair([first, second]: readonly [Half, Half?], files: readonly { readonly name: string }[]): Outcome {
    const held = this.#waiting?.half.kind === first.kind ? null : this.#waiting;
    const other = second ?? held?.half;
    if (!other) {
      this.#waiting = { half: first, name: nameOf(files) };
      return { kind: first.kind, count: sizeOf(first) };
    }
    this.#waiting = null;
    const refuse = (problem: FileProblem): Outcome => ({
      kind: 'problem',
      problem,
      file: files.map(({ name }) => name).join(', '),
    });
    if (first.kind === other.kind) return refuse({ code: 'twoOfAKind', kind: first.kind });
    const [images, labels] = (first.kind === 'images' ? [first, other] : [other, first]) as [
      Extract<Half, { kind: 'images' }>,
      Extract<Half, { kind: 'labels' }>,
    ];
    if (sizeOf(images) !== sizeOf(labels)) {
      return refuse({ code: 'countsDiffer', images: sizeOf(images), labels: sizeOf(labels) });
    }
    const names = second ? files : [...(held ? [held] : []), ...files];
    return this.#weigh(nameOf(names), [{ way: { code: 'pair' }, set: { ...images.set, labels: labels.labels } }]);
  }

  /** Takes what can only be right, and asks about all else. */
  #weigh(name: string, candidates: readonly Candidate[]): Outcome {
    const readings = candidates.map(({ way, set }) => readingOf(way, set));
    const [{ way, set }, ...others] = candidates as [Candidate, ...Candidate[]];
    if (others.length === 0 && !set.labels) return this.#pair([{ kind: 'images', set }], [{ name }]);
    if (others.length === 0 && isPlain(readings[0]!)) {
      const { images, labels } = prepared(set, [], new Set(), 'asTheyAre');
      return { kind: 'set', set: { name, images, labels: labels! }, way };
    }
    const question: Question = { name, readings };
    this.#asked = { question, candidates };
    return { kind: 'question', question };
  }

  async #read(file: NamedFile, progress: Progress): Promise<Read> {
    const refuse = (problem: FileProblem): Read => ({ kind: 'problem', problem, file: file.name });
    if (file.size > UNPACKED_LIMIT) return refuse({ code: 'tooLarge', limit: UNPACKED_LIMIT });
    let packed: Uint8Array<ArrayBuffer>;
    try {
      packed = new Uint8Array(await file.arrayBuffer());
    } catch {
      // It was moved, or may not be read.
      return { kind: 'unreadable', file: file.name };
    }
    const unpacked = gunzip(packed, { progress: (share) => progress(share / 2) });
    if (!unpacked.ok) return refuse(unpacked.problem);
    const bytes = unpacked.value;
    const later: Progress = (share) => progress(0.5 + share / 2);
    const refuseNumbers = (problem: FileProblem): Read => refuse(problemOf(file.name, problem));
    switch (formatOf(bytes)) {
      case 'idx': {
        const idx = readIdx(bytes);
        if (!idx.ok) return refuseNumbers(idx.problem);
        const { value } = idx;
        const half: Half =
          value.kind === 'labels'
            ? { kind: 'labels', labels: value.values }
            : { kind: 'images', set: { ...value, labels: null } };
        return { kind: 'half', half };
      }
      case 'png':
        return this.#readPicture(bytes, refuse);
      case 'json':
        return { kind: 'kept', bytes, file: file.name };
      case 'table': {
        const table = readTable(bytes, later);
        if (!table.ok) return refuseNumbers(table.problem);
        const found = setsInTable(table.value);
        if (!found.ok) return refuseNumbers(found.problem);
        if ('labels' in found) return { kind: 'half', half: { kind: 'labels', labels: found.labels } };
        return { kind: 'candidates', candidates: found.sets.map(({ place, set }) => ({ way: place, set: set() })) };
      }
      case 'zip':
        return refuse({ code: 'isZip' });
      case 'unknown':
        return refuse({ code: 'isUnknown' });
    }
  }

  async #readPicture(bytes: Uint8Array<ArrayBuffer>, refuse: (problem: FileProblem) => Read): Promise<Read> {
    const decoded = await this.decodePicture(bytes);
    if (!decoded.ok) return refuse(decoded.problem);
    const ink = inkOf(decoded.value);
    if (!ink) return refuse({ code: 'pictureIsBlank' });
    const { sure, possible } = sheetsIn(ink);
    if (sure) return { kind: 'half', half: { kind: 'images', set: cutSheet(ink, sure) } };
    const image = fitPicture(ink);
    if (!image) return refuse({ code: 'pictureIsBlank' });
    if (possible.length === 0) return { kind: 'picture', image };
    const values = Uint8Array.from(image, (value) => Math.round(255 * value));
    return {
      kind: 'candidates',
      candidates: [
        { way: { code: 'onePicture' }, set: { height: IMAGE_SIZE, width: IMAGE_SIZE, values, labels: null } },
        ...possible.map((layout) => ({ way: layout, set: cutSheet(ink, layout) })),
      ],
    };
  }
}

const sizeOf = (half: Half): number => (half.kind === 'labels' ? half.labels.length : countOf(half.set));

/** What is the same for the two halves of a set: their names without endings, and without what says which half it is. */
function nameOf(files: readonly { readonly name: string }[]): string {
  const [whole = ''] = files.map(({ name }) => name.replace(/(\.(gz|csv|tsv|txt|png|idx|ubyte))+$/i, ''));
  const named = whole.replace(/[-_. ]*(images|labels)([-_. ]*idx\d)?([-_. ]*ubyte)?$/i, '');
  return named === '' ? whole : named;
}

type Format = 'idx' | 'png' | 'json' | 'table' | 'zip' | 'unknown';

/** By the first bytes. Text that is neither JSON nor another known thing is tried as a table. */
function formatOf(bytes: Uint8Array): Format {
  if (isPng(bytes)) return 'png';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'zip';
  // IDX begins with two zeros; a file that is cut off or empty is best explained by its reader.
  if (bytes.length < 4 || (bytes[0] === 0 && bytes[1] === 0)) return 'idx';
  const text = textOf(bytes.subarray(0, 256))?.trimStart();
  if (text === undefined) return 'unknown';
  return text.startsWith('{') || text.startsWith('[') ? 'json' : 'table';
}

/** Bytes as text; undefined where they are neither UTF-8 nor UTF-16 with its mark, or hold what no text holds. */
function textOf(bytes: Uint8Array): string | undefined {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  try {
    // As a stream, a letter may be cut off at the end.
    const text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes, { stream: true });
    return /[^\P{Cc}\t\n\r]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
