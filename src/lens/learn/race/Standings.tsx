/** The entrants side by side: what they cost, how far they have come, and their first filters. */
import { Fragment, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { BYTES_PER_PARAMETER } from '../../../network';
import { Legend } from '../../../ui/Legend';
import { MapView } from '../../../ui/MapView';
import type { RacePoint } from '../../../worker/protocol';
import styles from './Race.module.css';
import { gapOf } from './results';

export interface StandingsProps {
  readonly entrants: readonly {
    readonly name: string;
    readonly color: string;
    readonly parameters: number | null;
    readonly connections: number | null;
    readonly newest: RacePoint | null;
  }[];
}

const FILTER_SIZE = 30;

export function Standings({ entrants }: StandingsProps): ReactNode {
  const text = useText();
  const percent = (share: number): string => text.number(share, { style: 'percent', maximumFractionDigits: 1 });
  const count = (value: number | null): string => (value === null ? '–' : text.number(value));
  const limits = entrants.map(({ newest }) =>
    newest ? newest.filters.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) : 0,
  );
  const limit = Math.max(...limits) || 1;
  return (
    <>
      <div className={styles.scroll} role="region" aria-label={text('race.standings')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(['name', 'parameters', 'connections', 'memory', 'time', 'training', 'test', 'gap'] as const).map(
                (column) => (
                  <th key={column} scope="col">
                    {text(`race.column.${column}`)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {entrants.map(({ name, color, parameters, connections, newest }) => (
              <tr key={name}>
                <th scope="row" style={{ boxShadow: `inset 3px 0 ${color}` }}>
                  {name}
                </th>
                <td>{count(parameters)}</td>
                <td>{count(connections)}</td>
                <td title={parameters === null ? undefined : text('race.bytes', { parameters })}>
                  {parameters === null
                    ? '–'
                    : text('race.kilobytes', {
                        size: text.number((parameters * BYTES_PER_PARAMETER) / 1024, { maximumSignificantDigits: 3 }),
                      })}
                </td>
                <td>{newest ? text.number(newest.millisecondsPerStep, { maximumSignificantDigits: 2 }) : '–'}</td>
                <td>{newest ? percent(newest.trainingAccuracy) : '–'}</td>
                <td>{newest ? percent(newest.testAccuracy) : '–'}</td>
                <td>{newest ? percent(gapOf(newest)) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{text('race.filters')}</h3>
      <div className={styles.filters}>
        {entrants.map(({ name, newest }) => (
          <Fragment key={name}>
            {newest && (
              <figure>
                <figcaption>{name}</figcaption>
                <div>
                  {Array.from(
                    { length: newest.filters.values.length / (newest.filters.height * newest.filters.width) },
                    (_, index) => {
                      const { height, width, values } = newest.filters;
                      return (
                        <MapView
                          key={index}
                          label={text('race.filter', { name, number: index + 1 })}
                          values={values.subarray(index * height * width, (index + 1) * height * width)}
                          height={height}
                          width={width}
                          limit={limit}
                          size={FILTER_SIZE}
                        />
                      );
                    },
                  )}
                </div>
              </figure>
            )}
          </Fragment>
        ))}
        <Legend label={text('race.weight')} limit={limit} />
      </div>
    </>
  );
}
