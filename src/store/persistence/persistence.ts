/** Stores the state once a second while it changes, and brings it back after a reload. */
import { storageReason } from '../../digits/database';
import type { Drawing } from '../../digits/strokes';
import { CheckpointStorage, type Checkpoint } from './checkpoint';
import { drawingOfPicture, isEmpty, restoreDrawing } from '../actions/drawing';
import { leaveDrawing, takeLeftDrawing } from './leftDrawing';
import { parseLink } from '../address/link';
import { withLinked } from '../address/linkedSettings';
import { notify } from '../actions/notices';
import { openNetwork, inTurn } from '../actions/opening';
import type { State } from '../state/state';
import { useStore } from '../state/store';
import { resetNow } from '../actions/training';

const SAVE_MILLISECONDS = 1000;

const storage = new CheckpointStorage();

/** Said once: the page goes on without. */
function tellNotStored(error: unknown): void {
  notify({ tone: 'warning', message: 'notices.sessionNotStored', values: { reason: storageReason(error) } });
}

const whatIsSaved = ({ drawing, shown, settings, generatedDigits }: State): readonly unknown[] => [
  drawing,
  shown.parameters,
  shown.network,
  settings,
  generatedDigits,
];

/** From now on the state is stored, a second after it changed at the latest, and when the page is left. */
export function keepSaving(): void {
  let changed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failed = false;
  const save = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    changed = false;
    try {
      await storage.save(useStore.getState());
    } catch (error) {
      if (!failed) tellNotStored(error);
      failed = true;
    }
    if (changed) saveSoon();
  };
  const saveSoon = (): void => {
    changed = true;
    timer ??= setTimeout(() => void save(), SAVE_MILLISECONDS);
  };
  useStore.subscribe(whatIsSaved, saveSoon, {
    equalityFn: (a, b) => a.every((part, index) => part === b[index]),
  });
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && changed) void save();
  });
  addEventListener('pagehide', () => leaveDrawing(useStore.getState().drawing));
  storage.tidy().catch(() => undefined);
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
    checkpoint = await storage.load();
  } catch (error) {
    tellNotStored(error);
  }
  if (!checkpoint) return false;
  const { drawing, picture, preset, spec, parameters, step, epoch, origin, generatedDigits, settings, curve } =
    checkpoint;
  const { begunAs = origin } = checkpoint;
  if (!left) bringBack(picture ? drawingOfPicture(picture) : drawing);
  if (linkDecides()) return false;
  await inTurn(() => openNetwork(spec, { parameters }, { preset, step, ...(epoch !== undefined && { epoch }) }));
  // The seed is the address's, and so are settings that it names.
  const { link } = parseLink(location.search);
  useStore.setState(({ seed }) => ({
    origin,
    begunAs,
    generatedDigits: link.generated ?? generatedDigits,
    settings: { ...withLinked(settings, link, spec.loss), seed },
    curve,
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
