/** Who is ahead and who is last at each size, whoever it is, and whether the seeds agree on it. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import type { ExperimentState } from '../../../store/actions/experiments';
import layout from '../../../ui/Layout.module.css';
import { leadsOf } from './results';

export interface LeadsProps {
  readonly state: ExperimentState<'sizes'>;
  /** Of the entrants, in their order. */
  readonly names: readonly string[];
}

export function Leads({ state, names }: LeadsProps): ReactNode {
  const text = useText();
  const percent = (share: number): string => text.number(share, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <ul className={layout.points} role="status" aria-label={text('race.verdict')}>
      {leadsOf(state).map(({ size, winner, loser, best, worst, clear }) => (
        <li key={size}>
          {text('race.sizeLead', {
            size,
            winner: names[winner]!,
            loser: names[loser]!,
            best: percent(best),
            worst: percent(worst),
            clear: clear ? 'yes' : 'no',
          })}
        </li>
      ))}
    </ul>
  );
}
