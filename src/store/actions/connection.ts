/** The page's connection to the worker: the newest drawing goes out, the newest answer comes in. */
import { WorkerClient, type ClientEvents } from '../../worker/client';
import type { Look, WorkerFunctions } from '../../worker/protocol';
import { useStore } from '../state/store';

let client: WorkerClient | null = null;

export function connect(events: Omit<ClientEvents, 'looked'>): void {
  client = new WorkerClient({ ...events, looked: showStreamed });
  useStore.subscribe((state) => state.image, requestLook);
}

/** Streamed looks are kept to the pace of the screen: the worker sends none before this has resolved. */
function showStreamed(look: Look): Promise<void> {
  acceptLook(look);
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

/** The worker's functions. Throws before `connect`. */
export function worker(): WorkerFunctions {
  if (!client) throw new Error('The session has not been started.');
  return client.worker;
}

let lastRun = 0;
/** Answers to earlier runs belong to a network that is gone. */
let firstRun = 0;
let wanted = false;
let inFlight = false;

/** Shows the drawing as it is now to the network: at most one is on its way, and the newest wins. */
export function requestLook(): void {
  wanted = true;
  if (!inFlight) void sendLooks();
}

async function sendLooks(): Promise<void> {
  inFlight = true;
  while (wanted) {
    wanted = false;
    try {
      acceptLook(await worker().look(++lastRun, useStore.getState().image));
    } catch {
      // A worker that died is restored and asked again; one overtaken by a newer drawing is answered there.
    }
  }
  inFlight = false;
}

/** The same, resolved when the answer is in the store. */
export async function showNow(): Promise<void> {
  acceptLook(await worker().look(++lastRun, useStore.getState().image));
}

/** A look that has its parameters with it. */
export type WholeLook = Look & { readonly parameters: NonNullable<Look['parameters']> };

/**
 * The answer to the drawing by a network that has just been opened, and its parameters. Answers of the one before are
 * dropped from here on. Drawing may go on meanwhile: an answer overtaken by a newer drawing is asked for again.
 */
export async function firstLook(): Promise<WholeLook> {
  for (let attempt = 1; ; attempt++) {
    firstRun = ++lastRun;
    try {
      const look = await worker().look(firstRun, useStore.getState().image);
      // A look that was waiting when the network was opened may have carried the parameters away.
      return { ...look, parameters: look.parameters ?? (await worker().readParameters()) };
    } catch (error) {
      if (attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

/** More often than this a drawing does not overtake its own answer; something else is wrong then. */
const MOST_ATTEMPTS = 20;

/** Puts an answer into the store, all of it at once: values, the step they belong to, and the parameters where they came along. */
export function acceptLook(look: Look): void {
  const { network, look: before } = useStore.getState();
  const { run, step, activations, parameters } = look;
  if (run < firstRun || (before && run < before.run)) return;
  if (activations && activations.length !== network.activationCount) return;
  if (parameters && parameters.length !== network.parameterCount) return;
  useStore.setState(parameters ? { look, step, parameters } : { look, step });
}
