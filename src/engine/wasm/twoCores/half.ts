/** The half of training that the second core has: its part of each batch, and parameters that stand where the first one's stand. */
import { buildNetwork, units, type NetworkSpec } from '../../../network';
import type { Optimizer } from '../../engine';
import { fetched } from '../../fetched';
import type { Learned, WasmEngine } from '../engine';

/** A half of a batch of so many images, [image, y, x, channel], as the network's input sees them. */
export interface Part {
  readonly images: Float32Array<ArrayBuffer>;
  readonly labels: Uint8Array<ArrayBuffer>;
  readonly batch: number;
}

/** The gradient of the other half of the batch: by it and its own, either core takes the same step. */
export interface Update {
  readonly gradients: Float32Array<ArrayBuffer>;
  readonly optimizer: Optimizer;
}

export type Told =
  | { readonly tell: 'open'; readonly spec: NetworkSpec }
  /** Go on from there. */
  | { readonly tell: 'begin'; readonly learned: Learned }
  /** The end of a step, and the beginning of the next: either may be absent. Large arrays are given away. */
  | { readonly tell: 'step'; readonly run: number; readonly update: Update | null; readonly part: Part | null };

export type Answered =
  | { readonly answer: 'opened' }
  | { readonly answer: 'failed'; readonly message: string }
  /** Of the run that the part was told under; its images are given back. */
  | {
      readonly answer: 'learned';
      readonly run: number;
      readonly gradients: Float32Array<ArrayBuffer>;
      readonly loss: number;
      readonly images: Float32Array<ArrayBuffer>;
    };

/** As much of a worker, or of its scope, as is needed. */
export interface Port<Sent, Received> {
  postMessage(message: Sent, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<Received>) => void) | null;
}

/** Does what the first core tells, until it is gone. */
export function serveHalf(port: Port<Answered, Told>): void {
  let engine: WasmEngine | null = null;
  /** What came with the last update carries the next answer. */
  let spare: Float32Array<ArrayBuffer> | null = null;

  async function open(spec: NetworkSpec): Promise<void> {
    const network = buildNetwork(spec);
    const { createFastestWasmEngine } = await fetched(import('../engine'));
    engine = await createFastestWasmEngine(network, new Float32Array(network.parameterCount));
    port.postMessage({ answer: 'opened' }, []);
  }

  function step({ run, update, part }: Extract<Told, { readonly tell: 'step' }>): void {
    const { network } = engine!;
    if (update) {
      engine!.addGradients(update.gradients);
      engine!.update(update.optimizer);
      spare = update.gradients;
    }
    if (!part) return;
    const { images, labels, batch } = part;
    engine!.setTrainingSet({ images: images.subarray(0, labels.length * units(network.input)), labels });
    const loss = engine!.learnFrom(
      Uint32Array.from(labels, (_, index) => index),
      batch,
      null,
    );
    const gradients = spare ?? new Float32Array(network.parameterCount);
    spare = null;
    gradients.set(engine!.gradients);
    port.postMessage({ answer: 'learned', run, gradients, loss, images }, [gradients.buffer, images.buffer]);
  }

  async function answer(told: Told): Promise<void> {
    if (told.tell === 'open') await open(told.spec);
    else if (told.tell === 'begin') engine!.goOnFrom(told.learned);
    else step(told);
  }

  port.onmessage = ({ data }) =>
    void answer(data).catch((error: unknown) => port.postMessage({ answer: 'failed', message: String(error) }, []));
}
