/** A chain in one dimension, to scale: the units of each level as ticks, and the cones of two neighbouring units. */
import { useMemo, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { useSize } from '../../ui/canvas';
import type { Link } from './chain';
import { coneOf, type Level, type Tick } from './cone';
import styles from './Count.module.css';

const LABELS = 34;
const TICK = 7;

export function ConeDrawing({ chain }: { readonly chain: readonly Link[] }): ReactNode {
  const text = useText();
  const [frame, { width }] = useSize<HTMLElement>();
  const levels = useMemo(() => coneOf(chain), [chain]);
  const spacing = Math.max(TICK + 5, Math.min(34, 260 / levels.length));
  const height = spacing * (levels.length - 1) + TICK + 22;
  const input = levels[0]!.ticks;
  const [from, to] = [input[0]!.unit - 0.5, input.at(-1)!.unit + 0.5];
  const cell = (width - LABELS - 2) / (to - from);
  const x = (place: number): number => LABELS + (place - from) * cell;
  const y = (level: number): number => height - 20 - TICK - level * spacing;

  /** All ticks of one kind on a level as one path: a large net has more than a thousand. */
  const path = ({ level, jump, ticks }: Level, wanted: (tick: Tick) => boolean): string => {
    const half = (jump * cell) / 2;
    const gap = Math.min(0.75, half * 0.2);
    return ticks
      .filter(wanted)
      .map(({ centre }) => `M${x(centre) - half + gap} ${y(level)}h${2 * (half - gap)}v${TICK}h${-2 * (half - gap)}z`)
      .join('');
  };
  const cone = (unit: 'first' | 'second'): string => {
    const edges = levels.map(({ level, jump, ticks }) => {
      const seen = ticks.filter(({ seenBy }) => seenBy === unit || seenBy === 'both');
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
          <path d={cone('first')} className={styles.coneFirst} />
          <path d={cone('second')} className={styles.coneSecond} />
          {levels.map((level) => (
            <g key={level.level}>
              <path d={path(level, ({ seenBy }) => seenBy === 'neither')} className={styles.unseen} />
              <path d={path(level, ({ unit, seenBy }) => seenBy !== 'neither' && unit >= 0)} className={styles.seen} />
              <path
                d={path(level, ({ unit, seenBy }) => seenBy !== 'neither' && unit < 0)}
                className={styles.onPadding}
              />
              {(levels.length < 12 || level.level === 0 || level.level === levels.length - 1) && (
                <text x={0} y={y(level.level) + TICK}>
                  {level.level === 0 ? text('common.input') : text.number(level.level)}
                </text>
              )}
            </g>
          ))}
          {[input[0]!, input.at(-1)!].map(({ unit }, end) => (
            <text key={unit} x={x(unit + (end ? 0.5 : -0.5))} y={height - 6} textAnchor={end ? 'end' : 'start'}>
              {text.number(unit).replace('-', '−')}
            </text>
          ))}
        </svg>
      )}
      <figcaption className={styles.note}>{text('count.chain.legend')}</figcaption>
    </figure>
  );
}
