/** Unit, filter, feature map: which is which, said for the pinned unit. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { positionOf } from '../../network';
import type { Subject } from './useSubject';

export function UnitSentence({ subject }: { readonly subject: Pick<Subject, 'layer' | 'unit' | 'walk'> }): ReactNode {
  const text = useText();
  const { layer, unit, walk } = subject;
  const { y, x, channel } = positionOf(layer.output, unit);
  const values = {
    layer: layer.name,
    row: y + 1,
    column: x + 1,
    map: channel + 1,
    users: walk.count,
    weights: layer.sources[channel]!.length * layer.window.kernel[0] * layer.window.kernel[1],
  };
  const message = !walk.withinMap
    ? 'slide.unit.single'
    : layer.connectivity === null
      ? 'slide.unit.pooling'
      : layer.coefficient !== null
        ? layer.connectivity === 'shared'
          ? 'slide.unit.coefficient'
          : 'slide.unit.ownCoefficient'
        : (`slide.unit.${layer.connectivity}` as const);
  return text(message, values);
}
