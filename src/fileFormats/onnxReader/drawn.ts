/**
 * The row and the column of each node in a drawing of the graph: a row below the lowest that it reads, nodes of one row side
 * by side, below what they read where there is room. The image stands at row 0, column 0.
 */
export interface Drawn {
  readonly row: number;
  readonly column: number;
}

/** `inputs`: for each node the nodes that it reads, by number; −1: the image. */
export function drawnAt(inputs: readonly (readonly number[])[]): readonly Drawn[] {
  const drawn: Drawn[] = [];
  const free: Map<number, number>[] = [];
  for (const reads of inputs) {
    let [row, wanted] = [1, reads.length === 0 ? 0 : Infinity];
    for (const input of reads) {
      row = Math.max(row, 1 + (input < 0 ? 0 : drawn[input]!.row));
      wanted = Math.min(wanted, input < 0 ? 0 : drawn[input]!.column);
    }
    drawn.push({ row, column: takeFrom((free[row] ??= new Map()), wanted) });
  }
  return drawn;
}

/**
 * Takes the first free column of a row from the wanted one on. `next` says for what is taken where to look on; ways that were
 * long are made short, so that a row of thousands is filled in as many steps (Tarjan 1975, path compression).
 */
function takeFrom(next: Map<number, number>, wanted: number): number {
  let column = wanted;
  for (let on = next.get(column); on !== undefined; on = next.get(column)) column = on;
  for (let at = wanted; at < column;) {
    const on = next.get(at)!;
    next.set(at, column);
    at = on;
  }
  next.set(column, column + 1);
  return column;
}
