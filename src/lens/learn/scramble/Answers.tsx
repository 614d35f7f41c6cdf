/** The open network's answer to the drawing and to the drawing scrambled: the unit's map of both, and what each is taken for. */
import { useMemo, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { activationsOf, classNameOf, positionOf, predictedClass } from '../../../network';
import { forwardOf } from '../../../store/actions/ask';
import { useAnswer } from '../../../store/actions/useAnswer';
import { useStore } from '../../../store/state/store';
import type { UnitRef } from '../../../store/state/state';
import { Announced } from '../../../ui/Announcements';
import { Legend } from '../../../ui/Legend';
import { limitOver } from '../../../ui/magnitude';
import { MapFigure } from '../../../ui/MapView';
import layout from '../../../ui/Layout.module.css';
import own from './Scramble.module.css';

export interface AnswersProps {
  /** The drawing as the network reads it, [y, x, channel], scrambled. */
  readonly scrambled: Float32Array<ArrayBuffer>;
  readonly subject: UnitRef;
  /** Of a map, in CSS pixels. */
  readonly size: number;
}

export function Answers({ scrambled, subject, size }: AnswersProps): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const parameters = useStore((state) => state.shown.parameters);
  const look = useStore((state) => state.shown.look);
  const task = useMemo(
    () =>
      parameters
        ? async (signal: AbortSignal) => ({
            network,
            ...(await forwardOf({ spec: network.spec, beginning: { parameters } }, scrambled, signal)),
          })
        : null,
    [network, parameters, scrambled],
  );
  const { answer } = useAnswer(task);
  if (!answer || answer.network !== network || !look?.activations || !look.scores) return null;

  const [plain, taken] = [predictedClass(look.scores), predictedClass(answer.scores)];
  const layer = network.layers[subject.layer];
  const maps = layer && {
    plain: activationsOf(network, look.activations, subject.layer),
    scrambled: activationsOf(network, answer.activations, subject.layer),
  };
  const limit = maps ? Math.max(limitOver(maps.plain), limitOver(maps.scrambled)) : 1;
  const map = layer
    ? text('common.map', { layer: layer.name, map: positionOf(layer.output, subject.unit).channel + 1 })
    : '';
  const said =
    plain === null || taken === null
      ? text('common.noPrediction')
      : text('scramble.taken', {
          plain: classNameOf(network.spec, plain),
          scrambled: classNameOf(network.spec, taken),
        });
  return (
    <>
      {layer && maps && layer.output.height > 1 && (
        <>
          <div className={own.pictures}>
            {(['plain', 'scrambled'] as const).map((one) => (
              <MapFigure
                key={one}
                label={text(`scramble.map.${one}`, { map })}
                values={maps[one]}
                {...layer.output}
                channel={positionOf(layer.output, subject.unit).channel}
                limit={limit}
                size={size}
              />
            ))}
          </div>
          <Legend label={text('common.value')} limit={limit} />
        </>
      )}
      <p role="status" aria-live="off" aria-label={text('scramble.answers')}>
        {said}
      </p>
      <Announced>{said}</Announced>
      <p className={layout.note}>{text('scramble.trained')}</p>
    </>
  );
}
