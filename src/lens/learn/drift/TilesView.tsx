/** The tiles as one picture; a click, or the arrow keys, pin the unit that owns the copy. */
import { useCallback, useMemo, type ReactNode } from 'react';
import { arrowOf } from '../../../ui/arrows';
import { drawPixels, useCanvas, useSize } from '../../../ui/canvas';
import { usePalette } from '../../../ui/palette';
import styles from '../Learn.module.css';
import type { Tiles } from './tiles';

export interface TilesViewProps {
  readonly label: string;
  readonly tiles: Tiles;
  readonly limit: number;
  readonly marked: readonly [y: number, x: number];
  readonly onPick: (place: readonly [y: number, x: number]) => void;
}

/** Layers of few positions are not blown up beyond this, in CSS pixels a weight. */
const LARGEST_CELL = 14;

export function TilesView({ label, tiles, limit, marked, onPick }: TilesViewProps): ReactNode {
  const palette = usePalette();
  const [box, room] = useSize<HTMLDivElement>();
  const scale = Math.min(LARGEST_CELL, room.width / tiles.width);
  const [width, height] = [Math.floor(tiles.width * scale), Math.floor(tiles.height * scale)];
  const pixels = useMemo(() => {
    const image = new ImageData(tiles.width, tiles.height);
    const between = palette.rgb('line');
    for (let i = 0; i < tiles.values.length; i++) {
      const value = tiles.values[i]!;
      const [red, green, blue] = Number.isNaN(value) ? between : palette.diverging(value / limit);
      image.data.set([red, green, blue, 255], i * 4);
    }
    return image;
  }, [tiles, limit, palette]);
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      drawPixels(context, pixels, 0, 0, width, height);
      const [pitchY, pitchX] = tiles.pitch.map((pitch) => pitch * scale) as [number, number];
      context.strokeStyle = palette.css('field');
      context.lineWidth = 2;
      context.strokeRect(marked[1] * pitchX - scale / 2, marked[0] * pitchY - scale / 2, pitchX, pitchY);
    },
    [pixels, width, height, tiles, scale, palette, marked],
  );
  const canvas = useCanvas(draw, width, height);
  return (
    <div ref={box}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        tabIndex={0}
        onKeyDown={(event) => {
          const step = arrowOf(event.key);
          if (!step) return;
          event.preventDefault();
          onPick([Math.max(0, marked[0] + step[0]), Math.max(0, marked[1] + step[1])]);
        }}
        className={styles.tiles}
        style={{ width, height }}
        onClick={(event) => {
          const bounds = event.currentTarget.getBoundingClientRect();
          const place = (offset: number, pitch: number): number => Math.max(0, Math.floor(offset / (pitch * scale)));
          onPick([
            place(event.clientY - bounds.top, tiles.pitch[0]),
            place(event.clientX - bounds.left, tiles.pitch[1]),
          ]);
        }}
      />
    </div>
  );
}
