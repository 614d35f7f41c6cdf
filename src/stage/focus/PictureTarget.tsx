/** The element over one of the three pictures: what a pointer, a key or a screen reader finds there. */
import type { MouseEvent, ReactNode } from 'react';
import { useText } from '../../i18n';
import { pin } from '../../store/actions/pin';
import { useStore } from '../../store/state/store';
import { arrowOf } from '../../ui/arrows';
import styles from './Focus.module.css';
import type { FocusLayout, Picture } from './layout';
import { unitAtPoint } from './pointed';
import { markedUnit, type Focus } from './subject';

export interface PictureTargetProps {
  readonly picture: Picture;
  readonly layout: FocusLayout;
  readonly focus: Focus;
  /** The id of what describes it. */
  readonly description: string | undefined;
  readonly onPoint: (unit: number | null) => void;
}

const NAMES = { input: 'focus.reads', filter: 'focus.filter', map: 'focus.answers' } as const;

export function PictureTarget({ picture, layout, focus, description, onPoint }: PictureTargetProps): ReactNode {
  const text = useText();
  const rect = layout.pictures[picture];
  const { walk, index } = focus;

  const unitUnder = (event: MouseEvent): number | null => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return unitAtPoint(focus, layout, picture, event.clientX - left + rect.x, event.clientY - top + rect.y);
  };
  const walkBy = (rows: number, columns: number): void => {
    const at = walk.indexOf(markedUnit(useStore.getState()));
    const within = (value: number, size: number): number => Math.min(size - 1, Math.max(0, value));
    const row = within(Math.floor(at / walk.columns) + rows, walk.rows);
    const to = row * walk.columns + within((at % walk.columns) + columns, walk.columns);
    pin({ layer: index, unit: walk.units[Math.min(to, walk.count - 1)]! });
  };
  return (
    // A picture to a screen reader, and it can be walked: the arrow keys move the unit in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="img"
      aria-label={text(NAMES[picture])}
      aria-describedby={description}
      className={styles.target}
      data-picture={picture}
      style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height }}
      tabIndex={0}
      onPointerMove={(event) => {
        if (event.pointerType !== 'touch') onPoint(unitUnder(event));
      }}
      onPointerLeave={() => onPoint(null)}
      onClick={(event) => {
        const unit = unitUnder(event);
        if (unit !== null) pin({ layer: index, unit });
      }}
      onKeyDown={(event) => {
        const step = event.ctrlKey || event.altKey || event.metaKey ? null : arrowOf(event.key);
        if (!step) return;
        event.preventDefault();
        walkBy(...step);
      }}
    />
  );
}
