/** All questions of the tour, to begin with any of them, before them the first minute, and behind them what is asked about one's own network. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { askForFirstMinute } from '../store/actions/firstMinute';
import { chooseQuestion } from '../store/actions/tour';
import { openPane, useShown } from '../store/actions/view';
import { useStore } from '../store/state/store';
import { useAsked } from './useAsked';
import styles from './QuestionList.module.css';
import { questions } from './questions';

export function QuestionList({ onChosen }: { readonly onChosen: () => void }): ReactNode {
  const text = useText();
  const tour = useStore((state) => state.tour);
  const asked = useAsked();
  const ownNetworks = useShown('network');
  const line = (words: string, act: () => void, current?: boolean): ReactNode => (
    <button
      type="button"
      aria-current={current}
      onClick={() => {
        onChosen();
        act();
      }}
    >
      {words}
    </button>
  );
  return (
    <>
      <p className={styles.beginning}>{line(text('tour.firstMinute'), askForFirstMinute)}</p>
      <ol aria-label={text('shell.questions')} className={styles.list}>
        {asked.map((number) => {
          const { name, title, titleValues } = questions[number - 1]!;
          return <li key={name}>{line(text(title, titleValues), () => chooseQuestion(number), tour === number)}</li>;
        })}
      </ol>
      {ownNetworks && <p className={styles.beginning}>{line(text('tour.ownNetwork'), () => openPane('ownNetwork'))}</p>}
    </>
  );
}
