/** Another form of the open network that goes on with its weights and its steps. */
import type { Network, NetworkSpec, PresetName } from '../../network';
import { worker } from './connection';
import { inTurn, openNetwork } from './opening';
import { reporting } from './session';
import type { State } from '../state/state';
import { useStore } from '../state/store';
import { pauseNow } from './training';

export interface Form {
  readonly spec: NetworkSpec;
  readonly parameters: Float32Array<ArrayBuffer>;
  readonly preset: PresetName | null;
  /** What else is so then. */
  readonly also?: Partial<State>;
}

/** Training is paused for it: else the steps that it takes meanwhile would be lost. */
export const goOnAs = (form: (network: Network, parameters: Float32Array<ArrayBuffer>) => Form): Promise<void> =>
  reporting(
    inTurn(async () => {
      if (useStore.getState().training) await pauseNow();
      const { shown, curve, learnedFrom } = useStore.getState();
      const { parameters, step, epoch } = await worker().standing();
      const next = form(shown.network, parameters);
      const also = { curve, learnedFrom, ...next.also };
      await openNetwork(next.spec, { parameters: next.parameters }, { preset: next.preset, step, epoch, also });
    }),
  );
