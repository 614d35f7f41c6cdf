/** What a picture shows over a time: as a video, and as a strip of a few of its moments. */
import { pixelRatio } from '../canvas';
import type { Palette } from '../palette';
import type { Picture } from '../saveFile';
import { pictureOfFigure, type Figure } from './figures';

const FRAMES_PER_SECOND = 30;
/** By a browser's own measure the first frames of a mosaic are a blur; what stands still costs nothing. */
const BITS_PER_SECOND = 10_000_000;
/** Best first. */
const TYPES = ['video/webm;codecs=vp9', 'video/webm', 'video/mp4'] as const;
/** Of a strip, and how far they stand apart. CSS pixels. */
const MOMENTS = 8;
const BETWEEN = 12;
const ACROSS = 4;
/** Seconds between moments at first; where there are too many, every other one stays. */
const SHORTEST = 0.1;

export interface FilmFiles {
  /** Null where this browser records no video. */
  readonly video: Blob | null;
  readonly strip: Picture;
}

/** Can be recorded: what is drawn on canvases. */
export const isFilmable = ({ parts }: Figure): boolean => parts.every((part) => part instanceof HTMLCanvasElement);

export class Film {
  readonly #canvas = document.createElement('canvas');
  readonly #recorder: MediaRecorder | null = null;
  readonly #chunks: Blob[] = [];
  readonly #begun = performance.now();
  #moments: Picture[] = [];
  #apart = SHORTEST;
  #frame = 0;

  /** Begins. `caption` tells, of each moment, what it is. */
  constructor(
    private readonly figure: Figure,
    private readonly caption: () => string,
    private readonly palette: Palette,
  ) {
    const boxes = figure.parts.map((part) => part.getBoundingClientRect());
    const ratio = pixelRatio();
    // Encoders want even sides.
    const even = (side: number): number => 2 * Math.ceil((side * ratio) / 2);
    this.#canvas.width = even(Math.max(...boxes.map(({ width }) => width)));
    this.#canvas.height = even(Math.max(...boxes.map(({ height }) => height)));
    const mimeType =
      typeof MediaRecorder === 'undefined' ? undefined : TYPES.find((type) => MediaRecorder.isTypeSupported(type));
    if (mimeType) {
      this.#recorder = new MediaRecorder(this.#canvas.captureStream(FRAMES_PER_SECOND), {
        mimeType,
        videoBitsPerSecond: BITS_PER_SECOND,
      });
      this.#recorder.ondataavailable = ({ data }) => this.#chunks.push(data);
      this.#recorder.start();
    }
    this.#show();
  }

  #show = (): void => {
    const context = this.#canvas.getContext('2d')!;
    context.fillStyle = this.palette.css('panel');
    context.fillRect(0, 0, this.#canvas.width, this.#canvas.height);
    for (const part of this.figure.parts) context.drawImage(part as HTMLCanvasElement, 0, 0);
    const seconds = (performance.now() - this.#begun) / 1000;
    if (seconds >= this.#moments.length * this.#apart) this.#keepMoment();
    this.#frame = requestAnimationFrame(this.#show);
  };

  #keepMoment(): void {
    this.#moments.push(pictureOfFigure(this.figure, this.caption(), this.palette));
    if (this.#moments.length < 2 * MOMENTS) return;
    this.#moments = this.#moments.filter((_, index) => index % 2 === 0);
    this.#apart *= 2;
  }

  /** Ends, and gives what there is. */
  async end(): Promise<FilmFiles> {
    cancelAnimationFrame(this.#frame);
    // How it ended is in the strip, too.
    this.#moments.push(pictureOfFigure(this.figure, this.caption(), this.palette));
    const recorder = this.#recorder;
    if (recorder) {
      await new Promise((stopped) => {
        recorder.onstop = stopped;
        recorder.stop();
      });
    }
    const video = recorder ? new Blob(this.#chunks, { type: recorder.mimeType }) : null;
    return { video, strip: stripOf(spread(this.#moments, MOMENTS)) };
  }
}

/** So many of a list, evenly, the first and the last among them. */
export function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, index) => items[Math.round((index * (items.length - 1)) / (count - 1))]!);
}

/** Pictures side by side, four in a row, as one. */
export function stripOf(pictures: readonly Picture[]): Picture {
  const width = Math.max(...pictures.map((picture) => picture.width)) + BETWEEN;
  const height = Math.max(...pictures.map((picture) => picture.height)) + BETWEEN;
  const across = Math.min(ACROSS, pictures.length);
  const size = { width: across * width - BETWEEN, height: Math.ceil(pictures.length / across) * height - BETWEEN };
  const placed = pictures.map(({ markup }, index) =>
    markup.replace('<svg ', `<svg x="${(index % across) * width}" y="${Math.floor(index / across) * height}" `),
  );
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">${placed.join('')}</svg>`;
  return { markup, ...size };
}
