/** The effective field of the pinned unit, measured anew whenever what it is measured on changes: the unit, the drawing or the weights. */
import { useEffect, useState } from 'react';
import { kindSuiting, type Network } from '../network';
import { effectiveField } from '../store/actions/session';
import type { State, UnitRef } from '../store/state/state';
import { useStore } from '../store/state/store';
import type { FieldSource } from '../worker/protocol';
import { magnitudes } from './effective';

/** The drawing; test digits; and the same digits in the network as it is before any training. */
export type MeasuredOn = 'drawing' | 'digits' | 'random';

/** Test digits that a mean is taken over: a few at first, and all where the weights stand still. */
const FEW_DIGITS = 50;
const ALL_DIGITS = 1000;
/** While training goes on the weights change with every step: a mean is measured this often at most, in milliseconds. */
const PAUSE = { drawing: 60, digits: 1200, random: 60 } as const;

export interface Measured {
  readonly network: Network;
  readonly unit: UnitRef;
  /** Digits that it is the mean of; 1 for the drawing. */
  readonly images: number;
  /** Training steps that the weights had had. */
  readonly step: number;
  /** Size of the gradient at each place of the input, [y, x]. */
  readonly mass: Float32Array<ArrayBuffer>;
}

/** What to measure on, one after the other: each is better than the last. None for a pixel of the input, or where nothing is drawn. */
function sourcesOf(on: MeasuredOn, { pinned, image, shown, seed, training }: State): readonly FieldSource[] {
  if (pinned.layer < 0) return [];
  if (on === 'drawing') return image ? [{ image }] : [];
  const beginning = { initialisation: { kind: kindSuiting(shown.network.spec), seed } };
  const counts = training && on === 'digits' ? [FEW_DIGITS] : [FEW_DIGITS, ALL_DIGITS];
  return counts.map((images) => (on === 'random' ? { images, beginning } : { images }));
}

/** `null` while not yet measured, where there is nothing to measure on, and while not `active`. */
export function useEffectiveField(on: MeasuredOn, active: boolean): Measured | null {
  const [measured, setMeasured] = useState<Measured | null>(null);
  useEffect(() => {
    if (!active) return undefined;
    const life = new AbortController();
    let wanted = true;
    let busy = false;
    const measureOnce = async (): Promise<void> => {
      const state = useStore.getState();
      const { pinned, shown } = state;
      const { network } = shown;
      const sources = sourcesOf(on, state);
      if (sources.length === 0) setMeasured(null);
      for (const source of sources) {
        const gradient = await effectiveField(pinned.layer, pinned.unit, source);
        if (life.signal.aborted || useStore.getState().shown.network !== network) return;
        const images = 'images' in source ? source.images : 1;
        const step = on === 'random' ? 0 : shown.step;
        setMeasured({ network, unit: pinned, images, step, mass: magnitudes(gradient, network.input) });
        if (wanted) return;
      }
    };
    const measure = async (): Promise<void> => {
      if (busy) return;
      busy = true;
      while (wanted && !life.signal.aborted) {
        wanted = false;
        // A worker that restarts or changes its network rejects; the look that follows asks again.
        await measureOnce().catch(() => setMeasured(null));
        await new Promise((resolve) => setTimeout(resolve, PAUSE[on]));
      }
      busy = false;
    };
    const again = (): void => {
      wanted = true;
      void measure();
    };
    again();
    const stops = changesOf(on).map((change) => useStore.subscribe(change, again));
    return () => {
      life.abort();
      setMeasured(null);
      for (const stop of stops) stop();
    };
  }, [on, active]);
  return measured;
}

function changesOf(on: MeasuredOn): readonly ((state: State) => unknown)[] {
  const pinned = (state: State): unknown => state.pinned;
  if (on === 'random') return [pinned, ({ shown }) => shown.network, ({ seed }) => seed];
  const parameters = (state: State): unknown => state.shown.parameters;
  return on === 'drawing'
    ? [pinned, parameters, ({ shown }) => shown.look]
    : [pinned, parameters, ({ training }) => training];
}
