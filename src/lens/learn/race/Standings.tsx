/** The entrants side by side: what they cost and how far they have come. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import { BYTES_PER_PARAMETER } from '../../../network';
import type { RacePoint } from '../../../worker/protocol';
import { FigureTable } from '../../../ui/Figures';
import layout from '../../../ui/Layout.module.css';
import styles from './Race.module.css';
import { gapOf } from './results';

interface Entry {
  readonly name: string;
  readonly color: string;
  readonly parameters: number | null;
  readonly connections: number | null;
  readonly newest: RacePoint | null;
}

type Quantity = 'parameters' | 'connections' | 'memory' | 'time' | 'training' | 'test' | 'gap';

export function Standings({ entrants }: { readonly entrants: readonly Entry[] }): ReactNode {
  const text = useText();
  const percent = (share: number): string => text.number(share, { style: 'percent', maximumFractionDigits: 1 });
  const ofParameters = ({ parameters }: Entry, say: (parameters: number) => string): string =>
    parameters === null ? '–' : say(parameters);
  const ofNewest = ({ newest }: Entry, say: (newest: RacePoint) => string): string => (newest ? say(newest) : '–');
  const quantities: Readonly<Record<Quantity, (entry: Entry) => string>> = {
    parameters: (entry) => ofParameters(entry, (parameters) => text.number(parameters)),
    connections: ({ connections }) => (connections === null ? '–' : text.number(connections)),
    memory: (entry) =>
      ofParameters(entry, (parameters) =>
        text('race.kilobytes', {
          size: text.number((parameters * BYTES_PER_PARAMETER) / 1024, { maximumSignificantDigits: 3 }),
        }),
      ),
    time: (entry) =>
      ofNewest(entry, ({ millisecondsPerStep }) => text.number(millisecondsPerStep, { maximumSignificantDigits: 2 })),
    training: (entry) => ofNewest(entry, ({ trainingAccuracy }) => percent(trainingAccuracy)),
    test: (entry) => ofNewest(entry, ({ testAccuracy }) => percent(testAccuracy)),
    gap: (entry) => ofNewest(entry, (newest) => percent(gapOf(newest))),
  };
  return (
    <div className={styles.scroll} role="region" aria-label={text('race.standings')} tabIndex={0}>
      <FigureTable
        className={styles.table}
        head={[text('race.column.name'), ...entrants.map(({ name }) => name)]}
        colors={entrants.map(({ color }) => color)}
        rows={(Object.keys(quantities) as Quantity[]).map((quantity) => [
          text(`race.column.${quantity}`),
          ...entrants.map(quantities[quantity]),
        ])}
      />
      <p className={layout.note}>{text('race.bytes')}</p>
    </div>
  );
}
