/** One weight: its gradient position by position, the step it leads to, taken by hand, and everything else that is learned. */
import { useMemo, useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { predictedClass } from '../../../network';
import { useStore } from '../../../store/state/store';
import { Select } from '../../../ui/Select';
import styles from '../Learn.module.css';
import { choiceOf, type Chosen } from './contributions';
import { GradientOfOneWeight } from './GradientOfOneWeight';
import { LearnedBlocks } from './LearnedBlocks';
import { Pace } from './Pace';
import { StepByHand } from './StepByHand';
import { useLesson } from './useLesson';

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

export default function OneWeight(): ReactNode {
  const text = useText();
  const scores = useStore((state) => state.shown.look?.scores ?? null);
  const [chosen, setChosen] = useState<number | null>(null);
  const [weight, setWeight] = useState<Chosen | null>(null);
  const label = chosen ?? (scores && predictedClass(scores)) ?? 0;
  const answer = useLesson(label);
  const pinned = useStore((state) => state.pinned);
  const layer = typeof answer === 'object' ? answer.network.layers[pinned.layer] : undefined;
  const choice = useMemo(
    () => (layer ? choiceOf(layer, pinned.unit, weight) : ('bias' as const)),
    [layer, pinned.unit, weight],
  );

  return (
    <>
      <p>{text('learn.intro')}</p>
      <Select
        label={text('learn.label')}
        options={DIGITS.map((digit) => ({ value: digit, label: digit }))}
        value={DIGITS[label]!}
        onChange={(digit) => setChosen(Number(digit))}
      />
      {typeof answer === 'object' ? (
        <>
          <GradientOfOneWeight
            answer={answer}
            choice={choice}
            onChoose={(next) => layer && setWeight({ layer, choice: next })}
          />
          <StepByHand answer={answer} choice={choice} />
          <Pace />
          <LearnedBlocks answer={answer} />
        </>
      ) : (
        <p className={styles.quiet} role="status">
          {text(`learn.${answer}`)}
        </p>
      )}
    </>
  );
}
