/** One map of values as a picture with crisp cells on the diverging scale; pointing at a cell tells its place. */
import { useCallback, type ReactNode } from 'react';
import { divergingShade, drawPixels, mapPixels, useCanvas } from './canvas';
import styles from './MapView.module.css';
import { usePalette } from './palette';

export interface MapViewProps {
  readonly label: string;
  /** [y, x, channel]; one channel of it is shown. */
  readonly values: ArrayLike<number>;
  readonly height: number;
  readonly width: number;
  readonly channels?: number;
  readonly channel?: number;
  /** The value that gets the full colour. */
  readonly limit: number;
  /** Width in CSS pixels; the height follows. */
  readonly size: number;
  /** Paper and ink instead of the diverging scale. */
  readonly inked?: boolean;
  /** A cell with a frame around it, [y, x]. */
  readonly marked?: readonly [number, number] | null;
  readonly onPoint?: (place: readonly [y: number, x: number] | null) => void;
  readonly onPick?: (place: readonly [y: number, x: number]) => void;
}

export function MapView({
  label,
  values,
  height,
  width,
  channels = 1,
  channel = 0,
  limit,
  size,
  inked,
  marked,
  onPoint,
  onPick,
}: MapViewProps): ReactNode {
  const palette = usePalette();
  const tall = Math.round((size * height) / width);
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      const shade = inked ? (value: number) => palette.inked(value / limit) : divergingShade(palette, limit);
      drawPixels(context, mapPixels(values, height, width, channels, channel, shade), 0, 0, size, tall);
      if (!marked) return;
      const [cellHeight, cellWidth] = [tall / height, size / width];
      context.strokeStyle = palette.css('field');
      context.lineWidth = 2;
      context.strokeRect(marked[1] * cellWidth, marked[0] * cellHeight, cellWidth, cellHeight);
    },
    [values, height, width, channels, channel, limit, size, tall, inked, marked, palette],
  );
  const canvas = useCanvas(draw, size, tall);
  const placeAt = (event: { readonly clientX: number; readonly clientY: number }): readonly [number, number] => {
    const box = canvas.current!.getBoundingClientRect();
    const cell = (offset: number, extent: number, count: number): number =>
      Math.min(count - 1, Math.max(0, Math.floor((offset / extent) * count)));
    return [cell(event.clientY - box.top, box.height, height), cell(event.clientX - box.left, box.width, width)];
  };
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      className={styles.map}
      style={{ width: size, height: tall }}
      onPointerMove={onPoint && ((event) => onPoint(placeAt(event)))}
      onPointerLeave={onPoint && (() => onPoint(null))}
      onClick={onPick && ((event) => onPick(placeAt(event)))}
    />
  );
}
