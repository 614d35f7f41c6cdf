/** What sharing saves in a layer, in sentences that change with the numbers. */
import type { ReactNode } from 'react';
import { useText, type Text } from '../../i18n';
import { canUntie, type Layer, type Ways } from '../../network';
import layout from '../../ui/Layout.module.css';
import styles from './Count.module.css';
import { evaluate } from './formula';
import type { Formulas } from './quantities';
import { timesMoreWithout } from './ways';

export interface SavedSentencesProps {
  readonly layer: Layer;
  readonly map: number;
  /** Of the layer, or of the network. */
  readonly ways: Ways<Formulas>;
  /** Whether the sentences are about the whole network. */
  readonly network: boolean;
}

export function SavedSentences({ layer, map, ways, network }: SavedSentencesProps): ReactNode {
  const text = useText();
  const { name, output } = layer;
  if (!network && !canUntie(layer.spec)) {
    return (
      <p className={styles.sentence}>{text(layer.weights ? 'count.untouched' : 'count.noWeights', { layer: name })}</p>
    );
  }
  const [local, full] = [timesMoreWithout(ways), timesMoreWithout(ways, 'full')];
  const number = (value: number): string => text.number(value, { maximumFractionDigits: value < 100 ? 1 : 0 });
  const bytes = (way: 'full' | 'local' | 'shared'): string => memory(Number(evaluate(ways[way].bytes)), text.number);
  const saved =
    local > 1
      ? text(network ? 'count.without.network' : 'count.without', { times: number(local) })
      : text(network ? 'count.nothingSaved' : 'count.onePlace', { layer: name });
  return (
    <>
      <p className={styles.sentence}>
        <strong>{saved}</strong> {full > local && text('count.without.full', { times: number(full) })}
      </p>
      <p className={layout.note}>
        {!network &&
          text(layer.connectivity === 'shared' ? 'count.users' : 'count.usersApart', {
            users: text.number(output.height * output.width),
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
