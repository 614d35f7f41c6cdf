/**
 * Where the nodes of a graph stand in its drawing: each a row below the lowest that it reads, nodes of one row side by side,
 * below what they read where there is room. Pure; sizes in CSS pixels at a scale of 1.
 */
import type { NodeReport } from '../worker/protocol';

export const NODE = { width: 148, height: 24, gapX: 16, gapY: 22 } as const;
const STEP = { x: NODE.width + NODE.gapX, y: NODE.height + NODE.gapY } as const;
/** Room around everything, where edges that pass by run. */
const MARGIN = 40;

export interface PlacedNode {
  /** Its number; −1: the image. */
  readonly node: number;
  /** The upper left corner. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedEdge {
  readonly from: PlacedNode;
  readonly to: PlacedNode;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** From top to bottom, the image first. */
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

export function layoutOf(nodes: readonly NodeReport[]): Layout {
  const rows: number[] = [];
  const taken = new Map<number, Set<number>>([[0, new Set([0])]]);
  const columns: number[] = [];
  nodes.forEach(({ inputs }) => {
    const row = 1 + inputs.reduce((lowest, input) => Math.max(lowest, input < 0 ? 0 : rows[input]!), 0);
    const wanted = inputs.length === 0 ? 0 : Math.min(...inputs.map((input) => (input < 0 ? 0 : columns[input]!)));
    let inRow = taken.get(row);
    if (!inRow) taken.set(row, (inRow = new Set()));
    let column = wanted;
    while (inRow.has(column)) column++;
    inRow.add(column);
    rows.push(row);
    columns.push(column);
  });
  const place = (node: number): PlacedNode => ({
    node,
    x: MARGIN + (node < 0 ? 0 : columns[node]!) * STEP.x,
    y: MARGIN / 2 + (node < 0 ? 0 : rows[node]!) * STEP.y,
  });
  const placed = [-1, ...nodes.keys()].map(place);
  const edges = nodes.flatMap(({ inputs }, index) =>
    inputs.map((input): PlacedEdge => ({ from: placed[input + 1]!, to: placed[index + 1]! })),
  );
  return {
    width: 2 * MARGIN + (Math.max(0, ...columns) + 1) * STEP.x - NODE.gapX,
    height: MARGIN + (Math.max(0, ...rows) + 1) * STEP.y - NODE.gapY,
    nodes: placed.toSorted((a, b) => a.y - b.y || a.x - b.x),
    edges,
  };
}

/** Straight where it goes to the next row; past others it swings out beside them. */
export function edgePath({ from, to }: PlacedEdge): string {
  const [x, y] = [from.x + NODE.width / 2, from.y + NODE.height];
  const [toX, toY] = [to.x + NODE.width / 2, to.y];
  const rows = (to.y - from.y) / STEP.y;
  if (rows <= 1) return `M${x} ${y}C${x} ${y + NODE.gapY / 2} ${toX} ${toY - NODE.gapY / 2} ${toX} ${toY}`;
  const side = from.x === to.x ? from.x - Math.min(MARGIN - 8, 10 + 3 * rows) : Math.max(from.x, to.x) + NODE.width / 2;
  if (from.x === to.x)
    return `M${from.x} ${y - NODE.height / 2}C${side} ${y} ${side} ${toY} ${to.x} ${toY + NODE.height / 2}`;
  return `M${x} ${y}C${side} ${y + NODE.gapY} ${side} ${toY - NODE.gapY} ${toX} ${toY}`;
}

/** What of a layout lies between two heights. Edges may be long: those that pass by are there too. */
export function within({ nodes, edges }: Layout, top: number, bottom: number): Pick<Layout, 'nodes' | 'edges'> {
  return {
    nodes: nodes.filter(({ y }) => y < bottom && y + NODE.height > top),
    edges: edges.filter(({ from, to }) => from.y < bottom && to.y + NODE.height > top),
  };
}
