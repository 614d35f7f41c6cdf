/** Unpacks gzip, of one member or several, and stops where the result grows beyond a limit: a small file can claim to be terabytes. */
import { Inflate } from 'pako';
import type { IdxResult } from '../idx';
import { refuse } from '../../result';

/** Above any set of digits that a page can hold: MNIST's 60,000 images are 47 MB. */
export const UNPACKED_LIMIT = 512 * 1024 * 1024;

/** Digits shrink to a fifth. What grows beyond both of these is no set of them: it is refused long before it fills the memory. */
const [HARMLESS, MOST_GROWTH] = [64 * 1024 * 1024, 200];

/** Bytes that are unpacked between two looks at the limit. */
const PORTION = 1024 * 1024;

/** The first two bytes of a gzip file (RFC 1952, section 2.3.1). */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

class BeyondLimit extends Error {}

/**
 * The bytes of a gzip file, or of any other as they are. Members that follow one another are one file, and zeros after the
 * last are the padding of a tape (RFC 1952, section 2.2; gzip's manual, "Using gzip on tapes"). `progress` gets the share.
 */
export function gunzip(
  bytes: Uint8Array<ArrayBuffer>,
  { limit = UNPACKED_LIMIT, progress }: { limit?: number; progress?: (share: number) => void } = {},
): IdxResult<Uint8Array<ArrayBuffer>> {
  if (!isGzip(bytes)) return bytes.length > limit ? tooLarge(limit) : { ok: true, value: bytes };
  const claimed = claimedLength(bytes);
  const most = Math.min(limit, Math.max(HARMLESS, MOST_GROWTH * bytes.length));
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate({ chunkSize: Math.min(PORTION, 16 * bytes.length) });
  inflate.onData = (piece) => {
    length += piece.length;
    if (length > most) throw new BeyondLimit();
    pieces.push(piece);
    progress?.(Math.min(1, length / Math.max(claimed, length)));
  };
  try {
    // In one go: what comes after a member's end is looked at only together with it.
    inflate.push(bytes, true);
  } catch (error) {
    if (error instanceof BeyondLimit) return tooLarge(most);
    throw error;
  }
  if (inflate.err !== 0 || !inflate.ended) return refuse({ code: 'gzipIsDamaged' });
  const unpacked = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    unpacked.set(piece, at);
    at += piece.length;
  }
  return { ok: true, value: unpacked };
}

const tooLarge = (limit: number) => refuse({ code: 'tooLarge', limit });

/** What the last four bytes say, modulo 2³², of the last member (RFC 1952, section 2.3.1): good enough to tell how far it is. */
const claimedLength = (bytes: Uint8Array<ArrayBuffer>): number =>
  bytes.length < 18 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true);
