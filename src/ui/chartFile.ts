/**
 * A chart as a picture that is complete alone: what is on the screen, and around it its title, the vertical axis's name, a
 * legend, and the settings it was made with.
 */
import { host } from '../host';
import chartStyles from './LineChart.module.css';
import styles from './chartFile.module.css';
import type { Series } from './chartScales';
import { markOf } from './curveMarks';
import type { Picture } from './saveFile';
import { wrapped } from './wrapped';

/** What a chart hands out of itself. Its drawing has the numbers of both axes, and the horizontal one's name. */
export interface ChartFigure {
  readonly svg: SVGSVGElement;
  readonly title: string;
  readonly yLabel: string;
  readonly series: readonly Series[];
}

/** All in CSS pixels. Fonts differ from machine to machine: the margin leaves room for letters somewhat wider than here. */
const MARGIN = 16;
const GAP = 8;
const TITLE_LINE = 18;
const LINE = 15;
/** From a line's lower end up to the foot of its letters, and to the middle of the small ones. */
const FOOT = 4;
const MIDDLE = 8;
/** Of a legend's piece of curve; dashes come out whole. */
const SAMPLE = 18;
const SAMPLE_GAP = 5;
const NAME_GAP = 14;

/** Must be called while the chart is on the page. `settings`: seeds, sizes and whatever else the curves depend on. */
export function pictureOf({ svg, title, yLabel, series }: ChartFigure, settings: string): Picture {
  const { width: chartWidth, height: chartHeight } = svg.viewBox.baseVal;
  const width = chartWidth + 2 * MARGIN;
  const frame = add(host().body, 'svg', { class: styles.frame! });
  add(frame, 'title', {}).textContent = title;
  add(frame, 'rect', { class: styles.ground!, width: '100%', height: '100%' });
  let y = MARGIN;

  /** Below what is there already. */
  const write = (words: string, look: string, lineHeight = LINE): void => {
    for (const written of wrapped(words, chartWidth, (part) => lengthOf(frame, part, look))) {
      y += lineHeight;
      add(frame, 'text', { class: look, x: MARGIN, y: y - FOOT }).textContent = written;
    }
  };

  write(title, styles.title!, TITLE_LINE);
  y += GAP;
  write(yLabel, styles.words!);
  frame.append(drawingOf(svg, MARGIN, y));
  y += chartHeight + GAP;
  y += addLegend(frame, series, y, chartWidth) + GAP;
  write(settings, styles.words!);
  y += MARGIN;

  for (const [name, value] of Object.entries({ width, height: y, viewBox: `0 0 ${width} ${y}` }))
    frame.setAttribute(name, String(value));
  copyStyle(frame, frame);
  frame.remove();
  return { markup: new XMLSerializer().serializeToString(frame), width, height: y };
}

/** The chart's own drawing, its upper left corner at (x, y), without what only a pointer brings. */
function drawingOf(svg: SVGSVGElement, x: number, y: number): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.querySelector('title')?.remove();
  copy.querySelector(`.${chartStyles.pointed}`)?.remove();
  const { width, height } = svg.viewBox.baseVal;
  copy.removeAttribute('aria-hidden');
  for (const [name, value] of Object.entries({ x, y, width, height })) copy.setAttribute(name, String(value));
  return copy;
}

/** The names of the curves that there are, each behind a piece of its own, in rows from `top` on. Answers with their height. */
function addLegend(frame: SVGSVGElement, series: readonly Series[], top: number, width: number): number {
  let [x, y] = [0, LINE];
  for (const [index, { name, color, dashed, points }] of series.entries()) {
    if (points.length === 0) continue;
    const needed = SAMPLE + SAMPLE_GAP + lengthOf(frame, name, styles.name!);
    if (x > 0 && x + needed > width) [x, y] = [0, y + LINE];
    add(frame, 'path', {
      class: `${chartStyles.curve} ${dashed ? chartStyles.dashed : ''}`,
      stroke: color,
      d: `M${MARGIN + x} ${top + y - MIDDLE}h${SAMPLE}`,
    });
    add(frame, 'path', {
      d: markOf(index, series.length) ?? '',
      fill: color,
      transform: `translate(${MARGIN + x + SAMPLE / 2} ${top + y - MIDDLE})`,
    });
    add(frame, 'text', { class: styles.name!, x: MARGIN + x + SAMPLE + SAMPLE_GAP, y: top + y - FOOT }).textContent =
      name;
    x += needed + NAME_GAP;
  }
  return y;
}

function add<Name extends keyof SVGElementTagNameMap>(
  parent: Element,
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  parent.append(element);
  return element;
}

/** How long a text comes out, in CSS pixels. */
function lengthOf(frame: SVGSVGElement, words: string, look: string): number {
  const probe = add(frame, 'text', { class: look });
  probe.textContent = words;
  const length = probe.getComputedTextLength();
  probe.remove();
  return length;
}

/** What of the page's style a picture needs to look the same alone. No shorthands: they compute to nothing where they cannot say all of it. */
const STYLE_OF = {
  'path, line, circle, rect': [
    'fill',
    'fill-opacity',
    'stroke',
    'stroke-width',
    'stroke-dasharray',
    'stroke-linejoin',
    'opacity',
  ],
  text: ['fill', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor'],
} as const;

/**
 * Computed style in place of the page's classes and the theme's names; as attributes, which more programs read than a style.
 * `from` is on the page; `to` is it or a copy of it.
 */
export function copyStyle(from: SVGSVGElement, to: SVGSVGElement): void {
  for (const [kind, names] of Object.entries(STYLE_OF)) {
    const targets = to.querySelectorAll(kind);
    for (const [index, element] of from.querySelectorAll(kind).entries()) {
      const style = getComputedStyle(element);
      for (const name of names) targets[index]!.setAttribute(name, plainColor(style.getPropertyValue(name)));
      if (style.transform !== 'none') targets[index]!.setAttribute('transform', style.transform);
    }
  }
  for (const element of [to, ...to.querySelectorAll('[class], [style]')]) {
    element.removeAttribute('class');
    element.removeAttribute('style');
  }
}

/** A mixed colour computes to `color(srgb 0.3 0.4 0.5)`, which few programs but browsers can read. */
const plainColor = (value: string): string =>
  value.replace(
    /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)\)$/,
    (_, ...[red, green, blue]: string[]) =>
      `rgb(${[red, green, blue].map((part) => Math.round(255 * Number(part))).join(', ')})`,
  );
