/** From files to digits: IDX in two halves, CSV, kept drawings as JSON, and pictures, told apart by what is in them; their names only help to say what is wrong. */
import { readCsv, type CsvProblem } from '../../digits/csv';
import { gunzip, UNPACKED_LIMIT } from '../../digits/gunzip';
import { pairIdx, readIdx, type IdxImages, type IdxLabels, type IdxProblem } from '../../digits/idx';
import type { KeptFileProblem } from '../../digits/keptFile';
import { IMAGE_SIZE } from '../../digits/normalize';
import { cellsOf, cutSprite, fitPicture, isPng } from '../../digits/picture';
import { resampleImages } from '../../digits/resample';
import type { DigitSet } from '../../worker/protocol';
import { inSlices } from './inSlices';
import type { DecodePicture, PictureProblem } from './pictureFile';

type Half = IdxImages | IdxLabels;
export type NamedFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;
export type FileProblem =
  IdxProblem | CsvProblem | KeptFileProblem | PictureProblem | { readonly code: 'isZip' | 'isUnknown' | 'isNoPicture' };

/** A set whose images have another size: it can be resampled. */
export interface OtherSize {
  readonly height: number;
  readonly width: number;
  /** [image, y, x], 0 white … 255 ink. */
  readonly values: Uint8Array;
  readonly labels: Uint8Array<ArrayBuffer>;
}

/** What files led to: something to take over, one half of a set, or a sentence that says what is wrong. */
export type Outcome =
  | { readonly kind: 'set'; readonly set: DigitSet }
  | { readonly kind: 'otherSize'; readonly set: OtherSize }
  | { readonly kind: 'kept'; readonly bytes: Uint8Array<ArrayBuffer>; readonly file: string }
  | { readonly kind: 'picture'; readonly image: Float32Array<ArrayBuffer> }
  | { readonly kind: Half['kind']; readonly count: number }
  | { readonly kind: 'problem'; readonly problem: FileProblem; readonly file: string }
  | { readonly kind: 'tooManyFiles'; readonly files: number }
  | { readonly kind: 'unreadable'; readonly file: string };

type Progress = (share: number) => void;
type Read =
  Exclude<Outcome, { kind: 'images' | 'labels' | 'tooManyFiles' }> | { readonly kind: 'half'; readonly half: Half };

/** Remembers the half of a set that came first. */
export class DigitFiles {
  #waiting: Half | null = null;

  constructor(private readonly decodePicture: DecodePicture) {}

  /** Takes the files chosen at one time. A half that is already held gives way to a newer one of its kind. */
  async add(files: readonly NamedFile[], progress: Progress = () => undefined): Promise<Outcome> {
    if (files.length > 2) return { kind: 'tooManyFiles', files: files.length };
    const halves: Half[] = [];
    for (const [index, file] of files.entries()) {
      const read = await this.#read(file, (share) => progress((index + share) / files.length));
      if (read.kind === 'half') halves.push(read.half);
      else if (files.length === 1 || read.kind === 'problem' || read.kind === 'unreadable') return read;
      // Two files can only be the halves of one set.
      else return { kind: 'tooManyFiles', files: files.length };
    }
    const [first, second] = halves as [Half, Half?];
    const other = second ?? (this.#waiting?.kind === first.kind ? null : this.#waiting);
    if (!other) {
      this.#waiting = first;
      return { kind: first.kind, count: first.count };
    }
    this.#waiting = null;
    const paired = pairIdx(first, other);
    if (paired.ok) return { kind: 'set', set: paired.value };
    const [images, labels] = first.kind === 'images' ? [first, other] : [other, first];
    if (paired.problem.code === 'sizeIsNot28' && images.kind === 'images' && images.count === labels.count) {
      const { height, width, values } = images;
      return { kind: 'otherSize', set: { height, width, values, labels: labels.values } };
    }
    return { kind: 'problem', problem: paired.problem, file: files.map(({ name }) => name).join(', ') };
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
    const unpacked = await gunzip(packed, { progress: (share) => progress(share / 2) });
    if (!unpacked.ok) return refuse(unpacked.problem);
    const bytes = unpacked.value;
    const later: Progress = (share) => progress(0.5 + share / 2);
    const refuseNumbers = (problem: FileProblem): Read => refuse(problemOf(file.name, problem));
    switch (formatOf(bytes)) {
      case 'idx': {
        const idx = readIdx(bytes);
        return idx.ok ? { kind: 'half', half: idx.value } : refuseNumbers(idx.problem);
      }
      case 'png':
        return this.#readPicture(bytes, later, refuse);
      case 'json':
        return { kind: 'kept', bytes, file: file.name };
      case 'csv': {
        const csv = await inSlices(readCsv(bytes), later);
        if (!csv.ok) return refuseNumbers(csv.problem);
        const { side, images, labels } = csv.value;
        return side === IMAGE_SIZE
          ? { kind: 'set', set: { images, labels } }
          : { kind: 'otherSize', set: { height: side, width: side, values: images, labels } };
      }
      case 'zip':
        return refuse({ code: 'isZip' });
      case 'unknown':
        return refuse({ code: 'isUnknown' });
    }
  }

  async #readPicture(
    bytes: Uint8Array<ArrayBuffer>,
    progress: Progress,
    refuse: (problem: FileProblem) => Read,
  ): Promise<Read> {
    const decoded = await this.decodePicture(bytes);
    if (!decoded.ok) return refuse(decoded.problem);
    const picture = decoded.value;
    if (cellsOf(picture) > 0) {
      const values = await inSlices(cutSprite(picture), progress);
      const count = values.length / (IMAGE_SIZE * IMAGE_SIZE);
      if (count === 0) return refuse({ code: 'pictureIsBlank' });
      return { kind: 'half', half: { kind: 'images', count, height: IMAGE_SIZE, width: IMAGE_SIZE, values } };
    }
    const image = fitPicture(picture);
    return image ? { kind: 'picture', image } : refuse({ code: 'pictureIsBlank' });
  }
}

/** A set of another size as one of 28×28. */
export async function resampled({ values, labels, height, width }: OtherSize, progress?: Progress): Promise<DigitSet> {
  return { images: await inSlices(resampleImages(values, height, width), progress), labels };
}

/** What is wrong with a file's numbers would mislead whoever holds it for a picture. */
export const problemOf = (file: string, problem: FileProblem): FileProblem =>
  PICTURE_NAME.test(file) ? { code: 'isNoPicture' } : problem;

/** Pictures that browsers show. */
const PICTURE_NAME = /\.(png|jpe?g|gif|webp|avif|bmp|svg)$/i;

type Format = 'idx' | 'png' | 'json' | 'csv' | 'zip' | 'unknown';

/** By the first bytes. Text that is neither JSON nor another known thing is tried as CSV. */
function formatOf(bytes: Uint8Array): Format {
  if (isPng(bytes)) return 'png';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'zip';
  // IDX begins with two zeros; a file that is cut off or empty is best explained by its reader.
  if (bytes.length < 4 || (bytes[0] === 0 && bytes[1] === 0)) return 'idx';
  const text = textOf(bytes.subarray(0, 256))?.trimStart();
  if (text === undefined) return 'unknown';
  return text.startsWith('{') || text.startsWith('[') ? 'json' : 'csv';
}

/** Bytes as text; undefined where they are not UTF-8 or hold what no text holds. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    // As a stream, a letter may be cut off at the end.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return /[^\P{Cc}\t\n\r]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
