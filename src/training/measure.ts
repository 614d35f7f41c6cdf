/** Loss and accuracy over many images, in slices. */
import type { LabelledImages } from '../engine/engine';
import type { Network } from '../network';
import type { Turns } from './loop';
import { SliceLength } from './slices';

export interface Measured {
  /** Mean over the images. */
  readonly loss: number;
  /** 0 … 1. */
  readonly accuracy: number;
  readonly predictions: Uint8Array<ArrayBuffer>;
  /** The largest score of each image (`Totals.topScores`). */
  readonly topScores: Float32Array<ArrayBuffer>;
}

/** Images [from, to) of a set, without copying. */
export function part({ images, labels }: LabelledImages, from: number, to: number): LabelledImages {
  const size = labels.length === 0 ? 0 : images.length / labels.length;
  return { images: images.subarray(from * size, to * size), labels: labels.subarray(from, to) };
}

/**
 * Null where it was told to stop before the end, or the network was replaced between two slices: half of a set measured
 * on one network and half on another says nothing of either. NaN over an empty set. `reached` hears what share is done.
 */
export async function measure(
  turns: Turns,
  set: LabelledImages,
  reached?: (share: number) => void,
): Promise<Measured | null> {
  const count = set.labels.length;
  const predictions = new Uint8Array(count);
  const topScores = new Float32Array(count);
  const slice = new SliceLength();
  let network: Network | null = null;
  let loss = 0;
  let correct = 0;
  for (let from = 0; from < count;) {
    const to = Math.min(count, from + slice.pieces);
    const start = performance.now();
    const totals = await turns.use((engine) => {
      network ??= engine.network;
      return engine.network === network ? engine.evaluate(part(set, from, to)) : null;
    });
    if (!totals) return null;
    slice.learn(to - from, performance.now() - start);
    loss += totals.loss;
    correct += totals.correct;
    predictions.set(totals.predictions, from);
    topScores.set(totals.topScores, from);
    from = to;
    reached?.(from / count);
    if (!(await turns.next())) return null;
  }
  return { loss: loss / count, accuracy: correct / count, predictions, topScores };
}
