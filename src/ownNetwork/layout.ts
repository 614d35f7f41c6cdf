/** Where the nodes of a graph stand in its drawing, by their rows and columns. Pure; sizes in CSS pixels at a scale of 1. */
import type { NodeReport } from '../worker/fileProtocol';

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
  /** In their order, the image first. */
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

export function layoutOf(reports: readonly NodeReport[]): Layout {
  let [lowest, widest] = [0, 0];
  const nodes = [{ row: 0, column: 0 }, ...reports].map(({ row, column }, at): PlacedNode => {
    lowest = Math.max(lowest, row);
    widest = Math.max(widest, column);
    return { node: at - 1, x: MARGIN + column * STEP.x, y: MARGIN / 2 + row * STEP.y };
  });
  const edges = reports.flatMap(({ inputs }, index) =>
    inputs.map((input): PlacedEdge => ({ from: nodes[input + 1]!, to: nodes[index + 1]! })),
  );
  return {
    width: 2 * MARGIN + (widest + 1) * STEP.x - NODE.gapX,
    height: MARGIN + (lowest + 1) * STEP.y - NODE.gapY,
    nodes,
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

/** In the layout's own pixels. */
export interface Window {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What of a layout lies in a window. Edges may be long: those that pass by are there too, beside their nodes as far as they swing out. */
export function within(
  { nodes, edges }: Layout,
  { left, right, top, bottom }: Window,
): Pick<Layout, 'nodes' | 'edges'> {
  const beside = MARGIN + NODE.width;
  return {
    nodes: nodes.filter(({ x, y }) => y < bottom && y + NODE.height > top && x < right && x + NODE.width > left),
    edges: edges.filter(
      ({ from, to }) =>
        from.y < bottom &&
        to.y + NODE.height > top &&
        Math.min(from.x, to.x) - MARGIN < right &&
        Math.max(from.x, to.x) + beside > left,
    ),
  };
}
