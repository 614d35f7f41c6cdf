/**
 * The page's end of the worker. Calls that are pending when the worker dies are rejected; a new worker is then given what
 * the old one had: the network, the parameters it last showed, what it trained on, and training itself if it was on.
 */
import { createBirpc, type BirpcReturn } from 'birpc';
import { inSlices } from '../async/inSlices';
import { WorkerDied, whyDied } from './died';
import { WorkerMemory } from './memory';
import { startWorker } from './startWorker';
// oxlint-disable-next-line import/default -- Vite makes the address of the bundled script its default export
import script from './worker.ts?worker&url';
import type { Model, NamedSet, PageFunctions, StopReason, TrainingSettings, WorkerFunctions } from './protocol';
import { copyOf, givenAway, leavingIn } from './transfer';

/** As much of a Worker as is needed, so that a test can put another in its place. */
export interface WorkerPort {
  postMessage(message: unknown, options?: StructuredSerializeOptions): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export { WorkerDied };

export interface ClientEvents extends PageFunctions {
  /** The worker has died and its pending calls have been rejected. */
  died(why: WorkerDied): void;
  /** A new worker has taken over; null where the old one had not shown a network yet. */
  restored(model: Model | null): void;
  /** A run that was on when the old worker died, and went on in the new one, has ended. */
  ended(reason: StopReason): void;
  /** No worker can be kept alive. Calls reject from now on. */
  gaveUp(why: WorkerDied): void;
}

/** The worker is asked so often whether it is alive … */
const HEARTBEAT_MILLISECONDS = 2000;
/** … and given up when it has been silent for so many times: longer than a step of the largest network on the slowest backend. */
const SILENT_BEATS = 15;
/** A worker that dies this often would die for ever. */
const DEATHS_A_MINUTE = 4;

export const spawnWorker = (): WorkerPort => startWorker(script, 'receptive');

type Rpc = BirpcReturn<WorkerFunctions, PageFunctions>;

/** Calls that take sets of digits, which may be large: the copy that goes over is made in slices. */
const SETS: ReadonlySet<keyof WorkerFunctions> = new Set(['setTrainingSource', 'evaluate']);
const setsCopied = async <Value>(value: Value): Promise<Value> => givenAway((await inSlices(copyOf(value))) as Value);

export class WorkerClient {
  readonly #memory = new WorkerMemory();
  readonly #heartbeat: ReturnType<typeof setInterval>;
  #port: WorkerPort;
  #rpc: Rpc;
  /** Calls wait for it: a new worker must have been given the network first. Null where that has failed, until somebody asks again. */
  #ready: Promise<void> | null = Promise.resolve();
  #silentBeats = 0;
  #deaths: number[] = [];

  constructor(
    private readonly events: ClientEvents,
    private readonly spawn: () => WorkerPort = spawnWorker,
  ) {
    [this.#port, this.#rpc] = this.#connect();
    this.#heartbeat = setInterval(() => this.#beat(), HEARTBEAT_MILLISECONDS);
  }

  /** All that the worker can do. Arguments are copied; answers are the caller's own. */
  readonly worker: WorkerFunctions = new Proxy({} as WorkerFunctions, {
    get:
      (_, name: keyof WorkerFunctions) =>
      (...args: unknown[]) =>
        this.#call(name, args),
  });

  /** The network and parameters that the worker last showed: what a restart would go on with. */
  get model(): Model | null {
    return this.#memory.model;
  }

  close(): void {
    clearInterval(this.#heartbeat);
    this.#disconnect(new Error('The worker has been closed.'));
  }

  async #call(name: keyof WorkerFunctions, args: unknown[]): Promise<unknown> {
    const sent = SETS.has(name) ? [await setsCopied(args[0]), ...args.slice(1)] : args;
    // Another network takes the place of one that cannot be restored.
    await this.#prepared().catch((error: unknown) => {
      if (name !== 'open') throw error;
    });
    const rpc = this.#rpc;
    if (name === 'train') this.#memory.training = args[0] as TrainingSettings;
    if (name === 'pause') this.#memory.training = null;
    if (name === 'testOn') this.#memory.testSet = args[0] as NamedSet | null;
    try {
      const answer: unknown = await Reflect.apply(rpc.$call, rpc, [name, ...sent]);
      this.#memory.answered(name, args, answer);
      if (name === 'open') this.#ready ??= this.#giveSource();
      return answer;
    } finally {
      // A run that ended with its worker goes on in the next one.
      if (name === 'train' && rpc === this.#rpc && this.#memory.training === args[0]) this.#memory.training = null;
    }
  }

  #connect(): [WorkerPort, Rpc] {
    const port = this.spawn();
    const { events } = this;
    const rpc = createBirpc<WorkerFunctions, PageFunctions>(
      {
        progress: (progress) => events.progress(progress),
        evaluated: (share) => events.evaluated(share),
        looked: (moment) => {
          this.#memory.looked(moment);
          return events.looked(moment);
        },
        trouble: (trouble) => events.trouble(trouble),
        computeChanged: (report) => events.computeChanged(report),
      },
      {
        post: (message) => port.postMessage(message, { transfer: leavingIn(message) }),
        on: (receive) => {
          port.onmessage = ({ data }) => {
            this.#silentBeats = 0;
            receive(data);
          };
        },
        // Training answers when it ends, which may be hours.
        timeout: -1,
      },
    );
    port.onerror = (event) => void this.#restart(whyDied('The worker', event));
    port.onmessageerror = () => void this.#restart(new WorkerDied('A message of the worker could not be read.'));
    return [port, rpc];
  }

  #disconnect(why: Error): void {
    this.#port.onmessage = this.#port.onerror = this.#port.onmessageerror = null;
    this.#port.terminate();
    this.#rpc.$close(why);
  }

  #beat(): void {
    if (++this.#silentBeats > SILENT_BEATS) void this.#restart(new WorkerDied('The worker has stopped answering.'));
    // A worker that died with the question pending is found by its silence.
    else this.#rpc.$call('ping').catch(() => undefined);
  }

  async #restart(why: WorkerDied): Promise<void> {
    this.#silentBeats = 0;
    const now = performance.now();
    this.#deaths = [...this.#deaths.filter((at) => now - at < 60_000), now];
    if (this.#deaths.length >= DEATHS_A_MINUTE) {
      clearInterval(this.#heartbeat);
      this.#disconnect(why);
      this.events.gaveUp(why);
      return;
    }
    const [oldPort, oldRpc] = [this.#port, this.#rpc];
    oldPort.onmessage = oldPort.onerror = oldPort.onmessageerror = null;
    oldPort.terminate();
    // The new one stands before pending calls reject: whoever asks again then asks the new one.
    [this.#port, this.#rpc] = this.#connect();
    const rpc = this.#rpc;
    this.#ready = null;
    const ready = this.#prepared();
    oldRpc.$close(why);
    this.events.died(why);
    try {
      await ready;
    } catch (error) {
      // Another death while restoring has its own restart; anything else is told.
      if (rpc === this.#rpc) this.events.trouble({ kind: 'failure', message: String(error) });
    }
  }

  #prepared(): Promise<void> {
    if (this.#ready) return this.#ready;
    const ready = this.#restore();
    this.#ready = ready;
    ready.catch(() => {
      if (this.#ready === ready) this.#ready = null;
    });
    return ready;
  }

  async #giveSource(rpc = this.#rpc): Promise<void> {
    const { source, testSet } = this.#memory;
    if (source) await rpc.$call('setTrainingSource', await setsCopied(source));
    if (testSet) await rpc.$call('testOn', testSet);
  }

  /** Gives a new worker what the old one had. */
  async #restore(): Promise<void> {
    const rpc = this.#rpc;
    const { opening, choice, training } = this.#memory;
    if (opening) await rpc.$call('open', opening.spec, opening.beginning, choice, opening.trained);
    await this.#giveSource(rpc);
    this.events.restored(this.#memory.model);
    if (!training) return;
    // Another run that has taken its place, or a pause, has been told to whoever asked for it.
    const ended = (reason: StopReason): void => {
      if (this.#memory.training !== training) return;
      this.#memory.training = null;
      this.events.ended(reason);
    };
    rpc.$call('train', training).then(ended, (error: unknown) => {
      if (rpc !== this.#rpc) return;
      this.events.trouble({ kind: 'failure', message: String(error) });
      ended('failed');
    });
  }
}
