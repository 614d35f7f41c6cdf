/** What can be done with the weights that are shown, by hand, and the sentence that says so. */
import type { MessageId } from '../../i18n';
import type { Layer, Walk } from '../../network';
import type { Slice } from '../arithmetic';

/** Larger kernels are pictures: their cells are too small to take hold of. */
const LARGEST_EDITABLE = 11;

/** Whether single weights of a slice can be changed: learned, and drawn large enough to be taken hold of. */
export const isEditable = ({ weights }: Pick<Layer, 'weights'>, slice: Pick<Slice, 'rows' | 'columns'>): boolean =>
  weights !== null && Math.max(slice.rows, slice.columns) <= LARGEST_EDITABLE;

/** `loads`: whether a classic can be loaded. Null where nothing can be changed. */
export function kernelHint(
  layer: Pick<Layer, 'weights' | 'coefficient' | 'connectivity'>,
  slice: Pick<Slice, 'rows' | 'columns'>,
  { withinMap }: Pick<Walk, 'withinMap'>,
  loads: boolean,
): MessageId | null {
  if (!isEditable(layer, slice)) return loads ? 'slide.kernel.hintClassic' : null;
  if (!withinMap) return loads ? 'slide.kernel.hintSingle' : 'slide.kernel.hintOwn';
  if (layer.connectivity !== 'shared') return loads ? 'slide.kernel.hintLocal' : 'slide.kernel.hintOwn';
  if (layer.coefficient !== null) return 'slide.kernel.hintCoefficient';
  return loads ? 'slide.kernel.hintShared' : 'slide.kernel.hintWeight';
}
