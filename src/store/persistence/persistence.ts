/** Stores the state while it changes, as often as its size is worth, and brings it back after a reload. */
import { storageReason } from '../../storage/database';
import type { Drawing } from '../../digits/strokes';
import { CheckpointStorage, type Checkpoint, type Unopened } from './checkpoint';
import { withColours } from '../actions/colours';
import { drawingOfPicture, isEmpty, restoreDrawing } from '../actions/drawing';
import { leaveDrawing, takeLeftDrawing } from './leftDrawing';
import { parseLink } from '../address/link';
import { withLinked } from '../address/linkedSettings';
import { notify, notifyNotKept } from '../actions/notices';
import { openNetwork, inTurn } from '../actions/opening';
import { WorkerDied } from '../../worker/client';
import type { Network } from '../../network';
import type { State } from '../state/state';
import { useStore } from '../state/store';
import { resetNow } from '../actions/training';

const SAVE_MILLISECONDS = 1000;

/** A network that trains changes all the time: this much of it is written in a second, and no more. */
const BYTES_A_SECOND = 1_000_000;

/** How long a network that trains may go on before it is stored again. */
const networkInterval = ({ shown: { parameters } }: State): number =>
  Math.max(SAVE_MILLISECONDS, ((parameters?.byteLength ?? 0) / BYTES_A_SECOND) * 1000);

const storage = new CheckpointStorage();

/** Said once: the page goes on without. */
const tellNotStored = (error: unknown): void => notifyNotKept('notices.sessionNotStored', storageReason(error));

type Part = readonly unknown[];

const network = ({ shown, begunAs, learnedFrom }: State): Part => [
  shown.parameters,
  shown.network,
  begunAs,
  learnedFrom,
];
const sketch = ({ drawing, settings, generatedDigits }: State): Part => [drawing, settings, generatedDigits];

/** From now on the state is stored, a second after it changed at the latest, or as seldom as its size asks; and when the page is left. */
export function keepSaving(): void {
  let failed = false;
  const told = async (saving: Promise<void>): Promise<void> => {
    try {
      await saving;
    } catch (error) {
      if (!failed) tellNotStored(error);
      failed = true;
    }
  };
  keepStoring(
    sketch,
    () => told(storage.saveSketch(useStore.getState())),
    () => SAVE_MILLISECONDS,
  );
  const saveSoon = keepStoring(
    network,
    () => told(storage.saveNetwork(useStore.getState())),
    () => {
      const state = useStore.getState();
      return state.training ? networkInterval(state) : SAVE_MILLISECONDS;
    },
  );
  // A run that has ended is not left for as long as it might have gone on.
  useStore.subscribe(
    (state) => state.training,
    (training) => (training ? tellInterval() : saveSoon()),
  );
  addEventListener('pagehide', () => leaveDrawing(useStore.getState().drawing));
  storage.tidy().catch(() => undefined);
}

/** Stores a part of the state whenever it has changed, so long after at the latest. Answers with what shortens a wait that is on. */
function keepStoring(part: (state: State) => Part, save: () => Promise<void>, wait: () => number): () => void {
  let changed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving = false;
  const saveNow = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    changed = false;
    saving = true;
    await save();
    saving = false;
    if (changed) saveLater();
  };
  const saveLater = (): void => {
    changed = true;
    if (!saving) timer ??= setTimeout(() => void saveNow(), wait());
  };
  useStore.subscribe(part, saveLater, { equalityFn: (a, b) => a.every((value, index) => value === b[index]) });
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && changed && !saving) void saveNow();
  });
  return () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(() => void saveNow(), wait());
  };
}

/** Stores the whole state now. Rejects as `CheckpointStorage` does. */
export const storeNow = (): Promise<void> => storage.saveNetwork(useStore.getState());

let toldOf: Network | null = null;

/** Of a large network, what closing the page in the middle of training costs. Said once. */
function tellInterval(): void {
  const state = useStore.getState();
  const { network } = state.shown;
  const interval = networkInterval(state);
  if (interval < 2 * SAVE_MILLISECONDS || toldOf === network) return;
  toldOf = network;
  notify({
    tone: 'information',
    message: 'notices.storedSeldom',
    values: { seconds: Math.round(interval / 1000), parameters: network.parameterCount },
  });
}

/** The page begins with another network; the one that does not open stays until it has been saved or its tab is long gone. */
async function tellNotOpened(unopened: Pick<Unopened, 'spec' | 'parameters'>): Promise<void> {
  // Files of weights are written and read by what loads when there is one.
  const { unopenedFile } = await import('../actions/modelFiles');
  notify({
    tone: 'error',
    message: 'notices.networkNotOpened',
    action: { label: 'notices.saveAsFile', file: () => unopenedFile(unopened) },
  });
}

/** A link that is followed says itself which network it wants; a page that is reloaded wants the one it had. */
function linkDecides(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const { net, sharing, layers, start } = parseLink(location.search).link;
  return entry?.type === 'navigate' && [net, sharing, layers, start].some((named) => named !== undefined);
}

/** Puts a drawing of before back on the paper. An empty one takes the place of nothing: a link may have lent a drawing. */
function bringBack(drawing: Drawing): void {
  if (!isEmpty(drawing)) restoreDrawing(drawing);
}

/** Brings back drawing and network as this tab last had them. False where there was nothing: the network is then to be opened. */
export async function restore(): Promise<boolean> {
  const left = takeLeftDrawing();
  if (left) bringBack(left);
  let checkpoint: Checkpoint | null = null;
  try {
    const loaded = await storage.load();
    checkpoint = loaded.checkpoint;
    if (loaded.unopened) await tellNotOpened(loaded.unopened);
  } catch (error) {
    tellNotStored(error);
  }
  if (!checkpoint) return false;
  const { drawing, picture, colours, preset, spec, parameters, step, epoch, origin, generatedDigits, settings, curve } =
    checkpoint;
  const { begunAs = origin } = checkpoint;
  if (!left) bringBack(picture ? drawingOfPicture(withColours(picture, colours)) : drawing);
  if (linkDecides()) return false;
  try {
    const also = { origin, begunAs, curve, learnedFrom: checkpoint.learnedFrom ?? [] };
    await inTurn(() =>
      openNetwork(spec, { parameters }, { preset, step, ...(epoch !== undefined && { epoch }), also }),
    );
  } catch (error) {
    // That nothing can be computed here is no fault of the network's.
    if (error instanceof WorkerDied) throw error;
    await storage.setAside(checkpoint).catch(tellNotStored);
    await tellNotOpened({ spec, parameters });
    return false;
  }
  // The seed is the address's, and so are settings that it names.
  const { link } = parseLink(location.search);
  useStore.setState(({ seed }) => ({
    generatedDigits: link.generated ?? generatedDigits,
    settings: { ...withLinked(settings, link, spec.loss), seed },
  }));
  if (step > 0) {
    notify({
      tone: 'information',
      message: 'notices.sessionRestored',
      values: { step },
      ...(preset && { action: { label: 'notices.startFromTrained', run: () => void resetNow('trained') } }),
    });
  }
  return true;
}
