/** Wider: the open network run once over a strip four times as wide as its input (LeCun 1998, section VII). */
import { useMemo, useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { useStore } from '../../../store/state/store';
import { Button } from '../../../ui/Button';
import { useSize } from '../../../ui/canvas';
import { Slider } from '../../../ui/Slider';
import layout from '../../../ui/Layout.module.css';
import { Compared } from './Compared';
import { ScoreMap } from './ScoreMap';
import { columnsIn, slidable } from './slidable';
import { composed, FIRST_PIECES, moved, WIDE, type Piece } from './strip';
import { Strip } from './Strip';
import { useWide } from './useWide';

export default function WiderSection(): ReactNode {
  const text = useText();
  const spec = useStore((state) => state.shown.network.spec);
  const parameters = useStore((state) => state.shown.parameters);
  const drawn = useStore((state) => state.image);
  const { input } = spec;
  const [pieces, setPieces] = useState<readonly Piece[]>(FIRST_PIECES);
  const placed = useMemo(() => pieces.map((piece) => moved(piece, piece.left, input.width)), [pieces, input]);
  const strip = useMemo(() => composed(placed, drawn, input), [placed, drawn, input]);
  const found = useMemo(() => slidable(spec), [spec]);
  const slid = 'why' in found ? null : found;
  const [chosen, setPosition] = useState(0);
  const { answer, comparison } = useWide(spec, slid, parameters, strip, chosen);
  const [box, { width: size }] = useSize<HTMLDivElement>();
  const scale = size / (WIDE * input.width);
  const position = answer ? Math.min(chosen, answer.positions - 1) : 0;
  const hasYours = pieces.some(({ label }) => label === null);

  const windowColumns = useMemo(
    () => (slid ? ([position * slid.stride, input.width] as const) : null),
    [slid, position, input],
  );

  return (
    <section className={layout.column} aria-label={text('lens.section.beyond.wider')}>
      <p>{text('beyond.widerIntro', { network: spec.name })}</p>
      <div ref={box}>
        {size > 0 && (
          <Strip
            image={strip}
            input={input}
            pieces={placed}
            onMove={(piece) => setPieces((all) => all.map((one) => (one.id === piece.id ? piece : one)))}
            window={windowColumns}
            size={size}
          />
        )}
      </div>
      <div className={layout.row}>
        <Button small onClick={() => setPieces((all) => all.map(another))}>
          {text('beyond.otherDigits')}
        </Button>
        <Button
          small
          pressed={hasYours}
          onClick={() => setPieces((all) => withYours(all, !hasYours))}
          disabled={!drawn && !hasYours}
        >
          {text('beyond.putYours')}
        </Button>
      </div>
      {'why' in found && <p role="status">{text('beyond.cannotSlide', { why: found.why, network: spec.name })}</p>}
      {slid && answer && (
        <>
          <ScoreMap
            answer={answer}
            position={position}
            onPick={setPosition}
            step={slid.stride * scale}
            first={(input.width / 2) * scale}
            distances={slid.codes !== null}
          />
          <Slider
            label={text('beyond.windowAt')}
            min={0}
            max={answer.positions - 1}
            value={position}
            onChange={setPosition}
            valueText={text('beyond.columns', {
              from: position * slid.stride + 1,
              to: position * slid.stride + input.width,
            })}
          />
          {comparison && comparison.position === position && (
            <Compared comparison={comparison} padded={columnsIn(slid.border) > 0} />
          )}
          <p className={layout.note}>
            {text('beyond.widerCost', {
              stride: slid.stride,
              positions: answer.positions,
              whole: answer.connections.whole,
              slid: answer.connections.slid,
              times: answer.connections.slid / answer.connections.whole,
            })}
          </p>
        </>
      )}
    </section>
  );
}

const another = (piece: Piece): Piece =>
  piece.label === null ? piece : { ...piece, label: (piece.label + 3) % 10, variant: piece.variant + 1 };

/** The second piece becomes the drawing on the paper, or an example again. */
const withYours = (pieces: readonly Piece[], wanted: boolean): readonly Piece[] =>
  pieces.map((piece) => (piece.id === 1 ? { ...piece, label: wanted ? null : FIRST_PIECES[1]!.label } : piece));
