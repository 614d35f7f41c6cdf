/** Changes to the pinned layer's weights by hand, in the terms of the panel. */
import { blockOf, ownersOfKernel } from '../../network';
import { useStore } from '../../store/state/store';
import type { UnitArithmetic } from '../arithmetic';
import { arithmeticOf } from '../arithmetic';
import { classicKernel, type Classic } from './classics';
import { editWeights, restoreWeights, useEditCount } from './edits';
import type { Subject } from './useSubject';

export interface KernelEditing {
  readonly onEdit: ((weight: number, value: number) => void) | undefined;
  readonly onLoad: ((classic: Classic) => void) | undefined;
  readonly onRestore: (() => void) | undefined;
}

export function useKernelEditing(subject: Subject, arithmetic: UnitArithmetic): KernelEditing {
  const network = useStore((state) => state.shown.network);
  const edited = useEditCount();
  const { layer, layerIndex, operands } = subject;
  const block = blockOf(network, layerIndex, 'weights');
  const { map, rows, columns } = arithmetic.slices[0]!;
  const pictured = map !== null && Math.min(rows, columns) > 1;
  const fitsClassics = layer.coefficient === null && layer.connectivity !== 'full' && pictured;

  /** The same kernel in every slice, divided by their number: for the copies of a map, at every position. */
  const load = (classic: Classic): void => {
    const kernel = classicKernel(classic, rows, columns);
    const changes = new Map<number, number>();
    for (const user of ownersOfKernel(subject)) {
      const { slices } = arithmeticOf(layer, operands, user);
      for (const { weightIndices } of slices) {
        weightIndices.forEach((weight, cell) => changes.set(block!.offset + weight, kernel[cell]! / slices.length));
      }
    }
    editWeights(changes);
  };
  return {
    onEdit: block && ((weight, value) => editWeights(new Map([[block.offset + weight, value]]))),
    onLoad: block && fitsClassics ? load : undefined,
    onRestore: edited > 0 ? restoreWeights : undefined,
  };
}
