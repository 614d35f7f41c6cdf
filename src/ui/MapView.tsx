/** One map of values as a picture with crisp cells on the diverging scale; pointing at a cell tells its place. */
import { useCallback, type ComponentProps, type ReactNode } from 'react';
import { divergingShade, drawPixels, mapPixels, useCanvas } from './canvas';
import styles from './MapView.module.css';
import { usePalette } from './palette';

type CanvasProps = ComponentProps<'canvas'>;

export interface MapViewProps extends Pick<
  CanvasProps,
  'className' | 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'
> {
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
  /** Places of cells that are lit, y·width + x. */
  readonly lit?: readonly number[];
  readonly onPoint?: (place: readonly [y: number, x: number] | null) => void;
  readonly onPick?: (place: readonly [y: number, x: number]) => void;
}

export function MapView(props: MapViewProps): ReactNode {
  const { label, values, height, width, channels = 1, channel = 0, limit, size, inked, marked, lit } = props;
  const { onPoint, onPick, onPointerMove, className = '', onPointerDown, onPointerUp, onPointerCancel } = props;
  const palette = usePalette();
  const tall = Math.round((size * height) / width);
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      const shade = inked ? (value: number) => palette.inked(value / limit) : divergingShade(palette, limit);
      drawPixels(context, mapPixels(values, height, width, channels, channel, shade), 0, 0, size, tall);
      const [cellHeight, cellWidth] = [tall / height, size / width];
      context.strokeStyle = palette.css('field');
      context.fillStyle = palette.css('field', 0.55);
      context.lineWidth = 1;
      for (const place of lit ?? []) {
        const [x, y] = [(place % width) * cellWidth, Math.floor(place / width) * cellHeight];
        context.fillRect(x, y, cellWidth, cellHeight);
        context.strokeRect(x + 0.5, y + 0.5, cellWidth - 1, cellHeight - 1);
      }
      if (!marked) return;
      context.lineWidth = 2;
      context.strokeRect(marked[1] * cellWidth, marked[0] * cellHeight, cellWidth, cellHeight);
    },
    [values, height, width, channels, channel, limit, size, tall, inked, marked, lit, palette],
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
      className={`${styles.map} ${className}`}
      style={{ width: size, height: tall }}
      {...{ onPointerDown, onPointerUp, onPointerCancel }}
      onPointerMove={onPoint ? (event) => onPoint(placeAt(event)) : onPointerMove}
      onPointerLeave={onPoint && (() => onPoint(null))}
      onClick={onPick && ((event) => onPick(placeAt(event)))}
    />
  );
}

/** The same with words under it: its name, unless others are given. */
export function MapFigure({ caption, ...map }: MapViewProps & { readonly caption?: string }): ReactNode {
  return (
    <figure style={{ width: map.size }}>
      <MapView {...map} />
      <figcaption className={styles.caption}>{caption ?? map.label}</figcaption>
    </figure>
  );
}
