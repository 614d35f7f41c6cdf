/** Every layer that can be untied: how it is connected, what that costs, how far its copies are apart. And the whole network. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import { countsByConnectivity, networkCountsByConnectivity } from '../../../network';
import { setConnectivity } from '../../../store/actions/session';
import { useStore } from '../../../store/state/store';
import { FigureTable } from '../../../ui/Figures';
import { Button } from '../../../ui/Button';
import spoken from '../../../ui/Spoken.module.css';
import styles from '../Learn.module.css';
import { figure } from '../numbers';
import { tieAndMeasure, useDrift } from './history';
import { isUntied, untieable } from './spread';

export function LayersTable({ anyUntied }: { readonly anyUntied: boolean }): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const spreads = useDrift((state) => state.points.at(-1)?.spreads ?? null);
  const rows = untieable(network).map(({ layer, index }) => ({
    name: layer.name,
    label: layer.name,
    untied: isUntied(layer),
    counts: countsByConnectivity(layer),
    spread: spreads?.layers.find((one) => one.layer === index)?.spread ?? 0,
  }));
  const whole = {
    name: undefined,
    label: text('drift.whole'),
    untied: anyUntied,
    counts: networkCountsByConnectivity(network),
    spread: spreads?.whole ?? 0,
  };
  return (
    <section className={styles.group} aria-label={text('drift.layers')}>
      <h3>{text('drift.layers')}</h3>
      <FigureTable
        className={styles.table}
        head={[
          text('common.layer'),
          text('drift.column.parameters'),
          text('drift.column.spread'),
          <span key="switch" className={spoken.spoken}>
            {text('drift.column.switch')}
          </span>,
        ]}
        rows={[...rows, whole].map(({ name, label, untied, counts, spread }) => [
          label,
          `${text.number(counts.shared.parameters)} → ${text.number(counts.local.parameters)}`,
          figure(text, spread),
          <Button
            key="switch"
            small
            aria-label={text(untied ? 'drift.tieNamed' : 'drift.untieNamed', { layer: label })}
            onClick={() => void (untied ? tieAndMeasure(name) : setConnectivity('local', name))}
          >
            {text(untied ? 'drift.tie' : 'drift.untie')}
          </Button>,
        ])}
      />
    </section>
  );
}
