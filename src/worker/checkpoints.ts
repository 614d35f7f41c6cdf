/** What training goes back to: where a device is lost, and where a loss is not finite. */
import { BEGINNING, type Standing } from '../training/loop';

export interface Checkpoint {
  readonly parameters: Float32Array;
  readonly standing: Standing;
}

/** So that a lost device costs at most a second of training. */
const INTERVAL_MILLISECONDS = 500;

export class Checkpoints {
  #newest: Checkpoint = { parameters: new Float32Array(0), standing: BEGINNING };
  #proven = this.#newest;
  #at = -Infinity;

  /** The newest parameters known to be finite: where a lost device is gone on from. */
  get newest(): Checkpoint {
    return this.#newest;
  }

  /**
   * The newest that have led to a finite loss since, or that somebody put there: what is gone back to where training has
   * diverged. A step too wide leaves finite parameters too; only the next loss shows them.
   */
  get proven(): Checkpoint {
    return this.#proven;
  }

  get due(): boolean {
    return performance.now() - this.#at >= INTERVAL_MILLISECONDS;
  }

  /** Somebody put these there. */
  begin(checkpoint: Checkpoint): void {
    this.#newest = this.#proven = checkpoint;
    this.#at = performance.now();
  }

  /** Keeps what training has come to, unless some are no longer numbers: those of before stay. */
  keep(checkpoint: Checkpoint): void {
    if (checkpoint.parameters.every(Number.isFinite)) this.#newest = checkpoint;
    this.#at = performance.now();
  }

  /** The loss of this step was finite: so the parameters it began with are proven. */
  prove(step: number): void {
    if (step > this.#newest.standing.step) this.#proven = this.#newest;
  }

  /** What is gone back to. */
  goBack(): Checkpoint {
    return (this.#newest = this.#proven);
  }

  /** Where the newest stand has become known; nothing has been trained since. */
  stand(standing: Standing): void {
    const proven = this.#proven === this.#newest;
    this.#newest = { ...this.#newest, standing };
    if (proven) this.#proven = this.#newest;
  }
}
