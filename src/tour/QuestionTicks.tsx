/** Which of the tour's questions a lesson asks, as ticks. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import styles from './QuestionList.module.css';
import { questions } from './questions';

export interface QuestionTicksProps {
  /** Counted from 1; none: all. */
  readonly asked: readonly number[];
  readonly onChange: (asked: readonly number[]) => void;
}

export function QuestionTicks({ asked, onChange }: QuestionTicksProps): ReactNode {
  const text = useText();
  const all = questions.map((_, index) => index + 1);
  const ticked = asked.length > 0 ? asked : all;
  const change = (number: number, on: boolean): void => {
    const now = all.filter((other) => (other === number ? on : ticked.includes(other)));
    // A lesson without questions leaves the tour out as a whole.
    if (now.length > 0) onChange(now.length === all.length ? [] : now);
  };
  return (
    <fieldset className={styles.ticks}>
      <legend>{text('shell.questions')}</legend>
      {questions.map(({ name, title, titleValues }, index) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={ticked.includes(index + 1)}
            onChange={({ target }) => change(index + 1, target.checked)}
          />
          {text(title, titleValues)}
        </label>
      ))}
    </fieldset>
  );
}
