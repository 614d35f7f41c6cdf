/**
 * The engine in use: opened on the backend that answers soonest, replaced by a faster one where measuring finds it, and
 * by another where its device is lost. Everyone who needs the engine asks here, one at a time.
 */
import { Queue } from '../async/queue';
import { openReconnected, type OpenedEngine } from '../engine/backends';
import {
  BackendError,
  failingOf,
  type BackendName,
  type Engine,
  type Failing,
  type LabelledImages,
} from '../engine/engine';
import type { SecondCore } from '../engine/wasm/twoCores/engine';
import { reconnect, type Network } from '../network';
import { KnownBackends, type Contents } from './knownBackends';
import type { ComputeChoice, ComputeReport, Trouble } from './protocol';
import type { Trial } from './askForTrial';

export interface ComputeEvents {
  changed(report: ComputeReport): void;
  trouble(trouble: Trouble): void;
  /** The parameters to go on with when a device is lost. */
  lastGood(): Float32Array;
  /** A device that failed has been replaced; the new one holds `lastGood()`. */
  replaced(failed: BackendName, now: BackendName, why: Failing): void;
}

/** Ready within milliseconds, in this order. WebGL first has to compile its shaders. */
const QUICK: readonly BackendName[] = ['wasm', 'reference'];
/** The first drawings are answered before rivals are tried. */
const HEAD_START_MILLISECONDS = 150;
/** Training waits so long for the choice, and then goes on with what there is. */
const PATIENCE_MILLISECONDS = 3000;

const delay = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const othersThan = ({ backend }: Engine): BackendName[] => QUICK.filter((name) => name !== backend);

export class Compute {
  readonly #turns = new Queue();
  #engine: Engine | null = null;
  #set: LabelledImages | null = null;
  #choice: ComputeChoice = 'automatic';
  /** Counts the openings: a comparison begun for an older one is dropped. */
  #opening = 0;
  #comparing: Promise<void> = Promise.resolve();
  readonly #known: KnownBackends;

  /** Without `trial`, the backend that answers soonest stays; without `startHalf`, training has one core. */
  constructor(
    private readonly events: ComputeEvents,
    private readonly trial: Trial | null,
    startHalf: SecondCore['start'] | null = null,
  ) {
    const second = startHalf && { start: startHalf, changed: () => this.events.changed(this.report()) };
    this.#known = new KnownBackends(second);
  }

  get network(): Network {
    return this.#open.network;
  }

  get #open(): Engine {
    if (!this.#engine) throw new Error('No network is open yet.');
    return this.#engine;
  }

  /**
   * Runs a task that has the engine to itself. Where the device fails meanwhile, another takes its place and the
   * task is done again, unless `once`: then it rejects with the BackendError, after the replacement.
   */
  use<Result>(task: (engine: Engine) => Result | Promise<Result>, { once = false } = {}): Promise<Result> {
    return this.#turns.run(async () => {
      const engine = this.#open;
      try {
        return await task(engine);
      } catch (error) {
        const failing = failingOf(error);
        if (!failing) throw error;
        await this.#replaceFailed(engine, failing);
        if (once) throw error;
        return await task(this.#open);
      }
    });
  }

  /**
   * Replaces the network. What is on the device of the old one is gone, its training set too. `done` is called as soon as
   * the new engine is the one in use.
   */
  open(opening: Omit<Contents, 'set'>, choice: ComputeChoice, done: () => void): Promise<ComputeReport> {
    return this.#turns.run(async () => {
      const names = choice === 'automatic' ? QUICK : [choice, ...QUICK];
      const engine = await this.#known.first(names, { ...opening, set: null });
      this.#known.forgetSpeeds();
      this.#set = null;
      this.#choice = choice === 'automatic' || choice === engine.backend ? choice : 'automatic';
      this.#install(engine);
      done();
      if (choice !== 'automatic' && choice !== engine.backend) this.#tellUnavailable(choice, engine.backend);
      this.#startComparing(HEAD_START_MILLISECONDS);
      return this.report();
    });
  }

  /**
   * Connects the network otherwise, its parameters tied and untied on the device; where the backend cannot run what comes
   * out, on another. `done` is told as soon as the new engine is the one in use: its parameters, and the networks before
   * and after. Answers with the network that came out, which need not be the open one any more when the answer arrives.
   */
  reconnect(
    change: (network: Network) => Network,
    done: (parameters: Float32Array, from: Network, to: Network) => void,
  ): Promise<Network> {
    return this.use(async (engine) => {
      const { engine: next, parameters } = await this.#reconnected(engine, change(engine.network));
      this.#opening++;
      const { device } = engine;
      this.#install(next);
      done(parameters, engine.network, next.network);
      if (next.backend !== engine.backend) this.#tellGivenUp(engine.backend);
      else if (next.device !== device) this.events.changed(this.report());
      return next.network;
    });
  }

  async #reconnected(engine: Engine, network: Network): Promise<OpenedEngine> {
    try {
      return await openReconnected(engine, network, this.#set);
    } catch (error) {
      if (!(error instanceof BackendError)) throw error;
      const parameters = reconnect(engine.network, network, await engine.readParameters());
      this.#known.note(engine.backend, { unavailable: error.reason });
      return {
        engine: await this.#known.first(othersThan(engine), { network, parameters, set: this.#set }),
        parameters,
      };
    }
  }

  /**
   * Where the device has no room for the set, another takes its place, with the same parameters. False, and nothing is set,
   * where the set is no longer wanted when its turn comes. A set that the device holds already is not uploaded again.
   */
  setTrainingSet(set: LabelledImages, wanted: () => boolean): Promise<boolean> {
    return this.use(async (engine) => {
      if (!wanted()) return false;
      if (set === this.#set) return true;
      try {
        engine.setTrainingSet(set);
      } catch (error) {
        if (!(error instanceof BackendError) || failingOf(error)) throw error;
        this.#known.note(engine.backend, { unavailable: error.reason });
        this.#install(await this.#known.first(othersThan(engine), { ...(await this.#contents(engine)), set }));
        this.#opening++;
        this.#tellGivenUp(engine.backend);
      }
      this.#set = set;
      return true;
    });
  }

  /** Goes on with the same parameters on another backend. Where it cannot run, the one in use stays. */
  setChoice(choice: ComputeChoice): Promise<ComputeReport> {
    return this.use(async (engine) => {
      if (choice !== 'automatic' && choice !== engine.backend) {
        try {
          this.#install(await this.#known.open(choice, await this.#contents(engine)));
        } catch (error) {
          if (!(error instanceof BackendError)) throw error;
          this.#tellUnavailable(choice, engine.backend);
          return this.report();
        }
      }
      this.#choice = choice;
      this.#opening++;
      if (choice === 'automatic') this.#startComparing(0);
      return this.report();
    });
  }

  /** Resolves when the automatic choice has been made, or is given up: from here on the backend stays the same. */
  async endComparison(): Promise<void> {
    await Promise.race([this.#comparing, delay(PATIENCE_MILLISECONDS)]);
    this.#opening++;
    this.#comparing = Promise.resolve();
  }

  /** How the engine in use runs, it says itself: that changes while it trains. */
  report(): ComputeReport {
    const { backend, device } = this.#open;
    const backends = this.#known.reports.map((report) => (report.name === backend ? { ...report, device } : report));
    return { chosen: backend, choice: this.#choice, backends };
  }

  #install(engine: Engine): void {
    this.#engine?.dispose();
    this.#engine = engine;
  }

  async #contents(engine: Engine): Promise<Contents> {
    return { network: engine.network, parameters: await engine.readParameters(), set: this.#set };
  }

  #tellUnavailable(backend: BackendName, usedInstead: BackendName): void {
    const reason = this.#known.unavailable(backend);
    if (reason) this.events.trouble({ kind: 'backendUnavailable', backend, reason, usedInstead });
  }

  /** What came next, or was to be trained on, was too much for the backend that was in use. */
  #tellGivenUp(backend: BackendName): void {
    this.#choice = 'automatic';
    this.#tellUnavailable(backend, this.#open.backend);
    this.events.changed(this.report());
  }

  async #replaceFailed(failed: Engine, why: Failing): Promise<void> {
    this.#opening++;
    this.#known.note(failed.backend, { unavailable: why, samplesPerSecond: null });
    const contents = { network: failed.network, parameters: this.events.lastGood(), set: this.#set };
    this.#install(await this.#known.first(othersThan(failed), contents));
    this.#choice = 'automatic';
    this.events.replaced(failed.backend, this.#open.backend, why);
    this.events.changed(this.report());
  }

  #startComparing(after: number): void {
    const opening = ++this.#opening;
    this.#comparing = (this.#choice === 'automatic' ? this.#compare(opening, after) : Promise.resolve()).catch(
      (error: unknown) => {
        if (opening === this.#opening) this.events.trouble({ kind: 'failure', message: String(error) });
      },
    );
  }

  /** Has the rivals timed beside the engine in use, and goes on with the fastest. Overtaken by another opening, it gives up. */
  async #compare(opening: number, after: number): Promise<void> {
    if (!this.trial) return;
    await delay(after);
    if (opening !== this.#opening) return;
    // Network and parameters are of one engine; while this waited for it, another network may have been opened or untied.
    const candidate = await this.use(async (engine) =>
      opening === this.#opening ? { backend: engine.backend, ...(await this.#contents(engine)) } : null,
    );
    if (!candidate) return;
    const { backend, network, parameters } = candidate;
    const names = this.#known.toTime(backend, network.connectionCount);
    if (names.length === 0) return;
    const reports = await this.trial({ names, spec: network.spec, parameters });
    if (opening !== this.#opening || reports.length === 0) return;
    const fastest = this.#known.timed(reports, network.connectionCount);
    if (fastest !== backend) await this.#moveTo(fastest, opening);
    this.events.changed(this.report());
  }

  /** The same parameters on another backend; where it fails after all, the one in use stays. */
  #moveTo(name: BackendName, opening: number): Promise<void> {
    return this.use(async (engine) => {
      if (opening !== this.#opening) return;
      try {
        this.#install(await this.#known.open(name, await this.#contents(engine)));
      } catch (error) {
        if (!(error instanceof BackendError)) throw error;
      }
    });
  }
}
