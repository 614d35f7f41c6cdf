/** A chain in one dimension, to scale: the units of each level as ticks, the image's borders, and the cones of two neighbouring units. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { useSize } from '../../ui/canvas';
import { fieldOfChain } from '../../network';
import layout from '../../ui/Layout.module.css';
import type { Link } from './chain';
import { runsOf, type Level, type Tick } from './cone';
import styles from './Count.module.css';
import own from './Cone.module.css';

const LABELS = 40;
/** Above the uppermost ticks, for the number beside them, which is higher than they are. */
const HEAD = 6;
/** Below the lowest ones, for the borders and their numbers. */
const FOOT = 20;
const TICK = 7;
/** Ticks narrower than this, in pixels, are drawn as one bar. */
const FINEST = 2.5;

export interface ConeDrawingProps {
  /** `coneOf` the rest. */
  readonly levels: readonly Level[];
  readonly chain: readonly Link[];
  /** Pixels of the image. */
  readonly image: number;
  /** Of the last layer, which has so many units. */
  readonly unit: number;
  readonly units: number;
}

export function ConeDrawing({ levels, chain, image, unit, units }: ConeDrawingProps): ReactNode {
  const text = useText();
  const [frame, { width }] = useSize<HTMLElement>();
  const spacing = Math.max(TICK + 5, Math.min(34, 260 / levels.length));
  const height = HEAD + spacing * (levels.length - 1) + TICK + FOOT;
  // As wide as the image and all that any unit sees of its padding: the frame stands still while the cone moves.
  const field = fieldOfChain(chain);
  const [from, to] = [
    Math.min(0, -field.padding) - 0.5,
    Math.max(image, (units - 1) * field.stride - field.padding + field.size) - 0.5,
  ];
  const cell = (width - LABELS - 2) / (to - from);
  const x = (place: number): number => LABELS + (place - from) * cell;
  const y = (level: number): number => height - FOOT - TICK - level * spacing;

  /** All ticks of one kind on a level as one path: a large net has more than a thousand. */
  const path = ({ level, jump, ticks }: Level, wanted: (tick: Tick) => boolean): string => {
    const half = (jump * cell) / 2;
    const single = 2 * half >= FINEST;
    const gap = single ? Math.min(0.75, half * 0.2) : 0;
    const kept = ticks.filter(wanted);
    return (single ? kept.map((tick) => [tick, tick] as const) : runsOf(kept))
      .map(([first, last]) => {
        const [left, right] = [x(first.centre) - half + gap, x(last.centre) + half - gap];
        return `M${left} ${y(level)}H${right}v${TICK}H${left}z`;
      })
      .join('');
  };
  const cone = (which: 'first' | 'second'): string => {
    const edges = levels.map(({ level, jump, ticks }) => {
      const seen = ticks.filter(({ seenBy }) => seenBy === which || seenBy === 'both');
      return [x(seen[0]!.centre - jump / 2), x(seen.at(-1)!.centre + jump / 2), y(level) + TICK / 2] as const;
    });
    const left = edges.map(([at, , row]) => `${at} ${row}`);
    const right = edges.toReversed().map(([, at, row]) => `${at} ${row}`);
    return `M${[...left, ...right].join('L')}Z`;
  };
  return (
    <figure ref={frame} className={styles.chart}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={text('count.chain.drawing')}>
          <path d={cone('first')} className={own.coneFirst} />
          {unit + 1 < units && <path d={cone('second')} className={own.coneSecond} />}
          {levels.map((level) => (
            <g key={level.level}>
              <path d={path(level, ({ seenBy }) => seenBy === 'neither')} className={own.unseen} />
              <path d={path(level, ({ outside, seenBy }) => seenBy !== 'neither' && !outside)} className={own.seen} />
              <path d={path(level, ({ outside }) => outside)} className={own.onPadding} />
              {(levels.length < 12 || level.level === 0 || level.level === levels.length - 1) && (
                <text x={0} y={y(level.level) + TICK}>
                  {level.level === 0 ? text('common.input') : text.number(level.level)}
                </text>
              )}
            </g>
          ))}
          {[-0.5, image - 0.5].map((border) => (
            <line key={border} x1={x(border)} x2={x(border)} y1={0} y2={height - 18} className={own.border} />
          ))}
          <text x={x(-0.5)} y={height - 6}>
            {text.number(0)}
          </text>
          <text x={x(image - 0.5)} y={height - 6} textAnchor="end">
            {text.number(image - 1)}
          </text>
        </svg>
      )}
      <figcaption className={layout.note}>{text('count.chain.legend')}</figcaption>
    </figure>
  );
}
