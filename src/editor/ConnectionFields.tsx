/** Who shares weights and biases, and which maps are read. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { canUntie, connectivitiesOf, hasField, type LayerSpec } from '../network';
import { Select } from '../ui/Select';
import { Cell } from './Cell';
import { everyMap, MOST_ENTRIES } from './connectionTable';
import type { LayerChange } from './draft';

export interface ConnectionFieldsProps {
  readonly spec: LayerSpec;
  /** Maps of the layer below; null where it does not fit itself. */
  readonly inputs: number | null;
  /** A field's accessible name. */
  readonly named: (field: string) => string;
  readonly change: (change: LayerChange) => void;
}

const isUntied = (spec: LayerSpec): boolean => canUntie(spec) && (spec.connectivity ?? 'shared') !== 'shared';

export function ConnectionFields({ spec, inputs, named, change }: ConnectionFieldsProps): ReactNode {
  const text = useText();
  const connectivities = connectivitiesOf(spec);
  const { maps, table } = hasField(spec, 'table') ? spec : {};
  // One map below leaves nothing to choose.
  const choosable = maps !== undefined && maps >= 1 && inputs !== null && inputs > 1 && maps * inputs <= MOST_ENTRIES;
  return (
    <>
      <Cell heading={canUntie(spec) ? text('editor.connectivity') : null}>
        {canUntie(spec) && (
          <Select
            labelHidden
            label={named(text('editor.connectivity'))}
            options={connectivities.map((value) => ({ value, label: text(`editor.connectivity.${value}`) }))}
            value={connectivities.find((one) => one === (spec.connectivity ?? 'shared')) ?? connectivities[0]!}
            onChange={(connectivity) => change({ connectivity })}
          />
        )}
      </Cell>
      <Cell heading={table || choosable ? text('editor.inputs') : null}>
        {(table || choosable) && (
          <Select
            labelHidden
            label={named(text('editor.inputs'))}
            options={(['all', 'table'] as const).map((value) => ({ value, label: text(`editor.inputs.${value}`) }))}
            value={table ? 'table' : 'all'}
            onChange={(value) => change({ table: value === 'all' ? undefined : everyMap(maps!, inputs!) })}
          />
        )}
      </Cell>
      <Cell heading={hasField(spec, 'bias') ? text('editor.bias') : null}>
        {hasField(spec, 'bias') && (
          <Select
            labelHidden
            label={named(text('editor.bias'))}
            options={(['map', 'unit'] as const).map((value) => ({ value, label: text(`editor.bias.${value}`) }))}
            value={isUntied(spec) ? 'unit' : (spec.bias ?? 'map')}
            disabled={isUntied(spec)}
            onChange={(bias) => change({ bias })}
          />
        )}
      </Cell>
    </>
  );
}
