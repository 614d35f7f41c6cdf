/** The first core's end of the other half: its messages, its buffers, and whether it is still there. */
import type { Optimizer } from '../../engine';
import type { Network } from '../../../network';
import type { Learned } from '../engine';
import type { Answered, Part, Port, Told } from './half';

/** A worker that serves as the other half (`serveHalf`). */
export interface HalfWorker extends Port<Told, Answered> {
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  terminate(): void;
}

export interface Learnt {
  readonly gradients: Float32Array<ArrayBuffer>;
  readonly loss: number;
}

/** A half that is silent for so many milliseconds longer than this one is lost: no browser says that it has ended a worker. */
const PATIENCE = 10_000;

export class HalfClient {
  state: 'opening' | 'open' | 'lost' = 'opening';
  readonly #network: Network;
  #worker: HalfWorker | null = null;
  /** Counts how often the halves have begun together: answers of an earlier time are of other parameters. */
  #run = 0;
  #heard: ((learnt: Learnt | null) => void) | null = null;
  /** Buffers that are on this side. */
  #gradients: Float32Array<ArrayBuffer> | null = null;
  readonly #images: Float32Array<ArrayBuffer>[] = [];

  /** `changed` is told when it is open, or lost. */
  constructor(
    start: () => HalfWorker,
    network: Network,
    private readonly changed: () => void,
  ) {
    this.#network = network;
    try {
      const worker = (this.#worker = start());
      worker.onmessage = ({ data }) => this.#hear(data);
      worker.onerror = ({ message }) => this.#lose(message || 'its script could not be fetched');
      worker.onmessageerror = () => this.#lose('a message could not be read');
      worker.postMessage({ tell: 'open', spec: network.spec }, []);
    } catch (error) {
      this.#lose(String(error));
    }
  }

  /** Both go on from here. */
  begin(learned: Learned): void {
    this.#run++;
    const lists = [learned.parameters, learned.firstMoments, learned.secondMoments];
    this.#worker?.postMessage(
      { tell: 'begin', learned },
      lists.map(({ buffer }) => buffer),
    );
  }

  /** Ends a step by the gradients of this half, which are copied, and begins the next. */
  tell(ended: { readonly gradients: Float32Array; readonly optimizer: Optimizer } | null, part: Part | null): void {
    let update = null;
    if (ended) {
      const gradients = this.#gradients ?? new Float32Array(this.#network.parameterCount);
      this.#gradients = null;
      gradients.set(ended.gradients);
      update = { ...ended, gradients };
    }
    const leaving = [...(update ? [update.gradients.buffer] : []), ...(part ? [part.images.buffer] : [])];
    this.#worker?.postMessage({ tell: 'step', run: this.#run, update, part }, leaving);
  }

  /** What the other half has learned from its part; null where it is lost. `giveBack` it. */
  learnt(): Promise<Learnt | null> {
    return new Promise((resolve) => {
      if (this.state === 'lost') return resolve(null);
      const patience = setTimeout(() => this.#lose('it has stopped answering'), PATIENCE);
      this.#heard = (learnt) => {
        this.#heard = null;
        clearTimeout(patience);
        resolve(learnt);
      };
    });
  }

  giveBack({ gradients }: Learnt): void {
    this.#gradients = gradients;
  }

  /** Room for so many numbers of images. */
  imagesOf(length: number): Float32Array<ArrayBuffer> {
    const spare = this.#images.pop();
    return spare && spare.length >= length ? spare : new Float32Array(length);
  }

  close(): void {
    this.state = 'lost';
    this.#worker?.terminate();
    this.#worker = null;
    this.#heard?.(null);
  }

  #hear(answered: Answered): void {
    switch (answered.answer) {
      case 'opened':
        this.state = 'open';
        this.changed();
        break;
      case 'failed':
        this.#lose(answered.message);
        break;
      case 'learned':
        this.#images.push(answered.images);
        if (answered.run === this.#run && this.#heard) this.#heard(answered);
        else this.giveBack(answered);
    }
  }

  #lose(why: string): void {
    if (this.state === 'lost') return;
    console.warn('Training goes on on one core: the second worker failed,', why);
    this.close();
    this.changed();
  }
}
