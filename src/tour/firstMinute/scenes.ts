/**
 * The first minute as a state machine: which scene follows on what. It waits for what its sentence asks for; whatever else
 * is done meanwhile the page tells of as ever, and it goes on where one comes back to it.
 */
import type { Scene } from '../../store/actions/firstMinute';
import { connectivityOf } from '../../network';
import type { State } from '../../store/state/state';

/**
 * `drawn`, `slid`: the page has played it to its end. `touched`: a pointer or a key, whatever it was meant for. The others
 * have been done, by the person.
 */
export type Event =
  | 'drawn'
  | 'slid'
  | 'touched'
  | 'drew'
  | 'untied'
  | 'learned'
  | 'moved'
  | 'tied'
  | 'elsewhere'
  | 'left';

export interface Act {
  readonly scene: Scene;
  /** Something else has been done since, which the page tells of. */
  readonly aside: boolean;
}

/** In their order: what has been done of a later one leads there. */
const NEXT: Readonly<Record<Scene, Partial<Readonly<Record<Event, Scene>>>>> = {
  draws: { drawn: 'slides', touched: 'invites', drew: 'unties', untied: 'learns' },
  slides: { slid: 'invites', touched: 'invites', drew: 'unties', untied: 'learns' },
  invites: { drew: 'unties', untied: 'learns' },
  unties: { drew: 'unties', untied: 'learns' },
  learns: { learned: 'moves', tied: 'told' },
  moves: { moved: 'ties', tied: 'told' },
  ties: { moved: 'ties', tied: 'told' },
  told: {},
};

/** Null once it is over. */
export function actAfter(act: Act, event: Event): Act | null {
  const scene = NEXT[act.scene][event];
  if (scene) return { scene, aside: false };
  if (event === 'left') return null;
  if (event === 'drawn' || event === 'slid' || event === 'touched') return act;
  return act.scene === 'told' ? null : { ...act, aside: true };
}

/** Steps after which the copies have parted enough to be seen. */
export const STEPS = 100;

/** What was done between two states, `began` being the training step at which the scene began; null where it is nothing. */
export function eventBetween(before: State, now: State, began: number): Event | null {
  if (now.tour !== null && now.tour !== before.tour) return 'left';
  const { happened } = now;
  if (happened && happened !== before.happened) {
    switch (happened.kind) {
      case 'drew':
        return 'drew';
      case 'opened':
      case 'reset':
        return 'left';
      case 'connected':
        if (happened.to === happened.from) return 'elsewhere';
        return happened.to === 'shared'
          ? 'tied'
          : happened.to === 'local' && happened.from === 'shared'
            ? 'untied'
            : 'left';
      case 'moved':
        return now.distortion.rows === 0 && now.distortion.columns === 0 ? 'elsewhere' : 'moved';
      case 'trained':
        return connectivityOf(now.shown.network.spec) === 'local' ? null : 'elsewhere';
      default:
        return 'elsewhere';
    }
  }
  const taken = now.shown.step - began;
  const rested = !now.training && (before.training || before.shown.step !== now.shown.step);
  const isLocal = connectivityOf(now.shown.network.spec) === 'local';
  return isLocal && taken > 0 && (rested || (taken >= STEPS && before.shown.step - began < STEPS)) ? 'learned' : null;
}
