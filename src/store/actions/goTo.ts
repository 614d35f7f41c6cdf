/** Brings the page to a place that a link names, or back to a state that it had; the address gets one entry for it. */
import { exampleDrawing } from '../../digits/examples';
import { connectivityOf } from '../../network';
import { asOneEntry } from '../address/address';
import { lendDrawing } from './drawing';
import { unitAtPlace, type Link } from '../address/link';
import { inTurn, openNetwork, openPresetNow, setConnectivityNow } from './opening';
import { pin } from './pin';
import { reporting } from './session';
import type { State } from '../state/state';
import { useStore } from '../state/store';
import { pauseNow } from './training';
import { tabWithin } from './view';

/** Where in the page something is to be seen. The digit is lent where nothing is on the paper. */
export type Place = Pick<Link, 'net' | 'sharing' | 'lens' | 'ask' | 'pin' | 'digit'>;

/** `about`: with what can be asked about the unit beside the stage. */
export const goTo = (place: Place, about = false): Promise<void> => reporting(asOneEntry(() => show(place, about)));

async function show({ net, sharing, lens, ask, pin: unitPlace, digit }: Place, about: boolean): Promise<void> {
  const { preset, shown, image } = useStore.getState();
  if (net && net !== preset) await openPresetNow(net, sharing);
  else if (sharing && sharing !== connectivityOf(shown.network.spec)) await setConnectivityNow(sharing);
  if (!image && digit !== undefined) lendDrawing(exampleDrawing(digit, 0));
  useStore.setState(({ sections, hidden }) => ({
    asked: ask ?? null,
    about,
    // What is answered on the stage is seen without a lens over it.
    lens: lens ? tabWithin(lens.tab, hidden) : null,
    ...(lens?.section && { sections: { ...sections, [lens.tab]: lens.section } }),
  }));
  const unit = unitPlace && unitAtPlace(useStore.getState().shown.network, unitPlace);
  if (unit) pin(unit);
}

/** Brings back the view, the network, its weights and how far they had been trained. The drawing stays. */
export const returnTo = (before: State): Promise<void> =>
  reporting(
    asOneEntry(async () => {
      const { preset, shown } = before;
      const { network, parameters, step, epoch } = shown;
      if (useStore.getState().training) await pauseNow();
      const now = useStore.getState().shown;
      if (parameters && (now.parameters !== parameters || now.network !== network)) {
        const opening = { parameters: parameters.slice() };
        await inTurn(() => openNetwork(network.spec, opening, { preset, step, epoch }));
      }
      const { origin, begunAs, curve, learnedFrom, evaluation, settings, seed, pinned } = before;
      const { lens, sections, asked, distortion } = before;
      useStore.setState({
        origin,
        begunAs,
        curve,
        learnedFrom,
        evaluation,
        settings,
        seed,
        pinned,
        lens,
        sections,
        asked,
        distortion,
      });
    }),
  );
