/** How far the network's sureness can be believed: the share of right answers over the probability it gave. */
import { useRef, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { useStore } from '../../store/state/store';
import type { ChartFigure } from '../../ui/chartFile';
import { LineChart } from '../../ui/LineChart';
import { SaveFigure } from '../../ui/SaveFigure';
import type { Evaluation } from '../../worker/protocol';
import { reliabilityRows, type Reliability } from './measures';
import styles from './EvaluationTab.module.css';

export interface ReliabilityCurveProps {
  readonly reliability: Reliability;
  /** What it was reckoned from. */
  readonly evaluation: Evaluation;
}

export function ReliabilityCurve({ reliability, evaluation }: ReliabilityCurveProps): ReactNode {
  const text = useText();
  const chart = useRef<ChartFigure>(null);
  const network = useStore((state) => state.shown.network.spec.name);
  const seed = useStore((state) => state.seed);
  const digits = useStore((state) => (state.imported ? 'imported' : 'generated'));
  const { bins, error } = reliability;
  const measured = { network, digits, test_digits: evaluation.images, step: evaluation.step, seed };
  const said = text('digits.reliability.said', measured);
  const errorSaid = text('digits.reliability.error', {
    error: text.number(error, { style: 'percent', maximumFractionDigits: 2 }),
  });
  return (
    <section className={styles.reliability} aria-label={text('digits.reliability')}>
      <h3>{text('digits.reliability')}</h3>
      <LineChart
        figure={chart}
        label={text('digits.reliability.chart')}
        xLabel={text('digits.reliability.sure')}
        yLabel={text('digits.reliability.right')}
        yDomain={[0, 1]}
        percent
        height={200}
        series={[
          {
            name: text('digits.reliability.ideal'),
            color: 'var(--mute)',
            dashed: true,
            points: [
              { x: 0, y: 0 },
              ...bins.map(({ confidence }) => ({ x: confidence, y: confidence })),
              { x: 1, y: 1 },
            ],
          },
          {
            name: text('digits.reliability.network'),
            color: 'var(--ink)',
            points: bins.map(({ confidence, accuracy }) => ({ x: confidence, y: accuracy })),
          },
        ]}
      />
      <p>{errorSaid}</p>
      <p>{said}</p>
      <SaveFigure
        name="reliability"
        chart={chart}
        settings={`${errorSaid} ${said}`}
        rows={() => reliabilityRows(reliability, measured)}
      />
    </section>
  );
}
