/** What is known of the backends here: which of them can run what is open, and how fast. It is learned by opening engines on them, and by trials. */
import { BACKEND_NAMES, openBackend } from '../engine/backends';
import { BackendError, type BackendName, type Engine, type LabelledImages } from '../engine/engine';
import type { SecondCore } from '../engine/wasm/twoCores/engine';
import type { Network } from '../network';
import type { BackendReport } from './protocol';

/** What an engine is opened for; one that has no room for the training set does not take the place of one that has it. */
export interface Contents {
  readonly network: Network;
  readonly parameters: Float32Array;
  readonly set: LabelledImages | null;
}

/** Worth timing against the one in use. */
const RIVALS: readonly BackendName[] = ['webgl', 'wasm'];

/** So many times slower on one network, a backend is not tried on the next. */
const HOPELESS = 4;

export class KnownBackends {
  readonly #reports = new Map<BackendName, BackendReport>(
    BACKEND_NAMES.map((name) => [name, { name, device: '', unavailable: null, samplesPerSecond: null }]),
  );

  /**
   * Found far slower than another, by the connections of the network that they were timed on: on no larger one would
   * timing them again do more than take time from the one in use.
   */
  readonly #hopeless = new Map<BackendName, number>();

  constructor(private readonly second: SecondCore | null) {}

  get reports(): readonly BackendReport[] {
    return [...this.#reports.values()];
  }

  unavailable(name: BackendName): BackendError['reason'] | null {
    return this.#reports.get(name)!.unavailable;
  }

  note(name: BackendName, change: Partial<BackendReport>): void {
    this.#reports.set(name, { ...this.#reports.get(name)!, ...change });
  }

  /** Another network is open: none has been timed on it. */
  forgetSpeeds(): void {
    for (const name of this.#reports.keys()) this.note(name, { samplesPerSecond: null });
  }

  /** Rejects with a BackendError where it cannot run the network, or has no room for the set. */
  async open(name: BackendName, { network, parameters, set }: Contents): Promise<Engine> {
    try {
      const engine = await openBackend(name, network, parameters, set, this.second);
      this.note(name, { device: engine.device, unavailable: null });
      return engine;
    } catch (error) {
      if (error instanceof BackendError) this.note(name, { unavailable: error.reason });
      throw error;
    }
  }

  /** The first of these backends that can run the network and has room for the set. */
  async first(names: readonly BackendName[], contents: Contents): Promise<Engine> {
    let failure: unknown;
    for (const name of new Set(names)) {
      try {
        return await this.open(name, contents);
      } catch (error) {
        if (!(error instanceof BackendError)) throw error;
        failure = error;
      }
    }
    throw failure;
  }

  /** Those to time on a network of so many connections, the one in use last; none where it has no rival. */
  toTime(inUse: BackendName, connections: number): readonly BackendName[] {
    const rivals = RIVALS.filter((name) => name !== inUse && connections > (this.#hopeless.get(name) ?? 0));
    return rivals.length > 0 ? [...rivals, inUse] : [];
  }

  /** Takes in what a trial on a network of so many connections has measured, and answers with the fastest. */
  timed(reports: readonly BackendReport[], connections: number): BackendName {
    const rate = (report: BackendReport): number => report.samplesPerSecond ?? 0;
    const fastest = reports.reduce((best, report) => (rate(report) > rate(best) ? report : best));
    for (const report of reports) {
      this.#reports.set(report.name, report);
      if (rate(report) * HOPELESS < rate(fastest)) this.#hopeless.set(report.name, connections);
    }
    return fastest.name;
  }
}
