/** Looks: the network's answers to the drawing. The latest drawing wins; while parameters change, it is answered anew. */
import { fitToInput } from '../digits/fit';
import type { Engine } from '../engine/engine';
import type { Compute } from './compute';
import type { Look } from './protocol';

/** The moment a look belongs to. */
export interface Moment {
  readonly step: number;
  /** Grows whenever the parameters change. */
  readonly version: number;
  /** Whether they go on changing by themselves. */
  readonly training: boolean;
}

type Image = Float32Array<ArrayBuffer>;

/** One look a frame of 30 a second … */
const STREAM_MILLISECONDS = 33;
/** … or fewer, so that looks take no more than this share of the time. */
const STREAM_SHARE = 0.15;
/** … and the page, which answers when it has drawn one, is left half as long again for the pen and everything else. */
const PAGE_SHARE = 2 / 3;
/** Networks with more parameters than this send them about once a second: 2 MB a message. */
const MANY_PARAMETERS = 500_000;
const MANY_PARAMETERS_MILLISECONDS = 700;

export class Looks {
  #run = 0;
  /** Undefined until the page has shown its drawing to the network that is open. */
  #drawing: Image | null | undefined = undefined;
  #sentVersion = -1;
  #answeredVersion = -1;
  #lastParameters = -Infinity;
  #lastStream = -Infinity;
  #cost = 0;
  /** A streamed look that the page has not drawn yet: another would only queue up behind it. */
  #undrawn = false;
  /** How long the page took to draw the last one, in milliseconds. */
  #pageCost = 0;

  constructor(
    private readonly compute: Compute,
    private readonly moment: () => Moment,
  ) {}

  /** The layout has changed: nothing is streamed until the page asks again, and then all parameters are sent. */
  reset(): void {
    this.#drawing = undefined;
    this.#sentVersion = -1;
  }

  /** Answers the drawing. Rejects where a newer one came before its turn. */
  answer(run: number, image: Image | null): Promise<Look> {
    this.#run = run;
    this.#drawing = image;
    return this.compute.use((engine) => {
      if (run !== this.#run) throw new Error('A newer drawing has taken the place of this one.');
      return this.#look(engine, run, image, performance.now());
    });
  }

  /** Answers another image; the drawing stays what it is. */
  answerAside(image: Image): Promise<Look> {
    return this.compute.use(async (engine) => {
      const input = fitToInput(image, engine.network.spec.input);
      const { activations, scores } = await engine.forward(input);
      return { run: this.#run, step: this.moment().step, input, activations, scores, parameters: null };
    });
  }

  /** The drawing answered anew, where the parameters changed since and it is time; else null. */
  async stream(): Promise<Look | null> {
    const now = performance.now();
    const pace = Math.max(STREAM_MILLISECONDS, this.#cost / STREAM_SHARE, this.#pageCost / PAGE_SHARE);
    const due = !this.#undrawn && now - this.#lastStream >= pace;
    if (!due || this.#drawing === undefined || this.moment().version === this.#answeredVersion) return null;
    this.#lastStream = now;
    return this.compute.use(async (engine) => {
      if (this.#drawing === undefined) return null;
      const start = performance.now();
      const look = await this.#look(engine, this.#run, this.#drawing, start);
      this.#cost = performance.now() - start;
      return look;
    });
  }

  /** A streamed look is on its way to the page, which says when it has drawn it. */
  sent(drawn: Promise<void>): void {
    const start = performance.now();
    const settled = (): void => {
      this.#undrawn = false;
      this.#pageCost = performance.now() - start;
    };
    this.#undrawn = true;
    drawn.then(settled, settled);
  }

  async #look(engine: Engine, run: number, image: Image | null, now: number): Promise<Look> {
    const { step, version, training } = this.moment();
    const input = image && fitToInput(image, engine.network.spec.input);
    const forward = input && (await engine.forward(input));
    const sparing = training && engine.network.parameterCount > MANY_PARAMETERS && this.#sentVersion >= 0;
    const due = !sparing || now - this.#lastParameters >= MANY_PARAMETERS_MILLISECONDS;
    const parameters = due && version !== this.#sentVersion ? await engine.readParameters() : null;
    if (parameters) {
      this.#sentVersion = version;
      this.#lastParameters = now;
    }
    this.#answeredVersion = version;
    return {
      run,
      step,
      input,
      activations: forward?.activations ?? null,
      scores: forward?.scores ?? null,
      parameters,
    };
  }
}
