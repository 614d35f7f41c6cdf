/** Signals of one dimension: sine, square, triangle and sawtooth at a random phase, period and height, with noise. */
import { randomFor } from './random';

export const WAVEFORMS = ['sine', 'square', 'triangle', 'sawtooth'] as const;
export const SAMPLES = 64;

/** Shortest and longest period, in samples: from five periods a signal to two. */
const PERIODS = [13, 32] as const;

/** Value of a waveform at a phase of 0 … 1: between −1 and 1, with mean 0. */
export function waveAt(waveform: number, phase: number): number {
  switch (WAVEFORMS[waveform]) {
    case 'sine':
      return Math.sin(2 * Math.PI * phase);
    case 'square':
      return phase < 0.5 ? 1 : -1;
    case 'triangle':
      return 1 - 4 * Math.abs(phase - 0.5);
    default:
      return 2 * phase - 1;
  }
}

export interface Signals {
  /** [signal, sample]. */
  readonly images: Float32Array<ArrayBuffer>;
  /** Indices into `WAVEFORMS`, taking turns. */
  readonly labels: Uint8Array<ArrayBuffer>;
}

/** Signals 0 … count − 1 of a seed; `noise` is the standard deviation added to each sample. */
export function signals(seed: number, count: number, noise: number): Signals {
  const images = new Float32Array(count * SAMPLES);
  const labels = new Uint8Array(count);
  for (let n = 0; n < count; n++) {
    const random = randomFor(seed, n);
    const label = n % WAVEFORMS.length;
    const period = PERIODS[0] + (PERIODS[1] - PERIODS[0]) * random.uniform();
    const start = random.uniform();
    const height = 0.7 + 0.3 * random.uniform();
    for (let sample = 0; sample < SAMPLES; sample++) {
      const phase = (start + sample / period) % 1;
      images[n * SAMPLES + sample] = height * waveAt(label, phase) + noise * random.normal();
    }
    labels[n] = label;
  }
  return { images, labels };
}
