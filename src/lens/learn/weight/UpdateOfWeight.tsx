/** The update with its numbers put in: old weight, velocity, new weight; and the buttons that take the step and take it back. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import { useStore } from '../../../store/state/store';
import { Button } from '../../../ui/Button';
import { figure, finely } from '../numbers';
import layout from '../../../ui/Layout.module.css';
import type { ByHand } from './byHand';
import { parameterOf } from './contributions';
import type { LessonOf } from './useLesson';
import type { Choice } from './WeightPicker';

export interface UpdateOfWeightProps {
  readonly answer: LessonOf;
  readonly choice: Choice;
  readonly byHand: ByHand;
}

export function UpdateOfWeight({ answer: { lesson, network }, choice, byHand }: UpdateOfWeightProps): ReactNode {
  const text = useText();
  const pinned = useStore((state) => state.pinned);
  const { kind, learningRate, momentum, weightDecay } = useStore((state) => state.settings.optimizer);
  const at = parameterOf(network, pinned, choice);
  const rate = figure(text, learningRate);
  const values = at === null ? null : valuesOf(at);

  function valuesOf(index: number) {
    const [weight, gradient, before] = [lesson.parameters[index]!, lesson.gradients[index]!, byHand.velocityAt(index)];
    const velocity = momentum * before - learningRate * gradient;
    return { weight, gradient, before, velocity, updated: weight + velocity };
  }

  return (
    <>
      {values && (
        <div className={layout.formula}>
          <p>
            {text('learn.velocity', {
              momentum: figure(text, momentum),
              before: figure(text, values.before),
              rate,
              gradient: figure(text, values.gradient),
              velocity: figure(text, values.velocity),
            })}
          </p>
          <p>
            {text('learn.newWeight', {
              weight: finely(text, values.weight, values.velocity),
              velocity: figure(text, values.velocity),
              sign: values.velocity < 0 ? 'minus' : 'plus',
              updated: finely(text, values.updated, values.velocity),
            })}
          </p>
        </div>
      )}
      <p className={layout.note}>{text('learn.updateAll', { count: network.parameterCount, rate })}</p>
      {(kind === 'adam' || weightDecay > 0) && (
        <p className={layout.note}>{text('learn.byHandAlone', { kind, decay: weightDecay > 0 ? 'yes' : 'no' })}</p>
      )}
      <div className={layout.row}>
        <Button small weight="strong" onClick={byHand.take}>
          {text('learn.apply')}
        </Button>
        <Button small disabled={byHand.steps === 0} onClick={byHand.undo}>
          {text('learn.undo')}
        </Button>
      </div>
      {byHand.forgotten && <p className={layout.note}>{text('learn.undoLimit', { steps: byHand.steps })}</p>}
    </>
  );
}
