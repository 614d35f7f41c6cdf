/** Kept drawings as one file, and back. The keeper does it; the page says which drawings are new, and shows them. */
import { group } from 'd3-array';
import { Queue } from '../../async/queue';
import { newId, type KeptDigit } from '../../digits/storage';
import { keeper } from '../../worker/workers';
import type { FoundDigit, KeeperEvents, KeptRead } from '../../worker/fileProtocol';
import { askToPersist, showAdded, tellNotStored } from './keptDigits';
import { useStore } from '../state/store';

type Progress = (share: number) => void;

/** How many drawings of a file were new, and which are none; or what is wrong with it. */
export type KeptOpened =
  | Extract<KeptRead, { ok: false }>
  | (Extract<KeptRead, { ok: true }> & { readonly added: number });

const files = new Queue();

/** Adds the drawings of a file to the person's own; those that are there already are left out. The bytes are given away. */
export const openKept = (bytes: Uint8Array<ArrayBuffer>, share: Progress): Promise<KeptOpened> =>
  files.run(async () => {
    const added: KeptDigit[] = [];
    /** They are stored when the next are found, or all are read. */
    let newest: readonly KeptDigit[] = [];
    let told = false;
    const isKnown = knownTo(useStore.getState().kept);
    const events: KeeperEvents = {
      share,
      found: async (digits) => {
        added.push(...newest);
        const named = digits.map((digit) => (isKnown(digit) ? null : { ...digit, id: newId(), drawing: null }));
        newest = named.filter((digit) => digit !== null);
        return named.map((digit) => digit && digit.id);
      },
      notStored: async (digits, reason) => {
        newest = digits;
        if (!told) tellNotStored(reason);
        told = true;
      },
    };
    askToPersist();
    try {
      const read = await keeper(events).open(bytes);
      added.push(...newest);
      return read.ok ? { ...read, added: added.length } : read;
    } finally {
      // What has come is kept, whatever came of the rest.
      await showAdded(added);
    }
  });

/** Whether a digit is among these, with its class and the moment it was kept, pixel for pixel. */
function knownTo(kept: readonly KeptDigit[]): (digit: FoundDigit) => boolean {
  const momentOf = ({ label, keptAt }: FoundDigit): string => `${label}/${keptAt}`;
  const known = group(kept, momentOf);
  return (digit) =>
    known.get(momentOf(digit))?.some(({ image }) => image.every((ink, i) => ink === digit.image[i])) ?? false;
}

/** All kept drawings, in the order they were kept. Rejects where the database cannot be read. */
export const saveKept = (share: Progress): Promise<Blob> =>
  files.run(() => {
    const { kept } = useStore.getState();
    const ids = kept.map(({ id }) => id);
    // Arrays that are sent are given away: these stay the page's.
    const held = kept.filter(({ drawing }) => drawing).map((digit) => ({ ...digit, image: digit.image.slice() }));
    return keeper({ share, found: async () => [], notStored: async () => undefined }).save(ids, held);
  });
