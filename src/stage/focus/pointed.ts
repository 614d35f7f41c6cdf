/** From a point on one of the three pictures to the unit that is meant. */
import { unitAt } from '../../network';
import { cellAt, type FocusLayout, type Picture } from './layout';
import { windowOver, type Focus } from './subject';

/** The unit that is meant by a point on a picture: the one there, the copy's owner, or the one whose window lies around it. */
export function unitAtPoint(focus: Focus, layout: FocusLayout, picture: Picture, x: number, y: number): number | null {
  const { walk, layer, map, input, inputMap, untied } = focus;
  if (picture === 'input') {
    const cell = cellAt(layout.pictures.input, input, x, y);
    return cell && walk.withinMap && inputMap !== null
      ? unitAt(layer.output, ...windowOver(layer, ...cell), map)
      : null;
  }
  if (picture === 'filter' && !untied) return null;
  const cell = cellAt(layout.pictures[picture], walk, x, y);
  return cell ? (walk.units[Math.floor(cell[0]) * walk.columns + Math.floor(cell[1])] ?? null) : null;
}
