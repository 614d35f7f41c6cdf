/** Plays the first minute: what the page does in each scene, and what it watches for. */
import { UNDISTORTED } from '../../digits/distort';
import { exampleDrawing } from '../../digits/examples';
import { IMAGE_SIZE } from '../../digits/normalize';
import { walkOf } from '../../network';
import { lendDrawing } from '../../store/actions/drawing';
import { useFirstMinute, type Scene } from '../../store/actions/firstMinute';
import { hover } from '../../store/actions/pin';
import { stepTraining } from '../../store/actions/session';
import { setDistortion } from '../../store/actions/view';
import type { State, UnitRef } from '../../store/state/state';
import { useStore } from '../../store/state/store';
import { prefersReducedMotion } from '../../ui/motion';
import { demonstrate, mayLend, type Demonstration } from './demonstration';
import { actAfter, eventBetween, STEPS, type Act, type Event } from './scenes';

/** What scenes offer to do that is no control of the page. */
const ACTS: Partial<Readonly<Record<Scene, () => void>>> = {
  learns: () => void stepTraining(STEPS),
  moves: moveDigit,
};

/** Ways in which a person shows that somebody is there. */
const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;

/**
 * Plays it from its beginning, the digit drawn where the paper is free for it. `whole`: with all of its scenes; else the digit
 * is all. Answers with what ends it.
 */
export function play(whole: boolean): () => void {
  const free = mayLend();
  let act: Act | null = whole ? { scene: free ? 'draws' : 'slides', aside: false } : null;
  let began = 0;
  let drawing: Demonstration | null = null;

  const show = (): void =>
    useFirstMinute.setState({
      scene: act && !act.aside ? act.scene : null,
      act: (act && ACTS[act.scene]) ?? null,
    });
  const enter = (): void => {
    began = useStore.getState().shown.step;
    show();
    if (act?.scene !== 'slides') return;
    if (prefersReducedMotion()) send('slid');
    else hover(unitsInFocus(useStore.getState())[0]);
  };
  function send(event: Event): void {
    if (!act) return;
    const before = act;
    act = actAfter(act, event);
    if (act?.scene === before.scene) show();
    else {
      if (before.scene === 'slides') hover(null);
      enter();
    }
  }
  const touched = (event: globalThis.Event): void => {
    if (event instanceof KeyboardEvent && event.repeat) return;
    drawing?.finish();
    drawing = null;
    send('touched');
  };
  const watch = (now: State, before: State): void => {
    if (!act) return;
    const event = eventBetween(before, now, began);
    if (event) return send(event);
    if (act.scene === 'slides' && now.hovered !== before.hovered) {
      const last = unitsInFocus(now).at(-1)!;
      // Whoever points elsewhere has taken the window along.
      if (now.hovered?.layer !== last.layer) send('touched');
      else if (now.hovered.unit === last.unit) send('slid');
    }
  };

  const unwatch = useStore.subscribe(watch);
  for (const touch of TOUCHES) addEventListener(touch, touched, { capture: true });
  if (free) drawing = demonstrate(exampleDrawing(3, 0), () => send('drawn'));
  enter();
  return () => {
    act = null;
    drawing?.stop();
    unwatch();
    for (const touch of TOUCHES) removeEventListener(touch, touched, { capture: true });
    show();
  };
}

/** The units of the pinned map, in the order in which the filter visits them. */
function unitsInFocus({ pinned, shown }: State): readonly UnitRef[] {
  const layer = Math.max(0, pinned.layer);
  return walkOf(shown.network.layers[layer]!.output, pinned.unit).units.map((unit) => ({ layer, unit }));
}

/** Into the corner that few training digits reach, as far as no ink is lost. */
function moveDigit(): void {
  if (!useStore.getState().image) lendDrawing(exampleDrawing(3, 0));
  setDistortion({ ...UNDISTORTED, ...roomBeside(useStore.getState().image!) });
}

/** Rows under the ink of an image, and columns to its right: how far it can move that way. */
export function roomBeside(image: Float32Array): { readonly rows: number; readonly columns: number } {
  let [bottom, right] = [0, 0];
  image.forEach((ink, at) => {
    if (ink === 0) return;
    bottom = Math.max(bottom, Math.floor(at / IMAGE_SIZE));
    right = Math.max(right, at % IMAGE_SIZE);
  });
  return { rows: IMAGE_SIZE - 1 - bottom, columns: IMAGE_SIZE - 1 - right };
}
