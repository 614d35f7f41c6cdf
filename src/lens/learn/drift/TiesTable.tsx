/** The last ties: what averaging the copies did to the answers on the test digits. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import styles from '../Learn.module.css';
import { figure } from '../numbers';
import { Figures } from '../../../ui/Figures';
import { useDrift } from './history';

export function TiesTable(): ReactNode {
  const text = useText();
  const ties = useDrift((state) => state.ties);
  const percent = (share: number): string => text.number(share, { style: 'percent', minimumFractionDigits: 1 });
  return (
    <section className={styles.group} aria-label={text('drift.ties')}>
      <h3>{text('drift.ties')}</h3>
      {ties.length === 0 ? (
        <p className={styles.quiet}>{text('drift.noTies')}</p>
      ) : (
        <>
          <Figures className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{text('drift.column.tied')}</th>
                <th scope="col">{text('drift.column.step')}</th>
                <th scope="col">{text('drift.column.spread')}</th>
                <th scope="col">{text('drift.column.before')}</th>
                <th scope="col">{text('drift.column.after')}</th>
              </tr>
            </thead>
            <tbody>
              {ties.toReversed().map((tie, index) => (
                <tr key={ties.length - index}>
                  <th scope="row">{tie.layer ?? text('drift.whole')}</th>
                  <td>{text.number(tie.step)}</td>
                  <td>{figure(text, tie.spread)}</td>
                  <td>{percent(tie.before.accuracy)}</td>
                  <td>{percent(tie.after.accuracy)}</td>
                </tr>
              ))}
            </tbody>
          </Figures>
          <p className={styles.note}>
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
