/** The pictures that are in sight on the page, and each of them as one SVG that stands alone. */
import { copyStyle } from '../chartFile';
import { drawElsewhere } from '../canvas';
import type { Palette } from '../palette';
import type { Picture } from '../saveFile';
import { wrapped } from '../wrapped';
import { SvgContext } from './svgContext';

export interface Figure {
  /** As a screen reader names it. */
  readonly name: string;
  /** What it is drawn on, the lowest first. */
  readonly parts: readonly (HTMLCanvasElement | SVGSVGElement)[];
}

/** Smaller ones are icons and signs. CSS pixels. */
const SMALLEST = 40;

function nameOf(element: Element): string | null {
  const named = element.closest('[aria-label], [aria-labelledby], figure');
  if (!named || named === document.body) return null;
  const by = named.getAttribute('aria-labelledby');
  const name =
    named.getAttribute('aria-label') ??
    (by && document.getElementById(by)?.textContent) ??
    named.querySelector('figcaption')?.textContent;
  return name?.trim() || null;
}

export function figuresInSight(): Figure[] {
  const found = new Map<unknown, { name: string; parts: (HTMLCanvasElement | SVGSVGElement)[] }>();
  for (const part of document.querySelectorAll<HTMLCanvasElement | SVGSVGElement>('canvas, svg')) {
    const { width, height } = part.getBoundingClientRect();
    const name = nameOf(part);
    if (Math.min(width, height) < SMALLEST || !name || !part.checkVisibility() || part.closest('svg svg, button'))
      continue;
    // Canvases that lie on each other are one picture.
    const key = part instanceof HTMLCanvasElement && !part.hasAttribute('aria-label') ? part.parentElement : part;
    const figure = found.get(key);
    if (figure) figure.parts.push(part);
    else found.set(key, { name, parts: [part] });
  }
  const figures = [...found.values()];
  return figures.map(({ name, parts }, index) => {
    const before = figures.slice(0, index).filter((other) => other.name === name).length;
    return { name: before === 0 ? name : `${name} (${before + 1})`, parts };
  });
}

/** CSS pixels: under the picture lines that say what it is, and of what. */
const CAPTION = { line: 16, size: 12, margin: 8, narrowest: 200 } as const;

/** The picture as it is now; `caption` is written under it. */
export function pictureOfFigure({ name, parts }: Figure, caption: string, palette: Palette): Picture {
  const boxes = parts.map((part) => part.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  // Words break between words, however narrow the picture is.
  const width = Math.max(CAPTION.narrowest, Math.ceil(Math.max(...boxes.map((box) => box.right)) - left));
  const drawn = Math.ceil(Math.max(...boxes.map((box) => box.bottom)) - top);
  const frame = new SvgContext({ width, height: drawn });
  frame.font = `${CAPTION.size}px system-ui, sans-serif`;
  const lines = wrapped(caption, width - 2 * CAPTION.margin, (words) => frame.measureText(words).width);
  const height = drawn + lines.length * CAPTION.line + CAPTION.margin;
  frame.fillStyle = palette.css('panel');
  frame.fillRect(0, 0, width, height);
  frame.fillStyle = palette.css('mute');
  for (const [index, line] of lines.entries()) frame.fillText(line, CAPTION.margin, drawn + (index + 1) * CAPTION.line);
  const inside = parts.map((part, index) => {
    const at = `translate(${boxes[index]!.left - left} ${boxes[index]!.top - top})`;
    return `<g transform="${at}">${part instanceof HTMLCanvasElement ? canvasMarkup(part) : svgMarkup(part)}</g>`;
  });
  const title = document.createElement('title');
  title.textContent = name;
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><title>${title.innerHTML}</title>${frame.markup}${inside.join('')}</svg>`;
  return { markup, width, height };
}

function canvasMarkup(canvas: HTMLCanvasElement): string {
  let drawing: SvgContext | null = null;
  drawElsewhere(canvas, (width, height) => {
    drawing = new SvgContext({ width, height });
    return drawing as unknown as CanvasRenderingContext2D;
  });
  return (drawing as SvgContext | null)?.markup ?? '';
}

/** With the page's style written into it. */
function svgMarkup(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { width, height } = svg.getBoundingClientRect();
  copyStyle(svg, copy);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}
