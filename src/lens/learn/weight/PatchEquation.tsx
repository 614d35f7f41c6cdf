/** Patch × weights = products of a unit, for one input map at a time, with that map's share of the sum. */
import { useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import type { Layer } from '../../../network';
import { limitOver } from '../../../ui/magnitude';
import { Equation } from '../Equation';
import { InputMap } from '../InputMap';
import { figure } from '../numbers';
import panel from '../../Panel.module.css';
import type { ForwardPath } from './path';

export interface PatchEquationProps {
  readonly layer: Layer;
  readonly forward: ForwardPath;
  /** The layer's input maps that the unit reads, in the order of its taps. */
  readonly sources: readonly number[];
}

export function PatchEquation({ layer, forward, sources }: PatchEquationProps): ReactNode {
  const text = useText();
  const [chosen, setChosen] = useState(0);
  const [rows, columns] = layer.window.kernel;
  const maps = forward.patch.length / (rows * columns);
  const source = Math.min(chosen, maps - 1);
  const number = (sources[source] ?? source) + 1;
  const part = (values: Float64Array): Float64Array => values.filter((_, tap) => tap % maps === source);
  const pictures = [
    ['patch', forward.patch, '×'],
    ['weights', forward.weights, '='],
    ['products', forward.products, ''],
  ] as const;
  return (
    <>
      <InputMap maps={maps} map={source} onChange={setChosen} number={number} />
      <Equation
        rows={rows}
        columns={columns}
        parts={pictures.map(([what, values, sign]) => {
          // One scale for all input maps, so that they can be compared.
          const limit = limitOver(values);
          return {
            label: text(`learn.path.${what}`, { limit: figure(text, limit) }),
            values: part(values),
            limit,
            sign,
          };
        })}
      />
      {maps > 1 && (
        <p className={panel.note}>
          {text('learn.path.part', {
            map: number,
            maps,
            part: figure(text, layer.scale * part(forward.products).reduce((sum, product) => sum + product, 0)),
            sum: figure(text, forward.sum),
          })}
        </p>
      )}
    </>
  );
}
