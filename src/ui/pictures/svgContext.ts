/** A canvas's context that notes as SVG what is drawn: of the interface, what the page's pictures use (HTML Standard, 4.12.5.1). */
import { pixelRatio } from '../canvas';

type Attributes = Readonly<Record<string, string | number>>;

/** What is set by name, and what `save` keeps. */
interface Drawing {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  globalAlpha: number;
  font: string;
  letterSpacing: string;
  textAlign: string;
  textBaseline: string;
  imageSmoothingEnabled: boolean;
  dash: readonly number[];
  /** Where the origin is. */
  at: { readonly x: number; readonly y: number };
  /** The `clip-path` that holds. */
  clipPath: string | null;
}

const begun = (): Drawing => ({
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  globalAlpha: 1,
  font: '10px sans-serif',
  letterSpacing: '0px',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  imageSmoothingEnabled: true,
  dash: [],
  at: { x: 0, y: 0 },
  clipPath: null,
});

/** Pictures of so many pixels are drawn as cells, which every program shows crisp; larger ones as an image. */
const MOST_CELLS = 12_000;

const COLOR = /^rgba?\((\d+)[ ,]+(\d+)[ ,]+(\d+)(?:[ ,/]+([\d.]+))?\)$/;

/** As programs other than browsers read it: the opacity apart. */
function paint(kind: 'fill' | 'stroke', color: string, alpha: number): Attributes {
  const found = COLOR.exec(color);
  const opacity = alpha * Number(found?.[4] ?? 1);
  return {
    [kind]: found ? `rgb(${found[1]},${found[2]},${found[3]})` : color,
    ...(opacity < 1 && { [`${kind}-opacity`]: round(opacity) }),
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const ANCHORS: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };
const BASELINES: Readonly<Record<string, string>> = {
  middle: 'central',
  top: 'text-before-edge',
  bottom: 'text-after-edge',
};

let named = 0;

export class SvgContext {
  /** These and the others of what is set by name are defined by the constructor. */
  declare fillStyle: string;
  declare font: string;
  imageSmoothingQuality = 'low';
  /** A canvas of the document: it knows how large a `rem` is. */
  readonly #measure = document.createElement('canvas').getContext('2d')!;
  #now = begun();
  readonly #saved: Drawing[] = [];
  #path = '';
  readonly #elements: string[] = [];

  /** CSS pixels. */
  constructor(readonly canvas: { readonly width: number; readonly height: number }) {
    // What is set by name is part of what `save` keeps.
    for (const name of Object.keys(this.#now) as (keyof Drawing)[])
      Object.defineProperty(this, name, {
        get: () => this.#now[name],
        set: (value: never) => {
          this.#now = { ...this.#now, [name]: value };
        },
      });
  }

  /** What has been drawn, as elements of an SVG. */
  get markup(): string {
    return this.#elements.join('');
  }

  save(): void {
    this.#saved.push(this.#now);
  }
  restore(): void {
    this.#now = this.#saved.pop() ?? this.#now;
  }

  translate(x: number, y: number): void {
    const { at } = this.#now;
    this.#now = { ...this.#now, at: { x: at.x + x, y: at.y + y } };
  }
  getTransform(): DOMMatrix {
    const { x, y } = this.#now.at;
    // Whoever chooses a resolution by it finds that of the screen.
    const ratio = pixelRatio();
    return new DOMMatrix([ratio, 0, 0, ratio, x * ratio, y * ratio]);
  }

  setLineDash(dash: readonly number[]): void {
    this.#now = { ...this.#now, dash };
  }

  beginPath(): void {
    this.#path = '';
  }
  moveTo(x: number, y: number): void {
    this.#path += `M${round(x)} ${round(y)}`;
  }
  lineTo(x: number, y: number): void {
    this.#path += `${this.#path === '' ? 'M' : 'L'}${round(x)} ${round(y)}`;
  }
  quadraticCurveTo(byX: number, byY: number, x: number, y: number): void {
    this.#path += `Q${round(byX)} ${round(byY)} ${round(x)} ${round(y)}`;
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path += rectangle(x, y, width, height);
  }
  /** Whole circles only. */
  arc(x: number, y: number, radius: number): void {
    this.#path += `M${round(x + radius)} ${round(y)}a${radius} ${radius} 0 1 1 ${-2 * radius} 0a${radius} ${radius} 0 1 1 ${2 * radius} 0z`;
  }
  closePath(): void {
    this.#path += 'z';
  }

  fill(rule: CanvasFillRule = 'nonzero'): void {
    this.#add('path', { d: this.#path, ...this.#fill(), ...(rule === 'evenodd' && { 'fill-rule': rule }) });
  }
  stroke(): void {
    this.#add('path', { d: this.#path, ...this.#stroke() });
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.#add('path', { d: rectangle(x, y, width, height), ...this.#fill() });
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#add('path', { d: rectangle(x, y, width, height), ...this.#stroke() });
  }
  /** Everything so far, where it is all of the drawing: a part of it nobody clears but to paint over it. */
  clearRect(_x: number, _y: number, width: number, height: number): void {
    if (width >= this.canvas.width && height >= this.canvas.height) this.#elements.length = 0;
  }
  /** From now on nothing is drawn outside of the path; a path within a path is not needed so far. */
  clip(): void {
    const id = `clip${++named}`;
    this.#elements.push(`<clipPath id="${id}"><path d="${this.#path}"${written(this.#placed())}/></clipPath>`);
    this.#now = { ...this.#now, clipPath: id };
  }

  measureText(words: string): TextMetrics {
    this.#measure.font = this.#now.font;
    this.#measure.letterSpacing = this.#now.letterSpacing;
    return this.#measure.measureText(words);
  }
  /** Words wider than `room` are set narrower. */
  fillText(words: string, x: number, y: number, room = Infinity): void {
    const { letterSpacing, textAlign, textBaseline } = this.#now;
    const { width } = this.measureText(words);
    // As the canvas reads it: with its size in pixels.
    const [, style, size, family] = /^(.*?)([\d.]+)px\s+(.*)$/.exec(this.#measure.font)!;
    this.#add(
      'text',
      {
        x: round(x),
        y: round(y),
        'font-size': size!,
        'font-family': family!,
        ...(style!.trim() !== '' && { 'font-weight': style!.trim() }),
        ...(letterSpacing !== '0px' && { 'letter-spacing': letterSpacing }),
        ...(width > room && { textLength: round(room), lengthAdjust: 'spacingAndGlyphs' }),
        ...(ANCHORS[textAlign] && { 'text-anchor': ANCHORS[textAlign] }),
        ...(BASELINES[textBaseline] && { 'dominant-baseline': BASELINES[textBaseline] }),
        ...this.#fill(),
      },
      escaped(words),
    );
  }

  /** Whole, or a part: its place in the image, then its place here. */
  drawImage(image: OffscreenCanvas, ...places: readonly number[]): void {
    const [sx, sy, sw, sh] = places.length === 8 ? places : [0, 0, image.width, image.height];
    const [x, y, width, height] = places.slice(-4) as [number, number, number, number];
    const pixels = image.getContext('2d')!.getImageData(sx!, sy!, sw!, sh!);
    if (pixels.width * pixels.height <= MOST_CELLS) this.#drawCells(pixels, x, y, width / sw!, height / sh!);
    else
      this.#add('image', {
        x,
        y,
        width,
        height,
        preserveAspectRatio: 'none',
        href: pngOf(pixels),
        ...(!this.#now.imageSmoothingEnabled && { style: 'image-rendering:pixelated' }),
      });
  }

  /** Cells of one colour are one path, and those of a row that are neighbours one rectangle. */
  #drawCells({ data, width, height }: ImageData, left: number, top: number, wide: number, high: number): void {
    const colors = new Uint32Array(data.buffer);
    const paths = new Map<number, string>();
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width;) {
        const color = colors[row * width + column]!;
        let end = column + 1;
        while (end < width && colors[row * width + end] === color) end++;
        const cells = rectangle(left + column * wide, top + row * high, (end - column) * wide, high);
        if (color >>> 24 > 0) paths.set(color, (paths.get(color) ?? '') + cells);
        column = end;
      }
    for (const [color, d] of paths) {
      const [red, green, blue, alpha] = [0, 8, 16, 24].map((bits) => (color >>> bits) & 255);
      // Between neighbours no ground shines through.
      this.#add('path', {
        d,
        ...paint('fill', `rgb(${red} ${green} ${blue})`, alpha! / 255),
        'shape-rendering': 'crispEdges',
      });
    }
  }

  readonly #fill = (): Attributes => paint('fill', this.#now.fillStyle, this.#now.globalAlpha);

  #stroke(): Attributes {
    const { strokeStyle, lineWidth, lineCap, lineJoin, dash, globalAlpha } = this.#now;
    return {
      fill: 'none',
      ...paint('stroke', strokeStyle, globalAlpha),
      'stroke-width': lineWidth,
      ...(lineCap !== 'butt' && { 'stroke-linecap': lineCap }),
      ...(lineJoin !== 'miter' && { 'stroke-linejoin': lineJoin }),
      ...(dash.length > 0 && { 'stroke-dasharray': dash.join(' ') }),
    };
  }

  #placed(): Attributes {
    const { x, y } = this.#now.at;
    return x === 0 && y === 0 ? {} : { transform: `translate(${x} ${y})` };
  }

  #add(name: string, attributes: Attributes, content = ''): void {
    const element = `<${name}${written({ ...attributes, ...this.#placed() })}>${content}</${name}>`;
    const { clipPath } = this.#now;
    this.#elements.push(clipPath ? `<g clip-path="url(#${clipPath})">${element}</g>` : element);
  }
}

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');

const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;

function pngOf(pixels: ImageData): string {
  const canvas = document.createElement('canvas');
  canvas.width = pixels.width;
  canvas.height = pixels.height;
  canvas.getContext('2d')!.putImageData(pixels, 0, 0);
  return canvas.toDataURL('image/png');
}
