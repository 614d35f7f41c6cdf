/** One weight: its gradient position by position, the step it leads to, taken by hand, and everything else that is learned. */
import { useMemo, useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { classNameOf, predictedClass } from '../../../network';
import { useStore } from '../../../store/state/store';
import { Select } from '../../../ui/Select';
import layout from '../../../ui/Layout.module.css';
import { choiceOf, type Chosen } from './contributions';
import { GradientOfOneWeight } from './GradientOfOneWeight';
import { LearnedBlocks } from './LearnedBlocks';
import { Pace } from './Pace';
import { StepByHand } from './StepByHand';
import { useLesson } from './useLesson';

export default function OneWeight(): ReactNode {
  const text = useText();
  const scores = useStore((state) => state.shown.look?.scores ?? null);
  const network = useStore((state) => state.shown.network);
  const [chosen, setChosen] = useState<number | null>(null);
  const [weight, setWeight] = useState<Chosen | null>(null);
  const label = Math.min(chosen ?? (scores && predictedClass(scores)) ?? 0, network.classes - 1);
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
        options={Array.from({ length: network.classes }, (_, one) => ({
          value: one,
          label: classNameOf(network.spec, one),
        }))}
        value={label}
        onChange={setChosen}
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
        <p className={layout.quiet} role="status">
          {text(`learn.${answer}`)}
        </p>
      )}
    </>
  );
}
