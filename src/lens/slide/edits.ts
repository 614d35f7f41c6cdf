/** Weights changed by hand: sent to the network one batch at a time, with what they were before, to be put back. */
import { create } from 'zustand';
import type { Network } from '../../network';
import { editParameters } from '../../store/session';
import { useStore } from '../../store/store';

interface Edits {
  /** The network whose weights were changed. */
  readonly network: Network | null;
  /** Index into all parameters → the value before the first change. */
  readonly before: ReadonlyMap<number, number>;
}

const NO_EDITS: Edits = { network: null, before: new Map() };
const useEdits = create<Edits>()(() => NO_EDITS);

/** Changes on their way: only the newest of each weight is sent, so a drag never queues up. */
const waiting = new Map<number, number>();
let sending = false;

/** Sets parameters, by their index among all. */
export function editWeights(changes: ReadonlyMap<number, number>): void {
  const { network, parameters } = useStore.getState();
  if (!parameters) return;
  const edits = useEdits.getState();
  const before = new Map(edits.network === network ? edits.before : []);
  for (const [index, value] of changes) {
    if (!before.has(index)) before.set(index, parameters[index]!);
    waiting.set(index, value);
  }
  useEdits.setState({ network, before });
  void send(network);
}

async function send(network: Network): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    while (waiting.size > 0) {
      const changes = [...waiting];
      waiting.clear();
      // The network may have been replaced meanwhile; its weights are then not these.
      if (useStore.getState().network !== network) return;
      await editParameters((parameters) => {
        for (const [index, value] of changes) parameters[index] = value;
      });
    }
  } finally {
    sending = false;
  }
}

/** How many weights of this network are not as they were. */
export function useEditCount(): number {
  const network = useStore((state) => state.network);
  return useEdits((edits) => (edits.network === network ? edits.before.size : 0));
}

/** Puts every weight that was changed by hand back to what it was. */
export function restoreWeights(): void {
  const { network, before } = useEdits.getState();
  useEdits.setState(NO_EDITS);
  if (!network || network !== useStore.getState().network) return;
  for (const [index, value] of before) waiting.set(index, value);
  void send(network);
}
