/** The picture of one position: pointing at a cell asks for its numbers, a click on the output goes there. */
import { useCallback, useMemo, useState, type PointerEvent, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { useCanvas, useSize } from '../../ui/canvas';
import { Disclosure } from '../../ui/Disclosure';
import { usePalette } from '../../ui/palette';
import { lensPart } from '../lensPart';
import { usePointedWeight } from '../usePointedWeight';
import { inputsOfWeight, type UnitArithmetic } from '../arithmetic';
import { Captions } from './Captions';
import { CellReadout } from './CellReadout';
import { KernelCells } from './KernelCells';
import { cellAt, layoutScene } from './layout';
import { paintPicture } from './picture';
import { roomHere } from './roomHere';
import styles from './Slide.module.css';
import { SumLine } from './SumLine';
import type { TermsProps } from './Terms';
import type { Subject } from './useSubject';
import { inputSize } from './windowAt';

const Terms = lensPart<TermsProps>(() => import('./Terms'));

export interface SceneProps {
  /** Which layer of the network it is; null where it is one of its own. */
  readonly layerIndex: number | null;
  readonly subject: Pick<Subject, 'layer' | 'unit' | 'walk' | 'position' | 'operands' | 'output' | 'scales'>;
  readonly arithmetic: UnitArithmetic;
  /** Which of the slices is shown. */
  readonly sliceIndex: number;
  readonly glide: number;
  /** The engine's value of the unit; null where only the page computes. */
  readonly engineValue: number | null;
  /** Names of the two maps. */
  readonly inputName: string;
  readonly outputName: string;
  readonly onJump: (position: number) => void;
  /** Space or Enter on the output. */
  readonly onPlay: () => void;
  readonly onPoint?: (position: number | null) => void;
  readonly onWalk: (rows: number, columns: number) => void;
  /** Changes a weight of the layer's block; undefined where nothing can be changed. */
  readonly onEdit: ((weight: number, value: number) => void) | undefined;
}

export function Scene(props: SceneProps): ReactNode {
  const { subject, arithmetic, glide, onJump, onPoint } = props;
  const { layer, unit, walk, position, operands, output, scales } = subject;
  const text = useText();
  const palette = usePalette();
  const [box, { width }] = useSize<HTMLDivElement>();
  const [pointed, setPointed] = useState<{ readonly cell: number; readonly weight: boolean } | null>(null);
  const [inNumbers, setInNumbers] = useState(false);
  const slice = arithmetic.slices[props.sliceIndex] ?? arithmetic.slices[0]!;
  const cell = pointed && pointed.cell < slice.values.length ? pointed.cell : null;
  const room = roomHere();
  const { rows, columns } = inputSize(layer, slice);
  const layout = useMemo(
    () => layoutScene(width, { rows, columns }, walk, { rows: slice.rows, columns: slice.columns }, room),
    [width, rows, columns, walk, slice.rows, slice.columns, room],
  );
  const weight = cell !== null && pointed?.weight ? slice.weightIndices[cell]! : -1;
  const reach = useMemo(() => (weight < 0 ? null : inputsOfWeight(layer, weight)), [layer, weight]);
  usePointedWeight(props.layerIndex, layer, weight);
  const draw = useCallback(
    (context: CanvasRenderingContext2D) =>
      paintPicture(
        context,
        layout,
        {
          layer,
          slice,
          winner: arithmetic.winner,
          walk,
          position,
          glide,
          input: operands.input,
          output,
          scales,
          cell,
          meets: reach?.meets ?? null,
        },
        { palette, text },
      ),
    [
      layout,
      layer,
      slice,
      arithmetic.winner,
      walk,
      position,
      glide,
      operands.input,
      output,
      scales,
      cell,
      reach,
      palette,
      text,
    ],
  );
  const canvas = useCanvas(draw, width, layout.height);

  const found = (event: PointerEvent): ReturnType<typeof cellAt> => {
    const { left, top } = canvas.current!.getBoundingClientRect();
    return cellAt(layout, event.clientX - left, event.clientY - top);
  };
  const point = (event: PointerEvent): void => {
    const at = found(event);
    const index = at ? at.row * layout[at.part].columns + at.column : 0;
    onPoint?.(at?.part === 'output' && index < walk.count ? index : null);
    const inPatch = at && at.part !== 'input' && at.part !== 'output' && index < slice.values.length;
    setPointed(inPatch ? { cell: index, weight: at.part === 'weights' } : null);
  };
  const leave = (): void => {
    onPoint?.(null);
    setPointed(null);
  };
  return (
    <div className={styles.scene}>
      <div ref={box} className={styles.picture} style={{ height: layout.height }}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={text('slide.picture')}
          style={{ width, height: layout.height }}
          onPointerMove={point}
          onPointerLeave={leave}
          onPointerDown={(event) => {
            const at = found(event);
            const index = at ? at.row * layout.output.columns + at.column : -1;
            if (at?.part === 'output' && index < walk.count) onJump(index);
            else point(event);
          }}
        />
        <Captions layout={layout} {...props} slice={slice} />
        <KernelCells
          layer={layer}
          grid={layout.weights}
          slice={slice}
          limit={scales.weights}
          onPoint={(index) => setPointed(index === null ? null : { cell: index, weight: true })}
          onEdit={props.onEdit}
        />
      </div>
      <SumLine layer={layer} arithmetic={arithmetic} engineValue={props.engineValue} />
      <CellReadout layer={layer} unit={unit} slice={slice} cell={cell} uses={reach?.uses ?? null} />
      <Disclosure title={text('slide.terms')} onToggle={setInNumbers}>
        {inNumbers && <Terms layer={layer} slice={slice} />}
      </Disclosure>
    </div>
  );
}
