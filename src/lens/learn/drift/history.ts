/** The spread of the copies at every step that was shown, kept while the page is open; and the accuracies around each tie. */
import { create } from 'zustand';
import type { Network } from '../../../network';
import { evaluate, pauseTraining, setConnectivity } from '../../../store/actions/session';
import { useStore } from '../../../store/state/store';
import type { Evaluation } from '../../../worker/protocol';
import { spreadsOf, type Spreads } from './spread';

export interface DriftPoint {
  readonly step: number;
  readonly spreads: Spreads;
}

export interface Tie {
  /** The layer that was tied; null where the whole network was. */
  readonly layer: string | null;
  readonly step: number;
  /** Spread of what was tied, before. */
  readonly spread: number;
  readonly before: Measured;
  readonly after: Measured;
}

interface Measured {
  readonly accuracy: number;
  readonly loss: number;
  readonly images: number;
}

interface Drift {
  readonly points: readonly DriftPoint[];
  readonly ties: readonly Tie[];
  /** While the accuracies around a tie are measured. */
  readonly tying: boolean;
}

export const useDrift = create<Drift>()(() => ({ points: [], ties: [], tying: false }));

/** A spread costs a pass over all untied weights: so often at most, or a tenth of the time where that is longer. */
const SPREAD_MILLISECONDS = 100;
const SPREAD_SHARE = 0.1;
/** Twice as many are thinned to so many. */
const MOST_POINTS = 300;
const MOST_TIES = 6;

let watching = false;
let nextAt = 0;
let late: ReturnType<typeof setTimeout> | null = null;
let watched: Network | null = null;

/** From its first call on, every change of the parameters is looked at. */
export function watchDrift(): void {
  if (watching) return;
  watching = true;
  useStore.subscribe((state) => state.shown.parameters, look, { fireImmediately: true });
}

function look(): void {
  const now = performance.now();
  if (late) clearTimeout(late);
  late = null;
  // The last change of a run must be seen too, even if it comes early.
  if (now < nextAt && useStore.getState().shown.network === watched) late = setTimeout(look, nextAt - now);
  else record(now);
}

function record(start: number): void {
  const { network, parameters, step } = useStore.getState().shown;
  if (!parameters) return;
  const spreads = spreadsOf(network, parameters);
  const reconnected =
    watched !== null && watched.layers.length === network.layers.length && watched.spec.name === network.spec.name;
  watched = network;
  nextAt = start + Math.max(SPREAD_MILLISECONDS, (performance.now() - start) / SPREAD_SHARE);
  useDrift.setState(({ points, ties }) => {
    const last = points.at(-1);
    const anew = !reconnected || (last && step < last.step);
    return { points: anew ? [{ step, spreads }] : withPoint(points, { step, spreads }), ties: reconnected ? ties : [] };
  });
}

/** A second point at the same step keeps the first: tying shows as a fall, untying as a beginning at 0. */
function withPoint(points: readonly DriftPoint[], point: DriftPoint): readonly DriftPoint[] {
  const repeated = points.at(-1)?.step === point.step && points.at(-2)?.step === point.step;
  const all = [...(repeated ? points.slice(0, -1) : points), point];
  return all.length <= 2 * MOST_POINTS ? all : all.filter((_, i) => i % 2 === 0 || i === all.length - 1);
}

/** Ties a layer, or all of them, and measures on the test digits before and after. Training pauses for it. */
export async function tieAndMeasure(layer?: string): Promise<void> {
  if (useDrift.getState().tying) return;
  useDrift.setState({ tying: true });
  try {
    if (useStore.getState().training) await pauseTraining();
    const before = await measured();
    const { network, parameters, step } = useStore.getState().shown;
    const spreads = parameters ? spreadsOf(network, parameters) : null;
    const index = network.layers.findIndex(({ name }) => name === layer);
    await setConnectivity('shared', layer);
    const after = before && (await measured());
    if (!before || !after || !spreads) return;
    const spread =
      layer === undefined ? spreads.whole : (spreads.layers.find((one) => one.layer === index)?.spread ?? 0);
    useDrift.setState(({ ties }) => ({
      ties: [...ties, { layer: layer ?? null, step, spread, before, after }].slice(-MOST_TIES),
    }));
  } finally {
    useDrift.setState({ tying: false });
  }
}

/** Null where it could not be measured; a notice has said why. */
async function measured(): Promise<Evaluation | null> {
  const earlier = useStore.getState().evaluation;
  await evaluate();
  const { evaluation } = useStore.getState();
  return evaluation === earlier ? null : evaluation;
}
