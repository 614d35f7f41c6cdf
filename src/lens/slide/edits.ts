/** Weights changed by hand: sent to the network one batch at a time, and put back on request. */
import { create } from 'zustand';
import type { Network } from '../../network';
import { BY_HAND, editParameters } from '../../store/actions/session';
import type { State } from '../../store/state/state';
import { useStore } from '../../store/state/store';
import { putBack, putIn, standing, type Changes } from './changes';

interface Edits {
  /** The network whose weights were changed. */
  readonly network: Network | null;
  readonly changes: Changes;
  /** Whether the page has seen them all in the network's weights; until then, what it shows is from before them. */
  readonly seen: boolean;
  /** What the weights were known to have begun as before the first of them. */
  readonly begunAs: State['begunAs'];
}

const NO_EDITS: Edits = { network: null, changes: new Map(), seen: false, begunAs: null };
const useEdits = create<Edits>()(() => NO_EDITS);

/** Changes on their way: only the newest of each weight is sent, so a drag never queues up. */
const waiting = new Map<number, number>();
let sending = false;

/** Sets parameters, by their index among all. */
export function editWeights(values: ReadonlyMap<number, number>): void {
  for (const [index, value] of values) waiting.set(index, value);
  void send(useStore.getState().shown.network);
}

async function send(network: Network): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    while (waiting.size > 0) {
      const values = new Map(waiting);
      waiting.clear();
      await editParameters((parameters) => {
        // The network may have been replaced meanwhile; its weights are then not these.
        const now = useStore.getState();
        if (now.shown.network !== network) return false;
        const { network: edited, ...earlier } = useEdits.getState();
        const goesOn = edited === network && earlier.changes.size > 0;
        const { changes, begunAs } = goesOn ? earlier : { ...NO_EDITS, begunAs: now.begunAs };
        useEdits.setState({ network, changes: putIn(changes, parameters, values), seen: false, begunAs });
        return BY_HAND;
      });
    }
  } finally {
    sending = false;
  }
}

// Reset, training and files change weights too: what they have changed is no longer there to be put back.
useStore.subscribe(
  (state) => state.shown.parameters,
  (parameters) => {
    const { network, changes, seen } = useEdits.getState();
    if (!parameters || changes.size === 0 || network !== useStore.getState().shown.network) return;
    const left = standing(changes, parameters);
    if (left.size === changes.size) useEdits.setState({ seen: true });
    else if (seen) useEdits.setState({ changes: left, begunAs: null });
  },
);

/** How many weights of this network are as a hand has put them. */
export function useEditCount(): number {
  const network = useStore((state) => state.shown.network);
  return useEdits((edits) => (edits.network === network ? edits.changes.size : 0));
}

/** Puts every weight that was changed by hand back to what it was. */
export function restoreWeights(): void {
  waiting.clear();
  void editParameters((parameters) => {
    const { network, changes, begunAs } = useEdits.getState();
    useEdits.setState(NO_EDITS);
    if (network !== useStore.getState().shown.network || changes.size === 0) return false;
    const all = standing(changes, parameters).size === changes.size;
    putBack(changes, parameters);
    return all ? { begunAs } : BY_HAND;
  });
}
