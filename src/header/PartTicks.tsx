/** What a lesson shows, as ticks: the places of the page, and what stands in each. */
import type { ReactNode } from 'react';
import { useText, type MessageId } from '../i18n';
import { INNER_PARTS, PLACE_PARTS, type LensTab, type Part } from '../store/state/state';
import styles from './MakeLesson.module.css';

export interface PartTicksProps {
  readonly leftOut: readonly Part[];
  readonly onChange: (leftOut: readonly Part[]) => void;
}

const ROOMS = ['header', ...PLACE_PARTS] as const;

type LabelledPart = Exclude<Part, `lens-${LensTab}`>;

const isTab = (part: Part): part is `lens-${LensTab}` => part.startsWith('lens-');

const labelOf = (part: Part): MessageId =>
  isTab(part) ? `lens.${part.slice('lens-'.length) as LensTab}` : `shell.part.${part satisfies LabelledPart}`;

export function PartTicks({ leftOut, onChange }: PartTicksProps): ReactNode {
  const text = useText();
  const tick = (part: Part, disabled = false): ReactNode => (
    <label key={part}>
      <input
        type="checkbox"
        checked={!leftOut.includes(part)}
        disabled={disabled}
        onChange={({ target }) =>
          onChange(target.checked ? leftOut.filter((other) => other !== part) : [...leftOut, part])
        }
      />
      {text(labelOf(part))}
    </label>
  );
  return (
    <div className={styles.parts}>
      {ROOMS.map((room) => (
        <fieldset key={room}>
          <legend>{room === 'header' ? text('shell.part.header') : tick(room)}</legend>
          {INNER_PARTS[room].map((part: Part) => tick(part, room !== 'header' && leftOut.includes(room)))}
        </fieldset>
      ))}
    </div>
  );
}
