/** The pinned unit's numbers at one stage: its sum and value, the loss they lead to, its error and the weight's gradient. */
import { useMemo, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { activationsOf, learnedOf, type Layer } from '../../../network';
import type { UnitRef } from '../../../store/state/state';
import { useStore } from '../../../store/state/store';
import { unitName } from '../../../store/actions/unitNames';
import { arithmeticOf } from '../../arithmetic';
import { squashingName } from '../../squashing';
import { figure } from '../numbers';
import layout from '../../../ui/Layout.module.css';
import { parameterOf } from './contributions';
import { PatchEquation } from './PatchEquation';
import { backwardPath } from './path';
import type { LessonOf } from './useLesson';
import type { Choice } from './WeightPicker';

export interface UnitPathProps {
  readonly stage: 'forward' | 'loss' | 'backward';
  readonly answer: LessonOf;
  readonly choice: Choice;
}

export function UnitPath({ stage, answer, choice }: UnitPathProps): ReactNode {
  const text = useText();
  const pinned = useStore((state) => state.pinned);
  const layer = answer.network.layers[pinned.layer];
  if (!layer || stage === 'loss') return null;
  const unit = unitName(text, layer, pinned.unit);
  return stage === 'forward' ? (
    <Forward {...{ answer, pinned, layer, unit }} />
  ) : (
    <Backward {...{ answer, pinned, unit, choice }} />
  );
}

interface StageProps {
  readonly answer: LessonOf;
  readonly pinned: UnitRef;
  /** In words. */
  readonly unit: string;
}

/** Nothing where the layer is not a weighted sum. */
function Forward(props: StageProps & { readonly layer: Layer }): ReactNode {
  const { answer, pinned, layer, unit } = props;
  const { lesson, network } = answer;
  const text = useText();
  const forward = useMemo(() => {
    const { layer: at } = pinned;
    const weights = learnedOf(network, lesson.parameters, at, 'weights');
    const bias = learnedOf(network, lesson.parameters, at, 'bias');
    if (layer.combine !== 'sum' || !weights || !bias) return null;
    const input = at === 0 ? lesson.input : activationsOf(network, lesson.activations, at - 1);
    return arithmeticOf(layer, { input, weights, bias }, pinned.unit);
  }, [layer, network, lesson, pinned]);
  if (!forward) return null;
  const [rows, columns] = layer.window.kernel;
  const total = figure(text, forward.weightedSum);
  return (
    <>
      <p>{unit}</p>
      {rows * columns > 1 && <PatchEquation layer={layer} forward={forward} />}
      <p className={layout.formula}>
        {text('learn.path.sum', {
          taps: forward.slices.reduce((taps, { products }) => taps + products.length, 0),
          sum: figure(text, layer.scale * forward.sum),
          bias: figure(text, forward.bias!),
          total,
        })}
        <br />
        {text('learn.path.value', {
          name: squashingName(layer.activation).name,
          total,
          value: figure(text, forward.value),
          engine: figure(text, activationsOf(network, lesson.activations, pinned.layer)[pinned.unit]!),
        })}
      </p>
    </>
  );
}

function Backward(props: StageProps & { readonly choice: Choice }): ReactNode {
  const { answer, pinned, unit, choice } = props;
  const { lesson, network } = answer;
  const text = useText();
  const backward = useMemo(() => backwardPath(network, lesson, pinned.layer, pinned.unit), [network, lesson, pinned]);
  const error = activationsOf(network, lesson.errors, pinned.layer)[pinned.unit]!;
  const at = parameterOf(network, pinned, choice);
  return (
    <>
      <p>{unit}</p>
      <p className={layout.formula}>
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
