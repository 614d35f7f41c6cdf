/** One weight of the pinned unit: what every position would ask of it, as a map, and the one sum by which it changes. */
import { useMemo, useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { activationsOf, blockOf, isAlone, learnedOf, positionOf, unitAt } from '../../../network';
import { pin } from '../../../store/actions/pin';
import { useStore } from '../../../store/state/store';
import { mapName } from '../../../store/actions/unitNames';
import { Legend } from '../../../ui/Legend';
import { limitOver } from '../../../ui/magnitude';
import { MapView } from '../../../ui/MapView';
import { contributionsTo, contributionsToBias, tapsOf } from './contributions';
import styles from '../Learn.module.css';
import { figure } from '../numbers';
import layout from '../../../ui/Layout.module.css';
import type { LessonOf } from './useLesson';
import { WeightPicker, type Choice } from './WeightPicker';

export interface GradientOfOneWeightProps {
  readonly answer: LessonOf;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

export function GradientOfOneWeight({
  answer: { lesson, network },
  choice,
  onChoose,
}: GradientOfOneWeightProps): ReactNode {
  const text = useText();
  const pinned = useStore((state) => state.pinned);
  const [pointed, setPointed] = useState<readonly [number, number] | null>(null);

  const layer = network.layers[pinned.layer];
  const weights = blockOf(network, pinned.layer, 'weights');
  const taps = useMemo(() => (layer ? tapsOf(layer, pinned.unit) : []), [layer, pinned.unit]);
  const tap = choice === 'bias' ? null : choice.tap;

  const found = useMemo(() => {
    if (!layer || !weights) return null;
    const input = pinned.layer === 0 ? lesson.input : activationsOf(network, lesson.activations, pinned.layer - 1);
    const errors = activationsOf(network, lesson.errors, pinned.layer);
    return tap === null
      ? contributionsToBias(layer, errors, pinned.unit)
      : contributionsTo(layer, input, errors, pinned.unit, tap);
  }, [layer, weights, lesson, network, pinned, tap]);

  if (!layer || !weights || !found)
    return <p className={layout.quiet}>{text('learn.noWeights', { layer: layer?.name ?? text('common.input') })}</p>;

  const bias = blockOf(network, pinned.layer, 'bias')!;
  const { channel, y, x } = positionOf(layer.output, pinned.unit);
  const at = tap === null ? bias.offset + layer.biasOf(pinned.unit) : weights.offset + taps[tap]!.weight;
  const limit = limitOver(found.byPosition);
  const { height, width } = layer.output;
  const [row, column] = pointed ?? [y, x];
  const delta = activationsOf(network, lesson.errors, pinned.layer)[unitAt(layer.output, row, column, channel)]!;
  const term = found.byPosition[row * width + column]!;
  const map = mapName(text, layer, channel);

  return (
    <section className={styles.group} aria-label={text('learn.oneWeight')}>
      <h3>{text('learn.question', { count: found.sharers })}</h3>
      <div className={styles.beside}>
        <WeightPicker
          layer={layer}
          at={pinned.layer}
          weights={learnedOf(network, lesson.parameters, pinned.layer, 'weights')!}
          taps={taps}
          choice={tap === null ? 'bias' : { tap }}
          onChoose={onChoose}
        />
        <figure className={layout.group}>
          <MapView
            label={text('learn.mapLabel', { map })}
            values={found.byPosition}
            height={height}
            width={width}
            limit={limit}
            size={Math.max(24, Math.min(164, width * 12))}
            marked={[row, column]}
            onPoint={setPointed}
            onPick={([pickedY, pickedX]) =>
              pin({ layer: pinned.layer, unit: unitAt(layer.output, pickedY, pickedX, channel) })
            }
          />
        </figure>
      </div>
      <Legend label={text('learn.byPosition')} limit={limit} />
      <p className={layout.formula}>
        {text(tap === null ? 'learn.termBias' : 'learn.term', {
          place: isAlone(layer.output) ? map : text('learn.place', { row: row + 1, column: column + 1 }),
          error: figure(text, delta),
          input: figure(text, found.inputs[row * width + column]!),
          term: figure(text, term),
        })}
      </p>
      <p className={layout.formula}>
        {text('learn.sum', {
          count: found.sharers,
          sum: figure(text, found.sum),
          engine: figure(text, lesson.gradients[at]!),
        })}
      </p>
      <p>{text(found.sharers > 1 ? 'learn.answerShared' : 'learn.answerOwn', { count: found.sharers })}</p>
    </section>
  );
}
