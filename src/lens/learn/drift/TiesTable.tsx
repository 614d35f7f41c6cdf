/** The last ties: what averaging the copies did to the answers on the test digits. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import styles from '../Learn.module.css';
import { figure } from '../numbers';
import { FigureTable } from '../../../ui/Figures';
import layout from '../../../ui/Layout.module.css';
import { useDrift } from './history';

export function TiesTable(): ReactNode {
  const text = useText();
  const ties = useDrift((state) => state.ties);
  const percent = (share: number): string => text.number(share, { style: 'percent', minimumFractionDigits: 1 });
  return (
    <section className={styles.group} aria-label={text('drift.ties')}>
      <h3>{text('drift.ties')}</h3>
      {ties.length === 0 ? (
        <p className={layout.quiet}>{text('drift.noTies')}</p>
      ) : (
        <>
          <FigureTable
            className={styles.table}
            head={(['tied', 'step', 'spread', 'before', 'after'] as const).map((column) =>
              text(`drift.column.${column}`),
            )}
            rows={ties
              .toReversed()
              .map(({ layer, step, spread, before, after }) => [
                layer ?? text('drift.whole'),
                text.number(step),
                figure(text, spread),
                percent(before.accuracy),
                percent(after.accuracy),
              ])}
          />
          <p className={layout.note}>
            {text('drift.tiesNote', {
              images: ties.at(-1)!.after.images,
              before: figure(text, ties.at(-1)!.before.loss),
              after: figure(text, ties.at(-1)!.after.loss),
            })}
          </p>
        </>
      )}
    </section>
  );
}
