/** The spread between the filters of the first layer over the recorded run: a number now, and a curve. */
import { useMemo, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import type { Network } from '../../../network';
import type { Frame } from '../../../store/actions/recording';
import { LineChart } from '../../../ui/LineChart';
import { figure } from '../numbers';
import layout from '../../../ui/Layout.module.css';
import { spreadBetween } from './filters';

/** Up to here the axis does not shrink: what is smaller is rounding, and looks like 0. */
const LEAST_SPREAD = 0.01;

export function Filters({
  network,
  frames,
}: {
  readonly network: Network;
  readonly frames: readonly Frame[];
}): ReactNode {
  const text = useText();
  const layer = network.layers[0]!;
  const maps = layer.output.channels;
  const points = useMemo(
    () => frames.map(({ step, kernels }) => ({ x: step, y: spreadBetween(kernels, maps) })),
    [frames, maps],
  );
  const now = points.at(-1)!.y;
  const broken = network.layers.some(({ spec }) => spec.kind === 'convolution' && spec.table);
  const label = text('recording.spreadCurve', { layer: layer.name, count: maps });
  return (
    <>
      <p className={layout.formula}>
        {text('recording.spreadFormula')} ={' '}
        <output aria-live="off" aria-label={text('recording.spread')}>
          {figure(text, now)}
        </output>
      </p>
      {points.length > 1 && (
        <LineChart
          label={label}
          xLabel={text('drift.column.step')}
          yLabel={label}
          height={150}
          yDomain={[0, Math.max(LEAST_SPREAD, ...points.map(({ y }) => y))]}
          series={[{ name: layer.name, color: 'var(--shared)', points }]}
        />
      )}
      {broken && <p className={layout.note}>{text('recording.table')}</p>}
    </>
  );
}
