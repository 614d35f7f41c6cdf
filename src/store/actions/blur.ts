/** The open network with a blur before every subsampling, or without one again; the weights go along, a blur has none. */
import { blurBeforeSubsampling, withoutBlur } from '../../network';
import { worker } from './connection';
import { presetOf } from './modelFiles';
import { inTurn, openNetwork } from './opening';
import { reporting } from './session';
import { useStore } from '../state/store';

export function setBlur(on: boolean): Promise<void> {
  return reporting(
    inTurn(async () => {
      const { shown } = useStore.getState();
      const { spec } = shown.network;
      const next = on ? blurBeforeSubsampling(spec) : withoutBlur(spec);
      const parameters = await worker().readParameters();
      await openNetwork(next, { parameters }, { preset: presetOf(next), step: shown.step, epoch: shown.epoch });
    }),
  );
}
