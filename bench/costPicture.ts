/** What a sample costs as the work grows, on logarithmic axes: three charts side by side, as an SVG for the README. */
import { scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import type { Row, Task } from './figures';
import { BATCH_SIZE, FAST, IMAGE_SIDE, MAPS_TIMES, SIDE_BATCH } from './tasks';

interface Chart {
  readonly title: string;
  readonly section: string;
  readonly of: (task: Task) => number;
  readonly axis: string;
}

const CHARTS: readonly Chart[] = [
  { title: 'Batch', section: BATCH_SIZE, of: ({ batch }) => batch, axis: 'images a step' },
  {
    title: 'Image',
    section: IMAGE_SIDE,
    of: ({ side }) => side!,
    axis: `pixels a side, batch ${SIDE_BATCH}`,
  },
  { title: 'Maps', section: MAPS_TIMES, of: ({ maps }) => maps!, axis: 'times 6 and 16 maps, batch 32' },
];

const NAMES: Readonly<Record<(typeof FAST)[number], string>> = { webgl: 'WebGL', wasm: 'WebAssembly' };

const WIDTH = 300;
const HEIGHT = 260;
const MARGIN = { left: 62, right: 24, top: 34, bottom: 48 };

const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #333; }
  .title { font-size: 14px; font-weight: 600; }
  .grid { stroke: #8884; }
  .webgl { stroke: #b45309; fill: #b45309; } .wasm { stroke: #0369a1; fill: #0369a1; }
  path { stroke-width: 2; } path.webgl, path.wasm { fill: none; } text.webgl, text.wasm { stroke: none; }
  @media (prefers-color-scheme: dark) {
    text { fill: #ddd; }
    .webgl { stroke: #f59e0b; fill: #f59e0b; } .wasm { stroke: #38bdf8; fill: #38bdf8; }
  }`;

/** [what grows, microseconds a sample], in order. */
function pointsOf(rows: readonly Row[], { section, of }: Chart, backend: string): [number, number][] {
  return rows
    .filter(({ task }) => task.section === section && task.backend === backend)
    .flatMap(({ task, figures }): [number, number][] =>
      'error' in figures || !figures.training ? [] : [[of(task), 1e6 / figures.training.samplesPerSecond]],
    );
}

export function costPicture(rows: readonly Row[]): string {
  const drawn = CHARTS.map((chart, at) => `<g transform="translate(${at * WIDTH} 0)">${drawChart(rows, chart)}</g>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH * CHARTS.length} ${HEIGHT}" role="img">`,
    '<title>Microseconds of training a sample, by batch, image and maps, on logarithmic axes</title>',
    `<style>${STYLE}</style>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

/** A power of ten of microseconds. */
const timeOf = (microseconds: number): string =>
  microseconds < 1000 ? `${microseconds} µs` : `${(microseconds / 1000).toLocaleString('en')} ms`;

function drawChart(rows: readonly Row[], chart: Chart): string {
  const series = FAST.map((backend) => ({ backend, points: pointsOf(rows, chart, backend) }));
  const all = series.flatMap(({ points }) => points);
  if (all.length === 0) return '';
  const extent = (at: 0 | 1): [number, number] => [
    Math.min(...all.map((point) => point[at])),
    Math.max(...all.map((point) => point[at])),
  ];
  const x = scaleLog(extent(0), [MARGIN.left, WIDTH - MARGIN.right]).base(2);
  const [least, most] = extent(1);
  const y = scaleLog(
    [10 ** Math.floor(Math.log10(least)), 10 ** Math.ceil(Math.log10(most))],
    [HEIGHT - MARGIN.bottom, MARGIN.top],
  );
  const path = line<[number, number]>(
    ([value]) => x(value),
    ([, cost]) => y(cost),
  );
  const powers = y.ticks().filter((tick) => Number.isInteger(Math.log10(tick)));
  const values = [...new Set(all.map(([value]) => value))];
  return [
    `<text class="title" x="${MARGIN.left}" y="16">${chart.title}</text>`,
    ...powers.map((tick) => {
      const at = y(tick).toFixed(1);
      return (
        `<line class="grid" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${at}" y2="${at}"/>` +
        `<text x="${MARGIN.left - 6}" y="${at}" dy="4" text-anchor="end">${timeOf(tick)}</text>`
      );
    }),
    ...values.map(
      (value) =>
        `<text x="${x(value).toFixed(1)}" y="${HEIGHT - MARGIN.bottom + 16}" text-anchor="middle">${value.toLocaleString('en')}</text>`,
    ),
    `<text x="${(MARGIN.left + WIDTH - MARGIN.right) / 2}" y="${HEIGHT - 10}" text-anchor="middle">${chart.axis}</text>`,
    ...series.flatMap(({ backend, points }) => {
      if (points.length === 0) return [];
      // Where no line goes through it: over a line's higher end, or, of one that rises below another, under its middle.
      const rises = points.at(-1)![1] >= points[0]![1];
      const isUnder = rises && all.some(([at, of]) => at === points[1]![0] && of > points[1]![1]);
      const [value, cost] = points.at(isUnder ? 1 : rises ? -1 : 0)!;
      return [
        `<path class="${backend}" d="${path(points)}"/>`,
        ...points.map(
          ([at, of]) => `<circle class="${backend}" cx="${x(at).toFixed(1)}" cy="${y(of).toFixed(1)}" r="3"/>`,
        ),
        `<text class="${backend}" x="${x(value).toFixed(1)}" y="${(y(cost) + (isUnder ? 20 : -10)).toFixed(1)}" text-anchor="${rises && !isUnder ? 'end' : 'start'}">${NAMES[backend]}</text>`,
      ];
    }),
  ].join('\n');
}
