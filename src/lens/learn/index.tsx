/** Learn: where a weight comes from. The gradient of one weight, position by position, and the step it leads to. */
import { useState, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { useStore } from '../../store/store';
import { Select } from '../../ui/Select';
import { GradientOfOneWeight } from './GradientOfOneWeight';
import styles from './Learn.module.css';
import { LearnedBlocks } from './LearnedBlocks';
import { StepByHand } from './StepByHand';
import { useLesson } from './useLesson';

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

export default function LearnPanel(): ReactNode {
  const text = useText();
  const scores = useStore((state) => state.look?.scores ?? null);
  const [chosen, setChosen] = useState<number | null>(null);
  const label = chosen ?? (scores ? scores.indexOf(Math.max(...scores)) : 0);
  const answer = useLesson(label);

  return (
    <div className={styles.panel}>
      <p>{text('learn.intro')}</p>
      <Select
        label={text('learn.label')}
        options={DIGITS.map((digit) => ({ value: digit, label: digit }))}
        value={DIGITS[label]!}
        onChange={(digit) => setChosen(Number(digit))}
      />
      {answer ? (
        <>
          <GradientOfOneWeight answer={answer} />
          <StepByHand answer={answer} />
          <LearnedBlocks answer={answer} />
        </>
      ) : (
        <p className={styles.quiet}>{text('learn.drawFirst')}</p>
      )}
    </div>
  );
}
