/** The drawing of a graph as a picture that stands alone: all of its nodes, in the colours of print. */
import type { NodeReport } from '../worker/fileProtocol';
import type { Picture } from '../ui/saveFile';
import { byAxis, sizesOf } from './rows';
import { edgePath, NODE, type Layout } from './layout';

/** As many letters as a node's box holds. */
const LETTERS = 24;

export function labelOf({ kind, shape }: NodeReport): string {
  // Its long name is in the table.
  const label = `${kind.replace('Normalization', 'Norm')} ${sizesOf(shape)}`;
  return label.length > LETTERS ? `${label.slice(0, LETTERS - 1)}…` : label;
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Yields the share that is drawn. */
export function* drawingOf(
  { width, height, nodes, edges }: Layout,
  reports: readonly NodeReport[],
  image: string,
): Generator<number, Picture> {
  const [lines, boxes]: [string[], string[]] = [[], []];
  const all = nodes.length + edges.length;
  for (const edge of edges) {
    lines.push(`<path d="${edgePath(edge)}"/>`);
    yield lines.length / all;
  }
  for (const { node, x, y } of nodes) {
    const report = reports[node];
    const fill = report && report.parameters > 0 ? '#f3f1eb' : '#ffffff';
    const title = report ? `<title>${escaped(`${report.name}: ${byAxis(report, ({ size }) => size)}`)}</title>` : '';
    const label = escaped(report ? labelOf(report) : image);
    boxes.push(
      `<g transform="translate(${x} ${y})">${title}<rect width="${NODE.width}" height="${NODE.height}" rx="5" fill="${fill}" stroke="#8d8a80"/><text x="${NODE.width / 2}" y="16">${label}</text></g>`,
    );
    yield (lines.length + boxes.length) / all;
  }
  const markup =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="100%" height="100%" fill="#ffffff"/><g fill="none" stroke="#8d8a80">${lines.join('')}</g>` +
    `<g font-family="system-ui, sans-serif" font-size="11" fill="#1d2330" text-anchor="middle">${boxes.join('')}</g></svg>`;
  return { markup, width, height };
}
