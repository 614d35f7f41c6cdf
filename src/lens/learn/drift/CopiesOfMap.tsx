/** The copies of the pinned map's kernel over the map, and beside them the pinned position's own, their mean, and what lies between. */
import { useMemo, useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { learnedOf, positionOf, unitAt, windowed, type Layer, copiesOf, copyAt, meanKernel } from '../../../network';
import { pin } from '../../../store/actions/pin';
import { useStore } from '../../../store/state/store';
import { Legend } from '../../../ui/Legend';
import { limitOver } from '../../../ui/magnitude';
import { Segmented } from '../../../ui/Segmented';
import { Equation } from '../Equation';
import { InputMap } from '../InputMap';
import { figure } from '../numbers';
import layout from '../../../ui/Layout.module.css';
import { kernelShape, tilesOf } from './tiles';
import { TilesView } from './TilesView';

const SHOWN = ['copies', 'difference'] as const;

export function CopiesOfMap({ layer }: { readonly layer: Layer }): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const parameters = useStore((state) => state.shown.parameters);
  const pinned = useStore((state) => state.pinned);
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('copies');
  const [chosenMap, setChosenMap] = useState(0);

  const { y, x, channel } = positionOf(layer.output, pinned.unit);
  const copies = useMemo(() => copiesOf(layer, channel), [layer, channel]);
  const shape = useMemo(() => kernelShape(windowed(layer), copies.taps), [layer, copies]);
  const inputMap = Math.min(chosenMap, shape[2] - 1);
  const marked = useMemo(() => [y, x] as const, [y, x]);
  const { height, width } = layer.output;

  const pictures = useMemo(() => {
    const values = parameters && learnedOf(network, parameters, pinned.layer, 'weights');
    if (!values) return null;
    const mean = meanKernel(copies, values);
    const own = copyAt(copies, values, y * width + x);
    const part = (taps: Float64Array): Float64Array => taps.filter((_, tap) => tap % shape[2] === inputMap);
    const zeros = new Float64Array(copies.taps);
    const tiles = tilesOf(copies, values, shape, [height, width], inputMap, shown === 'copies' ? zeros : mean);
    const difference = part(own.map((weight, tap) => weight - mean[tap]!));
    return { tiles, own: part(own), mean: part(mean), difference };
  }, [network, parameters, pinned.layer, copies, shape, inputMap, shown, height, width, y, x]);
  if (!pictures) return null;

  const { tiles, own, mean, difference } = pictures;
  const kernelLimit = Math.max(limitOver(own), limitOver(mean));
  const differenceLimit = limitOver(difference);
  const tilesLimit = limitOver(tiles.values.map((value) => (Number.isNaN(value) ? 0 : value)));
  const map = text('common.map', { layer: layer.name, map: channel + 1 });
  return (
    <>
      <h3>{text('drift.copiesTitle', { map, count: copies.places })}</h3>
      <div className={layout.row}>
        <Segmented
          small
          label={text('drift.shown')}
          options={SHOWN.map((value) => ({ value, label: text(`drift.shown.${value}`) }))}
          value={shown}
          onChange={setShown}
        />
      </div>
      <InputMap maps={shape[2]} map={inputMap} onChange={setChosenMap} />
      <TilesView
        label={text('drift.tiles', { map, count: copies.places })}
        tiles={tiles}
        limit={tilesLimit}
        marked={marked}
        onPick={([row, column]) =>
          pin({
            layer: pinned.layer,
            unit: unitAt(layer.output, Math.min(row, height - 1), Math.min(column, width - 1), channel),
          })
        }
      />
      <Legend label={text(`drift.legend.${shown}`)} limit={tilesLimit} />
      <Equation
        rows={shape[0]}
        columns={shape[1]}
        parts={(
          [
            ['own', own, kernelLimit, '−'],
            ['mean', mean, kernelLimit, '='],
            ['difference', difference, differenceLimit, ''],
          ] as const
        ).map(([name, values, limit, sign]) => {
          const label = text(`drift.kernel.${name}`, { row: y + 1, column: x + 1 });
          const most = figure(text, values.some((value) => value !== 0) ? limit : 0);
          return { label, caption: [label, <br key="break" />, `±${most}`], values, limit, sign };
        })}
      />
      <p className={layout.note}>{text('drift.border')}</p>
    </>
  );
}
