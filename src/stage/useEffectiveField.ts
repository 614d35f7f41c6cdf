/** The effective field of the pinned unit, measured anew whenever what it is measured on changes: the unit, the drawing or the weights. */
import { useEffect, useState } from 'react';
import { kindSuiting, type Network } from '../network';
import { inksOf } from '../digits/digitSet';
import { fitToInput } from '../digits/fit';
import { ask } from '../store/actions/ask';
import { digits } from '../store/actions/session';
import type { State, UnitRef } from '../store/state/state';
import { useStore } from '../store/state/store';
import type { GivenNetwork } from '../worker/protocol';
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
function countsOf(on: MeasuredOn, { pinned, image, training }: State): readonly number[] {
  if (pinned.layer < 0) return [];
  if (on === 'drawing') return image ? [1] : [];
  return training && on === 'digits' ? [FEW_DIGITS] : [FEW_DIGITS, ALL_DIGITS];
}

/** The mean of the absolute gradients over so many digits, or of the drawing alone; all of one version of the weights. */
async function measured(on: MeasuredOn, count: number, state: State, signal: AbortSignal): Promise<Measured> {
  const { pinned, image, shown, seed } = state;
  const { network } = shown;
  const { spec } = network;
  const what = { kind: 'inputGradient', layer: pinned.layer, unit: pinned.unit } as const;
  const images = on === 'drawing' ? [image!] : inksOf(await digits('test', 0, count));
  const of: GivenNetwork = { spec, beginning: { initialisation: { kind: kindSuiting(spec), seed } } };
  const question =
    on === 'random' ? { what, images: images.map((one) => fitToInput(one, spec.input)), of } : { what, images };
  const { answers, step } = await ask(question, signal);
  const mean = new Float32Array(answers[0]!.length);
  for (const gradient of answers) gradient.forEach((value, at) => (mean[at]! += Math.abs(value) / answers.length));
  return { network, unit: pinned, images: count, step, mass: magnitudes(mean, network.input) };
}

/** `null` while not yet measured, where there is nothing to measure on, and while not `active`. */
export function useEffectiveField(on: MeasuredOn, active: boolean): Measured | null {
  const [newest, setMeasured] = useState<Measured | null>(null);
  useEffect(() => {
    if (!active) return undefined;
    const life = new AbortController();
    /** Of the unit that is pinned: a thousand digits for another are taken back. */
    let turn = new AbortController();
    let wanted = true;
    let busy = false;
    const measureOnce = async (): Promise<void> => {
      const state = useStore.getState();
      const counts = countsOf(on, state);
      if (counts.length === 0) setMeasured(null);
      for (const count of counts) {
        const found = await measured(on, count, state, AbortSignal.any([life.signal, turn.signal]));
        if (life.signal.aborted) return;
        setMeasured(found);
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
    let { pinned } = useStore.getState();
    const again = (): void => {
      wanted = true;
      const now = useStore.getState().pinned;
      if (now !== pinned) {
        pinned = now;
        turn.abort();
        turn = new AbortController();
      }
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
  return newest;
}

function changesOf(on: MeasuredOn): readonly ((state: State) => unknown)[] {
  const pinned = (state: State): unknown => state.pinned;
  if (on === 'random') return [pinned, ({ shown }) => shown.network, ({ seed }) => seed];
  const parameters = (state: State): unknown => state.shown.parameters;
  return on === 'drawing'
    ? [pinned, parameters, ({ shown }) => shown.look]
    : [pinned, parameters, ({ training }) => training];
}
