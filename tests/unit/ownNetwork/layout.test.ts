/** The drawing of a graph: where its nodes stand, and that a window shows what is in it, however many there are. */
import { expect, test } from 'vitest';
import { drawnAt } from '../../../src/fileFormats/onnxReader/drawn';
import { layoutOf, NODE, within } from '../../../src/ownNetwork/layout';
import type { NodeReport } from '../../../src/worker/fileProtocol';

const nodesReading = (inputs: readonly (readonly number[])[]): readonly NodeReport[] =>
  drawnAt(inputs).map((place, node) => ({ ...place, inputs: inputs[node] }) as unknown as NodeReport);
const [step, row] = [NODE.width + NODE.gapX, NODE.height + NODE.gapY];

test('a node stands below the lowest that it reads, beside what is there already', () => {
  // Two branches of the image, one of them longer, and what adds them.
  const { nodes } = layoutOf(nodesReading([[-1], [-1], [1], [0, 2]]));
  const at = new Map(nodes.map(({ node, x, y }) => [node, [(x - nodes[0]!.x) / step, (y - nodes[0]!.y) / row]]));
  expect([-1, 0, 1, 2, 3].map((node) => at.get(node))).toEqual([
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 2],
    [0, 3],
  ]);
});

test('fifty thousand nodes beside one another each have a place, and a window has those in it', () => {
  const count = 50_000;
  const layout = layoutOf(nodesReading(Array.from({ length: count }, () => [-1])));
  expect(new Set(layout.nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(count + 1);
  const window = { left: 1000 * step, right: 1003 * step, top: 0, bottom: 200 };
  const seen = within(layout, window);
  expect(seen.nodes.map(({ node }) => node)).toEqual([999, 1000, 1001, 1002]);
});

test('fifty thousand nodes in a row are as many rows, of which a window has few', () => {
  const layout = layoutOf(nodesReading(Array.from({ length: 50_000 }, (_, node) => [node - 1])));
  expect(layout.height).toBeGreaterThan(50_000 * row);
  const { nodes, edges } = within(layout, { left: 0, right: 500, top: 1_000_000, bottom: 1_000_400 });
  expect([nodes.length, edges.length]).toEqual([9, 10]);
});
