/** The pinned unit's numbers at one stage: its sum and value, the loss they lead to, its error and the weight's gradient. */
import { useMemo, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { activationsOf, positionOf } from '../../../network';
import { useStore } from '../../../store/state/store';
import { unitName } from '../../../store/actions/unitNames';
import { squashingName } from '../../squashing';
import { figure } from '../numbers';
import panel from '../../Panel.module.css';
import { parameterOf } from './contributions';
import { PatchEquation } from './PatchEquation';
import { backwardPath, forwardPath } from './path';
import type { LessonOf } from './useLesson';
import type { Choice } from './WeightPicker';

export interface UnitPathProps {
  readonly stage: 'forward' | 'loss' | 'backward';
  readonly answer: LessonOf;
  readonly choice: Choice;
}

export function UnitPath({ stage, answer: { lesson, network }, choice }: UnitPathProps): ReactNode {
  const text = useText();
  const pinned = useStore((state) => state.pinned);
  const layer = network.layers[pinned.layer];
  const forward = useMemo(
    () => (layer && stage === 'forward' ? forwardPath(network, lesson, pinned.layer, pinned.unit) : null),
    [layer, stage, network, lesson, pinned],
  );
  const backward = useMemo(
    () => (layer && stage === 'backward' ? backwardPath(network, lesson, pinned.layer, pinned.unit) : null),
    [layer, stage, network, lesson, pinned],
  );
  if (!layer || stage === 'loss') return null;
  const { channel } = positionOf(layer.output, pinned.unit);
  const unit = unitName(text, layer, pinned.unit);

  if (forward) {
    const [rows, columns] = layer.window.kernel;
    const name = squashingName(layer.activation).name;
    return (
      <>
        <p>{unit}</p>
        {rows * columns > 1 && <PatchEquation layer={layer} forward={forward} sources={layer.sources[channel] ?? []} />}
        <p className={panel.formula}>
          {text('learn.path.sum', {
            taps: forward.patch.length,
            sum: figure(text, forward.sum),
            bias: figure(text, forward.bias),
            total: figure(text, forward.sum + forward.bias),
          })}
          <br />
          {text('learn.path.value', {
            name,
            total: figure(text, forward.sum + forward.bias),
            value: figure(text, forward.value),
            engine: figure(text, activationsOf(network, lesson.activations, pinned.layer)[pinned.unit]!),
          })}
        </p>
      </>
    );
  }
  if (stage !== 'backward') return null;
  const error = activationsOf(network, lesson.errors, pinned.layer)[pinned.unit]!;
  const at = parameterOf(network, pinned, choice);
  return (
    <>
      <p>{unit}</p>
      <p className={panel.formula}>
        {backward
          ? text('learn.path.error', {
              readers: backward.readers,
              arriving: figure(text, backward.arriving),
              slope: figure(text, backward.slope),
              error: figure(text, backward.error),
              engine: figure(text, error),
            })
          : text('learn.path.errorAlone', { error: figure(text, error) })}
        {at !== null && (
          <>
            <br />
            {text('learn.path.gradient', { gradient: figure(text, lesson.gradients[at]!) })}
          </>
        )}
      </p>
    </>
  );
}
