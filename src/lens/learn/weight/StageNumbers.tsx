/** What one stage of a training step leaves behind, layer by layer. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import { activationsOf } from '../../../network';
import styles from '../Learn.module.css';
import { figure, rms } from '../numbers';
import { LossNumbers } from './LossNumbers';
import type { LessonOf } from './useLesson';

export const STAGES = ['forward', 'loss', 'backward', 'update'] as const;

export interface StageNumbersProps {
  readonly stage: Exclude<(typeof STAGES)[number], 'update'>;
  readonly answer: LessonOf;
}

export function StageNumbers({ stage, answer: { lesson, network, label } }: StageNumbersProps): ReactNode {
  const text = useText();
  if (stage === 'loss') return <LossNumbers lesson={lesson} network={network} label={label} />;
  const forward = stage === 'forward';
  const layers = network.layers.map((layer, index) => ({ name: layer.name, index }));
  return (
    <ul className={styles.layers}>
      {(forward ? layers : layers.toReversed()).map(({ name, index }) => (
        <li key={name}>
          <b>{name}</b>{' '}
          {text(forward ? 'learn.valuesRms' : 'learn.errorsRms', {
            rms: figure(text, rms(activationsOf(network, forward ? lesson.activations : lesson.errors, index))),
          })}
        </li>
      ))}
    </ul>
  );
}
