/** The effective field of the pinned unit, measured anew whenever the unit, the drawing or the weights change. */
import { useEffect, useState } from 'react';
import { effectiveField } from '../store/session';
import type { Network } from '../network';
import type { UnitRef } from '../store/state';
import { useStore } from '../store/store';
import { magnitudes } from './effective';

/** Test digits that the mean is taken over. */
export const AVERAGED_DIGITS = 50;
/** While training goes on the weights change with every step: the mean is measured this often at most, in milliseconds. */
const PAUSE = { drawing: 60, digits: 1200 } as const;

export interface Measured {
  readonly network: Network;
  readonly unit: UnitRef;
  /** Training steps that the weights had had. */
  readonly step: number;
  /** Size of the gradient at each place of the input, [y, x]. */
  readonly mass: Float32Array<ArrayBuffer>;
}

/** `null` while not yet measured, while nothing is drawn, for a pixel of the input, and while not `active`. */
export function useEffectiveField(source: 'drawing' | 'digits', active: boolean): Measured | null {
  const [measured, setMeasured] = useState<Measured | null>(null);
  useEffect(() => {
    if (!active) return undefined;
    const life = new AbortController();
    let wanted = true;
    let busy = false;
    const measure = async (): Promise<void> => {
      if (busy) return;
      busy = true;
      while (wanted && !life.signal.aborted) {
        wanted = false;
        const { pinned, image, network, step } = useStore.getState();
        if (pinned.layer < 0 || (source === 'drawing' && !image)) {
          setMeasured(null);
          continue;
        }
        const from = source === 'drawing' ? { image: image! } : { images: AVERAGED_DIGITS };
        try {
          const gradient = await effectiveField(pinned.layer, pinned.unit, from);
          if (!life.signal.aborted && useStore.getState().network === network)
            setMeasured({ network, unit: pinned, step, mass: magnitudes(gradient, network.input) });
        } catch {
          // The worker restarts or changes its network; the look that follows asks again.
          setMeasured(null);
        }
        await new Promise((resolve) => setTimeout(resolve, PAUSE[source]));
      }
      busy = false;
    };
    const again = (): void => {
      wanted = true;
      void measure();
    };
    again();
    const stops = [
      useStore.subscribe(({ pinned }) => pinned, again),
      useStore.subscribe(({ parameters }) => parameters, again),
      ...(source === 'drawing' ? [useStore.subscribe(({ look }) => look, again)] : []),
    ];
    return () => {
      life.abort();
      setMeasured(null);
      for (const stop of stops) stop();
    };
  }, [source, active]);
  return measured;
}
