/**
 * The shown moment: what the page shows of the network comes into the store here, whole, and nowhere else. The newest
 * drawing goes out to the worker, its answer comes back with the parameters that made it.
 */
import type { Network } from '../../network';
import { WorkerDied } from '../../worker/client';
import type { Moment } from '../../worker/protocol';
import type { State } from '../state/state';
import { useStore } from '../state/store';
import { givenFor } from './colours';
import { worker } from './connection';

/** Whether a moment is laid out as the network is. One of another network comes only from a worker that took a dead one's place. */
const fits = ({ look, parameters }: Moment, network: Network): boolean =>
  (look.activations === null || look.activations.length === network.activationCount) &&
  (parameters === null || parameters.length === network.parameterCount);

/** Shows a later moment of the network that is shown. */
export function showMoment(moment: Moment): void {
  const { shown } = useStore.getState();
  if (!fits(moment, shown.network)) return;
  const { look, step, epoch, parameters } = moment;
  useStore.setState({ shown: { ...shown, look, step, epoch, parameters: parameters ?? shown.parameters } });
}

/** Streamed moments are kept to the pace of the screen: the worker sends none before this has resolved. */
export function showStreamed(moment: Moment): Promise<void> {
  showMoment(moment);
  return painted();
}

/** A page that nobody sees paints nothing; it is told the news all the same, though seldom. */
const UNSEEN_MILLISECONDS = 1000;

/** Resolves when the next frame has been drawn. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    const unseen = setTimeout(resolve, UNSEEN_MILLISECONDS);
    requestAnimationFrame(() => {
      clearTimeout(unseen);
      // After the frame's callbacks come style, layout and paint, and then this.
      setTimeout(resolve);
    });
  });
}

/** From now on every change of the drawing is shown to the network. */
export const followDrawing = (): void => void useStore.subscribe((state) => state.image, requestMoment);

interface Asked {
  readonly shown: Promise<void>;
  readonly settle: (error?: unknown) => void;
}

/** Asked for and not yet on its way: at most one is on its way, and the newest drawing wins. */
let asked: Asked | null = null;
let underway: Promise<void> | null = null;
/** While another network is being opened, an answer could be of either; resolves when the page shows what came of it. */
let held: Promise<void> | null = null;

/** Resolves when the network that the page shows is the one that the worker has. */
export const networkShown = (): Promise<void> => held?.then(networkShown) ?? Promise.resolve();

function ask(): Asked {
  let settle: Asked['settle'] = () => undefined;
  const shown = new Promise<void>((resolve, reject) => {
    settle = (error) => (error === undefined ? resolve() : reject(error));
  });
  // Whoever waits for it hears of a failure; nobody needs to wait.
  shown.catch(() => undefined);
  return { shown, settle };
}

/** Has the drawing as it is now answered by the network as it is now. Resolves when the answer is in the store. */
export function showNow(): Promise<void> {
  asked ??= ask();
  const { shown } = asked;
  if (!held) underway ??= answerAll();
  return shown;
}

/** The same for those who do not wait. */
export const requestMoment = (): void => void showNow();

async function answerAll(): Promise<void> {
  for (let current = takeAsked(); current; current = takeAsked()) {
    try {
      const moment = await lookOnce();
      if (moment) showMoment(moment);
      current.settle();
    } catch (error) {
      current.settle(error);
    }
  }
  underway = null;
}

function takeAsked(): Asked | null {
  if (held) return null;
  const next = asked;
  asked = null;
  return next;
}

/** Where the worker dies over it, the one that takes its place is asked again. */
async function lookOnce(): Promise<Moment | null> {
  const look = (): Promise<Moment | null> => {
    const { image } = useStore.getState();
    return worker().look(image && givenFor(image));
  };
  try {
    return await look();
  } catch (error) {
    if (error instanceof WorkerDied) return look();
    throw error;
  }
}

/**
 * Has the worker change the network, and shows the one that came out with its first moment, and `also`, in one step. The
 * drawing may go on meanwhile; it is answered afterwards. Rejects where the change fails: nothing has changed then.
 */
export async function showChanged(
  change: () => Promise<Network>,
  also: (before: State, network: Network) => Partial<State>,
): Promise<void> {
  let release = (): void => undefined;
  held = new Promise((resolve) => (release = resolve));
  try {
    await underway;
    const network = await change();
    const moment = await lookOnce();
    if (!moment?.parameters || !fits(moment, network)) throw new WorkerDied('The worker died with the network.');
    const { look, parameters, step, epoch } = moment;
    useStore.setState((before) => ({ ...also(before, network), shown: { network, parameters, look, step, epoch } }));
  } finally {
    held = null;
    release();
    if (asked) requestMoment();
  }
}
