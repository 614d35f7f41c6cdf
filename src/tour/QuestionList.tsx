/** All questions of the tour, to begin with any of them, and before them the first minute. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { askForFirstMinute } from '../store/actions/firstMinute';
import { chooseQuestion } from '../store/actions/tour';
import { useStore } from '../store/state/store';
import styles from './QuestionList.module.css';
import { questions } from './questions';

export function QuestionList({ onChosen }: { readonly onChosen: () => void }): ReactNode {
  const text = useText();
  const tour = useStore((state) => state.tour);
  return (
    <>
      <p className={styles.beginning}>
        <button
          type="button"
          onClick={() => {
            onChosen();
            askForFirstMinute();
          }}
        >
          {text('tour.firstMinute')}
        </button>
      </p>
      <ol aria-label={text('shell.questions')} className={styles.list}>
        {questions.map(({ name, title, titleValues }, index) => (
          <li key={name}>
            <button
              type="button"
              aria-current={tour === index + 1}
              onClick={() => {
                onChosen();
                chooseQuestion(index + 1);
              }}
            >
              {text(title, titleValues)}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
