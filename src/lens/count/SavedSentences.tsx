/** What sharing saves in a layer, in sentences that change with the numbers. */
import type { ReactNode } from 'react';
import { useText, type Text } from '../../i18n';
import { canUntie, units, type Layer } from '../../network';
import styles from './Count.module.css';
import { evaluate } from './formula';
import type { Formulas } from './quantities';
import { timesMoreWithout, type Ways } from './ways';

export interface SavedSentencesProps {
  readonly layer: Layer;
  readonly map: number;
  readonly ways: Ways<Formulas>;
}

export function SavedSentences({ layer, map, ways }: SavedSentencesProps): ReactNode {
  const text = useText();
  const { name, output } = layer;
  if (!canUntie(layer.spec)) {
    return (
      <p className={styles.sentence}>{text(layer.weights ? 'count.untouched' : 'count.noWeights', { layer: name })}</p>
    );
  }
  const times = timesMoreWithout(ways);
  const number = (value: number): string => text.number(value, { maximumFractionDigits: value < 100 ? 1 : 0 });
  const bytes = (way: 'full' | 'local' | 'shared'): string => memory(Number(evaluate(ways[way].bytes)), text.number);
  const users = output.height * output.width;
  return (
    <>
      <p className={styles.sentence}>
        <strong>
          {times > 1 ? text('count.without', { times: number(times) }) : text('count.onePlace', { layer: name })}
        </strong>{' '}
        {text('count.without.full', { times: number(timesMoreWithout(ways, 'full')) })}
      </p>
      <p className={styles.note}>
        {text(layer.connectivity === 'shared' ? 'count.users' : 'count.usersApart', {
          users: text.number(users),
          units: text.number(units(output)),
          map: map + 1,
        })}{' '}
        {text('count.memory', { full: bytes('full'), local: bytes('local'), shared: bytes('shared') })}
      </p>
    </>
  );
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const;

/** Bytes in the largest decimal unit that leaves at least 1. */
function memory(bytes: number, number: Text['number']): string {
  const power = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return number(bytes / 1000 ** power, {
    style: 'unit',
    unit: UNITS[power]!,
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumSignificantDigits: 3,
  });
}
