/** The first minute: it comes by itself to whoever has opened the page and done nothing yet, and again from the questions. */
import { useEffect, type ReactNode } from 'react';
import { UNDISTORTED } from '../../digits/distort';
import { connectivityOf } from '../../network';
import { isUntouched } from '../../store/actions/drawing';
import { useFirstMinute } from '../../store/actions/firstMinute';
import { firstPin } from '../../store/actions/pin';
import { isLesson } from '../../store/actions/view';
import type { State } from '../../store/state/state';
import { initialState, useStore } from '../../store/state/store';
import { lazyPart } from '../../ui/Part';
import { play } from './play';

/** Fetched when there is something to be done: until then the page plays by itself. */
const Mark = lazyPart(() => import('./Mark').then((module) => module.Mark));

export function FirstMinute(): ReactNode {
  const ready = useStore((state) => state.shown.look !== null);
  const asked = useFirstMinute((state) => state.asked);
  const scene = useFirstMinute((state) => state.scene);
  useEffect(() => {
    if (!ready) return undefined;
    if (asked === 0) {
      // Somebody has begun to use the page, or has left a drawing on it.
      if (navigator.userActivation?.hasBeenActive || !isUntouched()) return undefined;
      return play(isAsOpened(useStore.getState()));
    }
    let stop: (() => void) | null = () => undefined;
    void bring().then(() => {
      if (stop) stop = play(true);
    });
    return () => {
      stop?.();
      stop = null;
    };
  }, [ready, asked]);
  return scene && scene !== 'draws' && scene !== 'slides' && <Mark scene={scene} />;
}

/** Whether the page is one that no link, no lesson and no visit before has brought to a place of its own. */
function isAsOpened(state: State): boolean {
  const { preset, shown, pinned, lens, tour, distortion, asked } = state;
  const pin = firstPin(shown.network);
  return (
    preset === initialState.preset &&
    connectivityOf(shown.network.spec) === 'shared' &&
    shown.step === 0 &&
    pinned.layer === pin.layer &&
    pinned.unit === pin.unit &&
    lens === null &&
    asked === null &&
    tour === null &&
    !isLesson(state) &&
    distortion === initialState.distortion
  );
}

/** Brings the page to where it begins. */
async function bring(): Promise<void> {
  useStore.setState({ tour: null, distortion: UNDISTORTED });
  const [{ goTo }, { atC1 }] = await Promise.all([import('../../store/actions/goTo'), import('../places')]);
  const { net, sharing, pin } = atC1;
  await goTo({ net, sharing, pin });
}
