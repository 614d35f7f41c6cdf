/** One connectivity of the comparison: its window, its weights, its map, and the count of weights used so far. */
import { useCallback, useMemo, useState, type PointerEvent, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { positionOf, type Connectivity } from '../../network';
import { divergingShade, useCanvas, useSize } from '../../ui/canvas';
import { usePalette } from '../../ui/palette';
import { usePointedWeight } from '../usePointedWeight';
import { arithmeticOf } from '../arithmetic';
import { inputShade, paintGrid } from './cells';
import styles from './Compare.module.css';
import { layoutColumn } from './columnLayout';
import { weightUseOf, type ConnectedMap } from './mapConnectedAs';
import { cellRect, type Grid } from './layout';
import { frame, paintFilling, paintPlain } from './paintMap';
import { roomHere } from './roomHere';
import type { Subject } from './useSubject';
import { inputSize, windowAt } from './windowAt';

export interface CompareColumnProps {
  readonly connectivity: Connectivity;
  readonly map: ConnectedMap;
  /** Values of the map's units, in the order of the walk. */
  readonly values: ArrayLike<number>;
  readonly subject: Subject;
  readonly onJump: (position: number) => void;
}

export function CompareColumn({ connectivity, map, values, subject, onJump }: CompareColumnProps): ReactNode {
  const { unit, walk, position, operands, scales } = subject;
  const { layer } = map;
  const text = useText();
  const palette = usePalette();
  const [box, { width }] = useSize<HTMLDivElement>();
  // The weights of this unit alone, numbered from 0, in place of the layer's whole block.
  const slice = useMemo(() => {
    const weights = map.weightsOf(unit);
    const row = layer.rowOf(unit);
    const alone = {
      ...layer,
      reads: (at: number, visit: (input: number, weight: number) => void) =>
        layer.reads(at, (input, weight) => visit(input, weight - row)),
    };
    return arithmeticOf(alone, { ...operands, weights, bias: new Float64Array(layer.bias!.length) }, unit).slices[0]!;
  }, [map, layer, unit, operands]);
  const { rows, columns } = inputSize(layer, slice);
  const room = roomHere();
  const layout = useMemo(
    () => layoutColumn(width, { rows, columns }, walk, slice, room),
    [width, rows, columns, walk, slice, room],
  );
  const [pointed, setPointed] = useState<number | null>(null);
  const cell = pointed !== null && pointed < slice.weights.length ? pointed : null;
  usePointedWeight(subject.layerIndex, layer, cell === null ? -1 : layer.rowOf(unit) + slice.weightIndices[cell]!);
  const use = weightUseOf(layer, walk.units, position);
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      const placed = windowAt(layer, slice, unit);
      paintPlain(context, layout.input, placed, operands.input, inputShade(palette, scales), palette);
      frame(context, placed.rect(layout.input), palette.css(connectivity), 2);
      paintGrid(context, { palette, text }, layout.weights, slice.weights, divergingShade(palette, scales.weights));
      frame(context, layout.weights, palette.css(connectivity), 2);
      if (cell !== null) {
        const { columns } = layout.weights;
        const [row, column] = [Math.floor(cell / columns), cell % columns];
        frame(context, cellRect(layout.weights, row, column), palette.css('ink'), 2);
        frame(context, placed.cellRect(layout.input, cell), palette.css('ink'), 1.5);
      }
      const shade = divergingShade(palette, scales.output);
      paintFilling(context, layout.output, values, walk.count, position, shade, palette);
      const here = cellRect(layout.output, Math.floor(position / walk.columns), position % walk.columns);
      frame(context, here, palette.css('ink'), 2);
    },
    [layer, slice, unit, layout, operands.input, palette, text, scales, connectivity, values, walk, position, cell],
  );
  const canvas = useCanvas(draw, width, layout.height);
  const { channel } = positionOf(layer.output, unit);
  return (
    <section className={styles.column} aria-label={text(`common.${connectivity}`)}>
      <h3 style={{ color: `var(--${connectivity})` }}>{text(`common.${connectivity}`)}</h3>
      <p className={styles.soFar}>
        <b>{text.number(use.soFar)}</b> {text('slide.compare.soFar')}
      </p>
      <div ref={box} className={styles.picture} style={{ height: layout.height }}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={text(`slide.compare.${connectivity}`, { weights: use.perUnit, map: channel + 1 })}
          style={{ width, height: layout.height }}
          onPointerDown={(event) => {
            const at = cellUnder(event, layout.output);
            if (at !== null && at < walk.count) onJump(at);
            else setPointed(cellUnder(event, layout.weights));
          }}
          onPointerMove={(event) => setPointed(cellUnder(event, layout.weights))}
          onPointerLeave={() => setPointed(null)}
        />
      </div>
      <p>{text(`slide.compare.${connectivity}`, { weights: use.perUnit, map: channel + 1 })}</p>
      <dl>
        <dt>{text('slide.compare.numbers')}</dt>
        <dd className={styles.range}>
          {text.number(use.first)}–{text.number(use.last)}
        </dd>
        <dt>{text('slide.compare.inMap')}</dt>
        <dd>{text.number(use.inMap)}</dd>
      </dl>
    </section>
  );
}

/** The cell of a grid under the pointer, row by row. */
function cellUnder({ currentTarget, clientX, clientY }: PointerEvent, grid: Grid): number | null {
  const { left, top } = currentTarget.getBoundingClientRect();
  const row = Math.floor((clientY - top - grid.y) / grid.cell);
  const column = Math.floor((clientX - left - grid.x) / grid.cell);
  return row >= 0 && column >= 0 && row < grid.rows && column < grid.columns ? row * grid.columns + column : null;
}
