/** How far the network's sureness can be believed: the share of right answers over the probability it gave. */
import { useRef, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { Button } from '../../ui/Button';
import { LineChart } from '../../ui/LineChart';
import { saveSvg, saveTable } from '../../ui/saveFile';
import type { Reliability } from './measures';
import styles from './EvaluationTab.module.css';

export function ReliabilityCurve({ reliability: { bins, error } }: { readonly reliability: Reliability }): ReactNode {
  const text = useText();
  const svg = useRef<SVGSVGElement>(null);
  const save = (): void =>
    saveTable('reliability.csv', [
      ['from', 'to', 'digits', 'confidence', 'accuracy'],
      ...bins.map(({ from, to, count, confidence, accuracy }) => [from, to, count, confidence, accuracy]),
    ]);
  return (
    <section className={styles.reliability} aria-label={text('digits.reliability')}>
      <h3>{text('digits.reliability')}</h3>
      <LineChart
        svg={svg}
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
      <p>
        {text('digits.reliability.error', {
          error: text.number(error, { style: 'percent', maximumFractionDigits: 2 }),
        })}
      </p>
      <div className={styles.tools}>
        <Button small onClick={save}>
          {text('digits.csv')}
        </Button>
        <Button small onClick={() => svg.current && saveSvg('reliability.svg', svg.current)}>
          {text('digits.svg')}
        </Button>
      </div>
    </section>
  );
}
