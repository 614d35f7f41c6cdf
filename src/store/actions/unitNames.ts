/** Units and maps in words, counted from 1. A unit that is alone in its map goes by its number in the layer. */
import type { Text } from '../../i18n';
import { isAlone, positionOf, type Shape } from '../../network';

/** A layer, or the input under the name that it has. */
interface Named {
  readonly name: string;
  readonly output: Shape;
}

/** "C1 map 1", "Output unit 2". */
export const mapName = (text: Text, { name, output }: Named, map: number): string =>
  isAlone(output)
    ? text('common.unit', { layer: name, unit: map + 1 })
    : text('common.map', { layer: name, map: map + 1 });

/** "C1 map 1, row 8, column 15", "Output unit 2". */
export const unitName = (text: Text, layer: Named, unit: number): string =>
  isAlone(layer.output) ? mapName(text, layer, unit) : unitInMap(text, layer, unit);

/** The same with map, row and column of every unit: "Output map 2, row 1, column 1". */
export function unitInMap(text: Text, { name, output }: Named, unit: number): string {
  const { y, x, channel } = positionOf(output, unit);
  return text('common.unitInMap', { layer: name, map: channel + 1, row: y + 1, column: x + 1 });
}
