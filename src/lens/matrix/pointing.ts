/** Which entry a pointer means: the one under it, or, where cells are too small to hit, the nearest connected one. */
import { entryUnder, scales, type Camera, type Frame } from './camera';
import { lowerBound, type Entries, type Entry } from './entries';

/** Cells of fewer pixels are hard to hit; so far around the pointer a connected one is looked for. */
const EASY = 6;
const REACH = 4;

export function entryPointedAt(entries: Entries, frame: Frame, camera: Camera, x: number, y: number): Entry | null {
  const under = entryUnder(frame, camera, x, y);
  const scale = scales(frame, camera.zoom);
  if (!under || Math.min(scale.x, scale.y) >= EASY) return under;
  const [column, row] = [camera.left + x / scale.x, camera.top + y / scale.y];
  let nearest: Entry | null = null;
  let least = REACH ** 2;
  const first = Math.max(0, Math.floor(row - REACH / scale.y));
  const last = Math.min(entries.rows - 1, Math.floor(row + REACH / scale.y));
  for (let at = first; at <= last; at++) {
    const { columns } = entries.row(at);
    const from = lowerBound(columns, Math.floor(column - REACH / scale.x));
    for (let i = from; i < columns.length && columns[i]! <= column + REACH / scale.x; i++) {
      const distance = ((columns[i]! + 0.5 - column) * scale.x) ** 2 + ((at + 0.5 - row) * scale.y) ** 2;
      if (distance >= least) continue;
      least = distance;
      nearest = { row: at, column: columns[i]! };
    }
  }
  return nearest ?? under;
}
