/** Patch × weights = products of a unit, for one input map at a time, with that map's share of the sum. */
import { useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import type { Layer } from '../../../network';
import { largestMagnitude, limitOver } from '../../../ui/magnitude';
import type { UnitArithmetic } from '../../arithmetic';
import layout from '../../../ui/Layout.module.css';
import { Equation } from '../Equation';
import { InputMap } from '../InputMap';
import { figure } from '../numbers';

export interface PatchEquationProps {
  readonly layer: Layer;
  readonly forward: UnitArithmetic;
}

export function PatchEquation({ layer, forward: { slices, sum } }: PatchEquationProps): ReactNode {
  const text = useText();
  const [chosen, setChosen] = useState(0);
  const source = Math.min(chosen, slices.length - 1);
  const slice = slices[source]!;
  const number = (slice.map ?? source) + 1;
  return (
    <>
      <InputMap maps={slices.length} map={source} onChange={setChosen} number={number} />
      <Equation
        rows={slice.rows}
        columns={slice.columns}
        parts={(
          [
            ['patch', 'values', '×'],
            ['weights', 'weights', '='],
            ['products', 'products', ''],
          ] as const
        ).map(([what, numbers, sign]) => {
          // One scale for all input maps, so that they can be compared.
          const limit = limitOver(slices.map((one) => largestMagnitude(one[numbers])));
          const label = text(`learn.path.${what}`, { limit: figure(text, limit) });
          return { label, values: slice[numbers], limit, sign };
        })}
      />
      {slices.length > 1 && (
        <p className={layout.note}>
          {text('learn.path.part', {
            map: number,
            maps: slices.length,
            part: figure(text, layer.scale * slice.sum),
            sum: figure(text, layer.scale * sum),
          })}
        </p>
      )}
    </>
  );
}
