/** What of the parameters was changed: the parts that are sent, so that a change loses no step of training in all others. */
import type { ParameterPart } from '../../worker/protocol';

/** The stretches in which two lists of the same length differ, with what the second has there. */
export function changedParts(before: Float32Array, after: Float32Array<ArrayBuffer>): readonly ParameterPart[] {
  const parts: ParameterPart[] = [];
  for (let start = 0; start < after.length; start++) {
    if (before[start] === after[start]) continue;
    let end = start + 1;
    while (end < after.length && before[end] !== after[end]) end++;
    parts.push({ offset: start, values: after.slice(start, end) });
    start = end;
  }
  return parts;
}
