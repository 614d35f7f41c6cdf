/** What this race showed, said from its numbers; and the same race with the pixels in their other order, where it was run. */
import { useEffect, type ReactNode } from 'react';
import { create } from 'zustand';
import { useText } from '../../../i18n';
import type { RacePoint, RequestOf } from '../../../worker/protocol';
import { entrantName } from '../../experiments/entrants';
import { measured } from '../../../ui/measured';
import layout from '../../../ui/Layout.module.css';
import styles from './Race.module.css';
import { leads } from './results';
import { fromOf, sizeOf } from './settings';

/** Final points of finished races by their settings, for comparison while the page is open. */
const useFinished = create<Readonly<Record<string, readonly (RacePoint | null)[]>>>()(() => ({}));

/** The digits themselves are left out: how many there are of each kind, and the seed, tell races apart. */
const nameOf = (request: RequestOf<'race'>, scrambled: boolean): string => {
  const { source, test: _, ...rest } = request;
  return JSON.stringify({
    ...rest,
    from: fromOf(request),
    size: sizeOf(request),
    generated: source.generated,
    scrambled,
  });
};

export interface VerdictProps {
  readonly request: RequestOf<'race'>;
  readonly newest: readonly (RacePoint | null)[];
}

export function Verdict({ request, newest }: VerdictProps): ReactNode {
  const text = useText();
  const other = useFinished((finished) => finished[nameOf(request, !request.scrambled)] ?? null);
  useEffect(() => useFinished.setState({ [nameOf(request, request.scrambled)]: newest }), [request, newest]);
  const points = (share: number): string => measured(text, share * 100, { maximumFractionDigits: 1 });
  const percent = (share: number): string => text.number(share, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <div role="status" aria-label={text('race.verdict')} className={styles.verdict}>
      {leads(request, newest).map(({ ahead, behind, by, interval, clear }) => (
        <p key={`${JSON.stringify(ahead)} ${JSON.stringify(behind)}`}>
          {text(clear ? 'race.clear' : 'race.level', {
            ahead: entrantName(text, ahead),
            behind: entrantName(text, behind),
            by: points(by),
            low: points(interval.low),
            high: points(interval.high),
            digits: request.testDigits,
          })}
        </p>
      ))}
      {other ? (
        <p>
          {text('race.orders')}{' '}
          {request.entrants
            .flatMap((entrant, index) => {
              const [here, there] = [newest[index]?.testAccuracy, other[index]?.testAccuracy];
              if (here === undefined || there === undefined) return [];
              const [plain, scrambled] = request.scrambled ? [there, here] : [here, there];
              return text('race.order', {
                name: entrantName(text, entrant),
                plain: percent(plain),
                scrambled: percent(scrambled),
              });
            })
            .join(text('race.and'))}
        </p>
      ) : (
        <p className={layout.note}>{text(request.scrambled ? 'race.tryPlain' : 'race.tryScrambled')}</p>
      )}
    </div>
  );
}
