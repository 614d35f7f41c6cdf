/** Who is ahead where, by how much and how surely; and where there is nothing to gain. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import type { ExperimentState } from '../../../store/actions/experiments';
import { measured } from '../../../ui/measured';
import layout from '../../../ui/Layout.module.css';
import { leadAt, type TwinLead } from './results';

export function Verdict({ state }: { readonly state: ExperimentState<'elsewhere'> }): ReactNode {
  const text = useText();
  const { lessons, columns } = state.request;
  const last = columns.length - 1;
  const percent = (share: number): string => text.number(share, { style: 'percent', maximumFractionDigits: 0 });
  const points = (share: number): string => measured(text, 100 * share, { maximumFractionDigits: 1 });

  const said = (lesson: number, { shared, local, by, low, high, ahead, moved }: TwinLead): string => {
    // Told from the side of who is ahead.
    const side = by < 0 ? -1 : 1;
    const [least, most] = [low * side, high * side].toSorted((a, b) => a - b);
    return text('elsewhere.lead', {
      moved,
      places: lessons[lesson]!.places,
      shared: percent(shared),
      local: percent(local),
      ahead,
      by: points(by * side),
      sure: Number.isFinite(low) ? 'yes' : 'no',
      seeds: state.done.filter(({ cell }) => cell.lesson === lesson).length,
      low: points(least!),
      high: points(most!),
    });
  };

  const claimed = leadAt(state, 0, last);
  const still = leadAt(state, 0, 0);
  if (!claimed || !still) return null;
  return (
    <>
      <p role="status" aria-label={text('elsewhere.verdict')}>
        {said(0, claimed)}
      </p>
      <h3>{text('elsewhere.limits')}</h3>
      <ul className={`${layout.points} ${layout.note}`}>
        <li>{text('elsewhere.limit.still', { lead: said(0, still) })}</li>
        {lessons.map(({ digits }, lesson) => {
          const lead = lesson > 0 && leadAt(state, lesson, last);
          return lead && <li key={lesson}>{text('elsewhere.limit.all', { digits, lead: said(lesson, lead) })}</li>;
        })}
        <li>{text('elsewhere.limit.pooling')}</li>
      </ul>
    </>
  );
}
