/** Unpacks gzip piece by piece, and stops where the result grows beyond a limit: a small file can claim to be terabytes. */
import type { IdxResult } from './idx';

/** Above any set of digits that a page can hold: MNIST's 60,000 images are 47 MB. */
export const UNPACKED_LIMIT = 512 * 1024 * 1024;

/** The first two bytes of a gzip file (RFC 1952, section 2.3.1). */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * The bytes of a gzip file, or of any other as they are. `progress` gets the share of the packed bytes read so far;
 * between pieces other work can go on.
 */
export async function gunzip(
  bytes: Uint8Array<ArrayBuffer>,
  { limit = UNPACKED_LIMIT, progress }: { limit?: number; progress?: (share: number) => void } = {},
): Promise<IdxResult<Uint8Array<ArrayBuffer>>> {
  if (!isGzip(bytes)) return bytes.length > limit ? tooLarge(limit) : { ok: true, value: bytes };
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    const reader = packedPieces(bytes, progress).pipeThrough(new DecompressionStream('gzip')).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > limit) {
        await reader.cancel();
        return tooLarge(limit);
      }
      pieces.push(next.value);
    }
  } catch {
    // The stream has no finer word for it: a wrong checksum, a cut or a garbled file all end here.
    return { ok: false, problem: { code: 'gzipIsDamaged' } };
  }
  await nextTask();
  const unpacked = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    unpacked.set(piece, at);
    at += piece.length;
  }
  await nextTask();
  return { ok: true, value: unpacked };
}

const tooLarge = (limit: number) => ({ ok: false, problem: { code: 'tooLarge', limit } }) as const;

/** Gzip shrinks at most about a thousandfold, so a piece of this size unpacks to 64 MB at worst. */
const PIECE = 64 * 1024;

/** Browsers unpack where they are asked to, and a stream's pieces follow each other without a pause: it has to be made. */
const SLICE_MILLISECONDS = 10;

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function packedPieces(
  bytes: Uint8Array<ArrayBuffer>,
  progress?: (share: number) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  let until = performance.now() + SLICE_MILLISECONDS;
  return new ReadableStream(
    {
      async pull(controller) {
        if (performance.now() > until) {
          await nextTask();
          until = performance.now() + SLICE_MILLISECONDS;
        }
        controller.enqueue(bytes.subarray(at, at + PIECE));
        at = Math.min(bytes.length, at + PIECE);
        progress?.(at / bytes.length);
        if (at === bytes.length) controller.close();
      },
    },
    { highWaterMark: 1 },
  );
}
