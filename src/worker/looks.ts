/** Looks: the network's answers to the drawing. The latest drawing wins; while parameters change, it is answered anew. */
import { fitToInput } from '../digits/fit';
import type { Engine } from '../engine/engine';
import { nextTask } from '../engine/nextTask';
import type { Compute } from './compute';
import type { Look, Moment, PageFunctions, Trained } from './protocol';

/** Where training stands as a moment is made. */
export interface Standpoint extends Trained {
  /** Grows whenever the parameters change. */
  readonly version: number;
}

type Image = Float32Array<ArrayBuffer>;

/** One moment a frame of 30 a second … */
const STREAM_MILLISECONDS = 33;
/**
 * … or fewer, so that they take no more than this share of the time. A moment is whole: the answer and the parameters that
 * made it. Where there are millions of them it costs more and comes less often; never are its parts of two moments.
 */
const STREAM_SHARE = 0.15;
/** … and the page, which answers when it has drawn one, is left half as long again for the pen and everything else. */
const PAGE_SHARE = 2 / 3;

export class Looks {
  /** Undefined until the page has shown its drawing to the network that is open. */
  #drawing: Image | null | undefined = undefined;
  /** Counts the drawings. */
  #newest = 0;
  #sentVersion = -1;
  #answeredVersion = -1;
  #lastStream = -Infinity;
  #cost = 0;
  /** A streamed moment that the page has not drawn yet: another would only queue up behind it. */
  #undrawn = false;
  /** How long the page took to draw the last one, in milliseconds. */
  #pageCost = 0;

  constructor(
    private readonly compute: Compute,
    private readonly standpoint: () => Standpoint,
    private readonly page: Pick<PageFunctions, 'looked'>,
  ) {}

  /** The layout has changed: nothing is streamed until the page asks again, and then all parameters are sent. */
  reset(): void {
    this.#drawing = undefined;
    this.#sentVersion = -1;
  }

  /** Answers the drawing; null where a newer one came before its turn. */
  answer(image: Image | null): Promise<Moment | null> {
    const own = ++this.#newest;
    this.#drawing = image;
    return this.compute.use((engine) => (own === this.#newest ? this.#moment(engine, image) : null));
  }

  /** Sends the drawing answered anew, where the parameters changed since and it is time, or it is the last of a run. */
  async stream({ last = false } = {}): Promise<void> {
    const now = performance.now();
    const pace = Math.max(STREAM_MILLISECONDS, this.#cost / STREAM_SHARE, this.#pageCost / PAGE_SHARE);
    const due = last || (!this.#undrawn && now - this.#lastStream >= pace);
    const isNew = (): boolean => this.#drawing !== undefined && this.standpoint().version !== this.#answeredVersion;
    if (!due || !isNew()) return;
    this.#lastStream = now;
    await this.compute.use(async (engine) => {
      // The answer before, which may have had parameters, is on its way to the page by then: moments arrive in their order.
      await nextTask();
      if (!isNew()) return;
      const start = performance.now();
      const moment = await this.#moment(engine, this.#drawing!);
      this.#cost = performance.now() - start;
      this.#sent(this.page.looked(moment));
    });
  }

  /** A streamed moment is on its way to the page, which says when it has drawn it. */
  #sent(drawn: Promise<void>): void {
    const start = performance.now();
    const settled = (): void => {
      this.#undrawn = false;
      this.#pageCost = performance.now() - start;
    };
    this.#undrawn = true;
    drawn.then(settled, settled);
  }

  async #moment(engine: Engine, image: Image | null): Promise<Moment> {
    const { step, epoch, version } = this.standpoint();
    const look = image ? await lookAt(engine, image) : NOTHING;
    const parameters = version === this.#sentVersion ? null : await engine.readParameters();
    this.#sentVersion = version;
    this.#answeredVersion = version;
    return { step, epoch, look, parameters };
  }
}

/** Of a paper on which nothing is drawn. */
const NOTHING: Look = { input: null, activations: null, scores: null };

async function lookAt(engine: Engine, image: Image): Promise<Look> {
  const input = fitToInput(image, engine.network.spec.input);
  const { activations, scores } = await engine.forward(input);
  return { input, activations, scores };
}
