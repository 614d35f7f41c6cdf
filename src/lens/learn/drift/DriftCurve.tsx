/** The spread of the copies, step by step: of the pinned layer and of everything that is untied. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import { useStore } from '../../../store/state/store';
import { LineChart } from '../../../ui/LineChart';
import styles from '../Learn.module.css';
import { figure } from '../numbers';
import layout from '../../../ui/Layout.module.css';
import { useDrift } from './history';

export function DriftCurve(): ReactNode {
  const text = useText();
  const points = useDrift((state) => state.points);
  const pinned = useStore((state) => state.pinned.layer);
  const name = useStore((state) => state.shown.network.layers[pinned]?.name ?? '');
  const last = points.at(-1);
  const own = (point: (typeof points)[number]): number | undefined =>
    point.spreads.layers.find(({ layer }) => layer === pinned)?.spread;
  const now = last && (own(last) ?? last.spreads.whole);
  return (
    <section className={styles.group} aria-label={text('drift.curve')}>
      <h3>{text('drift.curve')}</h3>
      <p className={layout.formula}>
        {text('drift.spreadFormula')} ={' '}
        <output aria-live="off" aria-label={text('drift.column.spread')}>
          {now === undefined ? '–' : figure(text, now)}
        </output>
      </p>
      {points.length > 1 && (
        <LineChart
          label={text('drift.curve')}
          xLabel={text('drift.column.step')}
          yLabel={text('drift.column.spread')}
          height={170}
          series={[
            ...(last && own(last) !== undefined
              ? [
                  {
                    name,
                    color: 'var(--local)',
                    points: points.map((point) => ({ x: point.step, y: own(point) ?? 0 })),
                  },
                ]
              : []),
            {
              name: text('drift.wholeSeries'),
              color: 'var(--mute)',
              dashed: true,
              points: points.map(({ step, spreads }) => ({ x: step, y: spreads.whole })),
            },
          ]}
        />
      )}
    </section>
  );
}
