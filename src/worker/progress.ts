/** What training tells the page on its way: points of the curves and the speed, a few times a second. */
import type { CurvePoint } from '../training/settings';
import type { Progress } from './protocol';

const TELL_MILLISECONDS = 100;
/** The speed is that of about the last second. */
const WINDOW_MILLISECONDS = 1000;
/** A pause between two steps longer than this is not training. */
const PAUSE_MILLISECONDS = 5000;

export class ProgressReporter {
  #points: CurvePoint[] = [];
  lastPoint: CurvePoint | null = null;
  #told = -Infinity;
  #windowStart = -Infinity;
  #windowSamples = 0;
  #lastStep = -Infinity;
  #samplesPerSecond = 0;

  constructor(private readonly send: (progress: Progress) => void) {}

  stepped(samples: number): void {
    const now = performance.now();
    if (now - this.#lastStep > PAUSE_MILLISECONDS) {
      this.#windowStart = now;
      this.#windowSamples = 0;
    } else this.#windowSamples += samples;
    this.#lastStep = now;
    const elapsed = now - this.#windowStart;
    if (elapsed > 0 && this.#windowSamples > 0) this.#samplesPerSecond = (this.#windowSamples * 1000) / elapsed;
    if (elapsed >= WINDOW_MILLISECONDS) {
      this.#windowStart = now;
      this.#windowSamples = 0;
    }
  }

  /** The points are another network's. */
  forget(): void {
    this.#points = [];
    this.lastPoint = null;
  }

  point(point: CurvePoint): void {
    this.#points.push(point);
    this.lastPoint = point;
  }

  tellWhereDue(): void {
    if (performance.now() - this.#told >= TELL_MILLISECONDS) this.flush();
  }

  /** Tells what has not been told. */
  flush(): void {
    this.send({ samplesPerSecond: this.#samplesPerSecond, points: this.#points });
    this.#points = [];
    this.#told = performance.now();
  }
}
