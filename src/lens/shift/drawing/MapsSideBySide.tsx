/** The drawing and the pinned map, before and after; drag the drawing to move it. */
import { useRef, type PointerEvent, type ReactNode } from 'react';
import type { Distortion } from '../../../digits/distort';
import { useText } from '../../../i18n';
import { activationsOf, positionOf } from '../../../network';
import { useStore } from '../../../store/state/store';
import { mapName } from '../../../store/actions/unitNames';
import { Legend } from '../../../ui/Legend';
import { limitOver } from '../../../ui/magnitude';
import { MapFigure } from '../../../ui/MapView';
import styles from './Drawing.module.css';
import type { Shifted } from './useShifted';

/** Three pictures side by side fit the lens at its narrowest, on a projector. */
const SIZE = 92;

export interface MapsSideBySideProps {
  readonly shifted: Shifted;
  readonly distortion: Distortion;
  readonly onChange: (distortion: Distortion) => void;
}

export function MapsSideBySide({
  shifted: { network, image, original, distorted },
  distortion,
  onChange,
}: MapsSideBySideProps): ReactNode {
  const text = useText();
  const pinned = useStore((state) => state.pinned);
  const grabbed = useRef<{ readonly x: number; readonly y: number; readonly from: Distortion } | null>(null);
  const layerIndex = Math.max(0, pinned.layer);
  const layer = network.layers[layerIndex]!;
  const channel = pinned.layer < 0 ? 0 : positionOf(layer.output, pinned.unit).channel;
  const name = mapName(text, layer, channel);
  const before = activationsOf(network, original.activations!, layerIndex);
  const after = activationsOf(network, distorted.activations!, layerIndex);
  const map = { ...layer.output, channel, limit: Math.max(limitOver(before), limitOver(after)), size: SIZE };

  const drag = (event: PointerEvent): void => {
    if (!grabbed.current) return;
    const { x, y, from } = grabbed.current;
    const pixels = (offset: number): number => Math.round((offset / SIZE) * 28);
    const bound = (value: number): number => Math.min(8, Math.max(-8, value));
    onChange({
      ...from,
      rows: bound(from.rows + pixels(event.clientY - y)),
      columns: bound(from.columns + pixels(event.clientX - x)),
    });
  };

  return (
    <div className={styles.pictures}>
      <MapFigure
        label={text('shift.distorted')}
        caption={text('shift.drag')}
        values={image}
        height={28}
        width={28}
        limit={1}
        inked
        size={SIZE}
        className={styles.grab!}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          grabbed.current = { x: event.clientX, y: event.clientY, from: distortion };
        }}
        onPointerMove={drag}
        onPointerUp={() => (grabbed.current = null)}
        onPointerCancel={() => (grabbed.current = null)}
      />
      <MapFigure label={text('shift.before', { map: name })} values={before} {...map} />
      <MapFigure label={text('shift.after', { map: name })} values={after} {...map} />
      <Legend label={text('common.value')} limit={map.limit} />
    </div>
  );
}
