/** The input maps as a stack: each with its own slice of the kernel and its partial sum; a row that is chosen is shown large. */
import { useCallback, useMemo, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { useCanvas, useSize } from '../../ui/canvas';
import { usePalette } from '../../ui/palette';
import type { UnitArithmetic } from '../arithmetic';
import { useFigures } from './figures';
import { paintStack } from './paintStack';
import styles from './Stack.module.css';
import { layoutStack } from './stackLayout';
import type { Subject } from './useSubject';
import { inputSize } from './windowAt';
import shared from '../../ui/Layout.module.css';

export interface StackProps {
  readonly subject: Subject;
  readonly arithmetic: UnitArithmetic;
  readonly chosen: number;
  readonly onChoose: (slice: number) => void;
}

export function Stack({ subject, arithmetic, chosen, onChoose }: StackProps): ReactNode {
  const { layer, below, unit, operands, scales } = subject;
  const text = useText();
  const figure = useFigures();
  const palette = usePalette();
  const [box, { width }] = useSize<HTMLDivElement>();
  const { slices } = arithmetic;
  const { rows, columns } = inputSize(layer, slices[0]!);
  const kernelSize = slices[0]!;
  const layout = useMemo(
    () => layoutStack(width, slices.length, { rows, columns }, { rows: kernelSize.rows, columns: kernelSize.columns }),
    [width, slices.length, rows, columns, kernelSize.rows, kernelSize.columns],
  );
  const draw = useCallback(
    (context: CanvasRenderingContext2D) =>
      paintStack(context, layout, { layer, unit, slices, input: operands.input, scales, chosen }, { palette, text }),
    [layout, layer, unit, slices, operands.input, scales, chosen, palette, text],
  );
  const canvas = useCanvas(draw, width, layout.height);
  const belowName = below?.name ?? text('common.input');
  return (
    <section className={shared.group} aria-label={text('slide.stack')}>
      <h3>{text('slide.stack.title', { count: slices.length, layer: belowName })}</h3>
      <div ref={box} className={styles.rows} style={{ height: layout.height }}>
        <canvas ref={canvas} aria-hidden="true" style={{ width, height: layout.height }} />
        {slices.map((slice, at) => (
          <button
            key={slice.map}
            type="button"
            aria-pressed={at === chosen}
            title={text('slide.stack.row', { layer: belowName, map: slice.map! + 1, sum: figure(slice.sum) })}
            className={styles.row}
            style={{ height: layout.rowHeight }}
            onClick={() => onChoose(at)}
          >
            <span>{text('slide.stack.map', { map: slice.map! + 1 })}</span>
            <b>{figure(slice.sum)}</b>
          </button>
        ))}
      </div>
      <p className={styles.total}>
        <span>{text('slide.stack.sum', { count: slices.length })}</span>
        <b>Σ {figure(arithmetic.sum)}</b>
      </p>
    </section>
  );
}
