/** MNIST's files in a folder, gzipped or not, read with the page's own readers. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { DigitSet } from '../src/digits/digitSet';
import { readIdx } from '../src/digits/idx';
import { IMAGE_PIXELS } from '../src/digits/normalize';

/** Digits held out of the 60,000 where there is no test set. */
export const HELD_OUT = 10_000;

function readFile(folder: string, name: string): Uint8Array | null {
  const path = [resolve(folder, name), resolve(folder, `${name}.gz`)].find(existsSync);
  if (!path) return null;
  const bytes = readFileSync(path);
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** Null where one of the two files is missing. Throws, with what was found, where they cannot be used. */
export function readSet(folder: string, which: 'train' | 't10k'): DigitSet | null {
  const parts = [readFile(folder, `${which}-images-idx3-ubyte`), readFile(folder, `${which}-labels-idx1-ubyte`)];
  if (parts.includes(null)) return null;
  const [images, labels] = parts.map((bytes) => {
    const read = readIdx(bytes!);
    if (!read.ok) throw new Error(`The files ${which}-… of ${folder} cannot be used: ${JSON.stringify(read.problem)}`);
    return read.value;
  });
  if (images!.count !== labels!.count) throw new Error(`The files ${which}-… of ${folder} do not belong together.`);
  return { images: images!.values, labels: labels!.values };
}

/** Digits `from` … `to − 1`. */
export const partOf = ({ images, labels }: DigitSet, from: number, to?: number): DigitSet => ({
  images: images.slice(from * IMAGE_PIXELS, to === undefined ? undefined : to * IMAGE_PIXELS),
  labels: labels.slice(from, to),
});
