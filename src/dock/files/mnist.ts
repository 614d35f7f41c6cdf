/**
 * MNIST from where it is offered (README, "MNIST in the page"): two gzipped files of a set, each checked against the
 * checksum of the published file before anything is believed, and asked for again where the connection fails.
 */

import { inSlices } from '../../async/inSlices';

export type MnistSet = 'train' | 't10k';

/** SHA-256 of the files as LeCun, Cortes and Burges published them; TensorFlow Datasets checks the same. */
const PUBLISHED: Readonly<Record<string, string>> = {
  'train-images-idx3-ubyte.gz': '440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609',
  'train-labels-idx1-ubyte.gz': '3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c',
  't10k-images-idx3-ubyte.gz': '8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6',
  't10k-labels-idx1-ubyte.gz': 'f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6',
};

/** SHA-256 by file, from lines of a checksum and a name, as `sha256sum` writes them. */
export const checksumsIn = (lines: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...lines.matchAll(/^([0-9a-f]{64}) [ *](\S+)$/gm)].map(([, checksum, name]) => [name, checksum]));

/** The published files have 10 MB at most. */
const MOST_BYTES = 16 * 1024 * 1024;
const ATTEMPTS = 3;
const WAIT_MILLISECONDS = 800;

/**
 * `unreachable`: no answer, or one that the browser may not show (no CORS header); `refused`: an answer with another status;
 * `unpacked`: a server that calls the file's own gzip the encoding of its answer, which browsers take off.
 */
export type MnistProblem =
  | { readonly code: 'unreachable'; readonly file: string }
  | { readonly code: 'refused'; readonly file: string; readonly status: number }
  | { readonly code: 'unpacked' | 'wrongChecksum'; readonly file: string };

export type MnistResult =
  | { readonly ok: true; readonly files: readonly File[] }
  | { readonly ok: false; readonly problem: MnistProblem };

export interface MnistSource {
  /** The folder of the four files, with a slash at its end. */
  readonly address: string;
  readonly fetch: typeof fetch;
  /** SHA-256 of each file, in hexadecimal: that of the published one unless said otherwise. */
  readonly checksums?: Readonly<Record<string, string>>;
  /** Milliseconds before asking again; grows with every attempt. */
  readonly wait?: number;
}

/** The images and the labels of a set. `progress` gets the share, 0 … 1, of the files that have arrived. */
export async function fetchMnist(
  which: MnistSet,
  { address, fetch: ask, checksums = PUBLISHED, wait = WAIT_MILLISECONDS }: MnistSource,
  progress: (share: number) => void = () => undefined,
): Promise<MnistResult> {
  const names = [`${which}-images-idx3-ubyte.gz`, `${which}-labels-idx1-ubyte.gz`];
  const files: File[] = [];
  for (const [index, name] of names.entries()) {
    let problem: MnistProblem | null = null;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, wait * attempt));
      // The images are nearly all of it.
      const answer = await fetchFile(name, checksums[name] ?? '', address, ask, (share) =>
        progress(index === 0 ? 0.95 * share : 0.95),
      );
      if (answer.ok) {
        files.push(new File([answer.bytes], name));
        problem = null;
        break;
      }
      problem = answer.problem;
      // A file that is not there will not be there a second later, nor be sent otherwise.
      if (problem.code === 'unpacked' || (problem.code === 'refused' && problem.status < 500)) break;
    }
    if (problem) return { ok: false, problem };
  }
  progress(1);
  return { ok: true, files };
}

type Fetched =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly problem: MnistProblem };

async function fetchFile(
  file: string,
  checksum: string,
  address: string,
  ask: typeof fetch,
  progress: (share: number) => void,
): Promise<Fetched> {
  const refuse = (problem: MnistProblem): Fetched => ({ ok: false, problem });
  try {
    const response = await ask(address + file);
    if (!response.ok) return refuse({ code: 'refused', file, status: response.status });
    const bytes = await bodyOf(response, progress);
    if (isIdx(bytes)) return refuse({ code: 'unpacked', file });
    return (await hasChecksum(bytes, checksum)) ? { ok: true, bytes } : refuse({ code: 'wrongChecksum', file });
  } catch {
    // The browser does not say whether nobody answered or the answer may not be read.
    return refuse({ code: 'unreachable', file });
  }
}

/** Two zeros and the code of bytes begin the unpacked file. */
const isIdx = ([first, second, type]: Uint8Array): boolean => first === 0 && second === 0 && type === 8;

/** Cut off where there is more than a published file has. */
async function bodyOf(response: Response, progress: (share: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const expected = Number(response.headers.get('content-length')) || MOST_BYTES;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body!.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    pieces.push(next.value);
    if (length > MOST_BYTES) {
      await reader.cancel();
      break;
    }
    progress(Math.min(1, length / expected));
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

async function hasChecksum(bytes: Uint8Array<ArrayBuffer>, expected: string): Promise<boolean> {
  const digest = await sha256(bytes);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === expected;
}

/** Bytes that are added up between two pauses: a few milliseconds. */
const PORTION = 256 * 1024;

/** The browser's own checksums are for secure contexts alone; where the page is served without TLS, a library takes their place. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  // TypeScript takes it for granted.
  const own = crypto.subtle as SubtleCrypto | undefined;
  if (own) return new Uint8Array(await own.digest('SHA-256', bytes));
  const { sha256: library } = await import('@noble/hashes/sha2.js');
  const sum = library.create();
  await inSlices(portionsOf(bytes, (portion) => sum.update(portion)));
  return sum.digest();
}

function* portionsOf(bytes: Uint8Array, take: (portion: Uint8Array) => void): Generator<number, void> {
  for (let at = 0; at < bytes.length; at += PORTION) {
    take(bytes.subarray(at, at + PORTION));
    yield at / bytes.length;
  }
}
