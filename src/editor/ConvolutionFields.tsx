/** Who shares weights and biases, and which maps are read. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { canUntie, CONNECTIVITIES, type LayerSpec } from '../network';
import { Cell } from './Cell';
import { Choice } from './Choice';
import { everyMap, MOST_ENTRIES } from './connectionTable';
import type { LayerChange } from './draft';

export interface ConvolutionFieldsProps {
  readonly spec: LayerSpec;
  /** Maps of the layer below; null where it does not fit itself. */
  readonly inputs: number | null;
  /** A field's accessible name. */
  readonly named: (field: string) => string;
  readonly change: (change: LayerChange) => void;
}

export function ConvolutionFields({ spec, inputs, named, change }: ConvolutionFieldsProps): ReactNode {
  const text = useText();
  const convolution = spec.kind === 'convolution' ? spec : null;
  // An S layer that sees everything is a dense layer.
  const connectivities = CONNECTIVITIES.filter((kind) => convolution || kind !== 'full');
  const { maps, table } = convolution ?? {};
  // One map below leaves nothing to choose.
  const choosable = maps !== undefined && maps >= 1 && inputs !== null && inputs > 1 && maps * inputs <= MOST_ENTRIES;
  const untied = convolution?.connectivity === 'local' || convolution?.connectivity === 'full';
  return (
    <>
      <Cell heading={canUntie(spec) ? text('editor.connectivity') : null}>
        {canUntie(spec) && (
          <Choice
            label={named(text('editor.connectivity'))}
            options={connectivities.map((value) => [value, text(`editor.connectivity.${value}`)])}
            value={!convolution && spec.connectivity === 'full' ? 'local' : (spec.connectivity ?? 'shared')}
            onChange={(connectivity) => change({ connectivity })}
          />
        )}
      </Cell>
      <Cell heading={table || choosable ? text('editor.inputs') : null}>
        {(table || choosable) && (
          <Choice
            label={named(text('editor.inputs'))}
            options={(['all', 'table'] as const).map((value) => [value, text(`editor.inputs.${value}`)])}
            value={table ? 'table' : 'all'}
            onChange={(value) => change({ table: value === 'all' ? undefined : everyMap(maps!, inputs!) })}
          />
        )}
      </Cell>
      <Cell heading={convolution && text('editor.bias')}>
        {convolution && (
          <Choice
            label={named(text('editor.bias'))}
            options={(['map', 'unit'] as const).map((value) => [value, text(`editor.bias.${value}`)])}
            value={untied ? 'unit' : (convolution.bias ?? 'map')}
            disabled={untied}
            onChange={(bias) => change({ bias })}
          />
        )}
      </Cell>
    </>
  );
}
