/** The loss of this drawing with its numbers put in: the label's own output, and what all the outputs add to it. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import { activationsOf, classNameOf } from '../../../network';
import { figure, finely } from '../numbers';
import layout from '../../../ui/Layout.module.css';
import type { LessonOf } from './useLesson';

export function LossNumbers({
  lesson,
  network,
  label: number,
}: Pick<LessonOf, 'lesson' | 'network' | 'label'>): ReactNode {
  const text = useText();
  const { loss } = lesson;
  const label = classNameOf(network.spec, number);
  const own = activationsOf(network, lesson.activations, network.layers.length - 1)[number]!;
  if (network.spec.loss === 'meanSquaredError') {
    const ownSquare = 0.5 * (own - 1) ** 2;
    return (
      <p className={layout.formula}>
        {text('learn.meanSquaredError', {
          label,
          output: figure(text, own),
          own: finely(text, ownSquare, loss),
          others: finely(text, loss - ownSquare, loss),
          loss: finely(text, loss, loss),
        })}
      </p>
    );
  }
  if (network.spec.loss === 'radialMap')
    return (
      <p className={layout.formula}>
        {text('learn.radialMap', {
          label,
          output: finely(text, own, loss),
          others: finely(text, loss - own, loss),
          loss: finely(text, loss, loss),
        })}
      </p>
    );
  return (
    <div className={layout.formula}>
      <p>{text('learn.crossEntropy', { label })}</p>
      <p>
        {text('learn.crossEntropyIs', {
          all: finely(text, own + loss, loss),
          own: finely(text, own, loss),
          loss: figure(text, loss),
        })}
      </p>
      <p>{text('learn.softmax', { label, score: finely(text, lesson.scores[number]!, loss) })}</p>
    </div>
  );
}
