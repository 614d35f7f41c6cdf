/** What can be asked about a unit: where its field's size comes from, what of the field counts, whether it is true, and what the unit likes. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../i18n';
import { receptiveFieldOf } from '../network';
import { subjectOf } from '../store/actions/pin';
import type { FieldQuestion } from '../store/state/state';
import { useStore } from '../store/state/store';
import { Button } from '../ui/Button';
import { prefersReducedMotion } from '../ui/motion';
import { EffectivePanel, type EffectivePanelProps } from './EffectivePanel';
import { FieldFormula } from './FieldFormula';
import { Likes } from './Likes';
import styles from './Questions.module.css';
import { TryIt } from './TryIt';

export interface QuestionsProps extends EffectivePanelProps {
  readonly open: FieldQuestion | null;
  readonly onOpen: (question: FieldQuestion | null) => void;
  /** More buttons for the same row. */
  readonly children: ReactNode;
}

export function Questions({ open, onOpen, fields, children }: QuestionsProps): ReactNode {
  const text = useText();
  const panel = useRef<HTMLDivElement>(null);
  // Two numbers of the unit that is shown: moving within a layer changes neither. A pixel has no field.
  const size = useStore((state) => {
    const subject = subjectOf(state);
    const { layer, unit } = subject.layer < 0 ? state.pinned : subject;
    const { box } = receptiveFieldOf(state.shown.network, layer, unit).at(-1)!;
    return `${box.bottom - box.top + 1} ${box.right - box.left + 1}`;
  });
  const [height = '', width = ''] = size.split(' ');

  useEffect(() => {
    if (open) panel.current?.scrollIntoView({ block: 'nearest', behavior: prefersReducedMotion() ? 'auto' : 'smooth' });
  }, [open]);

  const button = (question: FieldQuestion, label: string): ReactNode => (
    <Button
      small
      pressed={open === question}
      aria-expanded={open === question}
      onClick={() => onOpen(open === question ? null : question)}
    >
      {label}
    </Button>
  );
  return (
    <div>
      <div role="group" aria-label={text('stage.explore')} className={styles.buttons}>
        {button('from', text('stage.why', { height, width }))}
        {button('effective', text('stage.effective'))}
        {button('try', text('stage.try'))}
        {button('likes', text('stage.likes'))}
        {children}
      </div>
      {open && (
        <div ref={panel} className={styles.panel}>
          {open === 'from' && (
            <>
              <h3>{text('stage.from', { height, width })}</h3>
              <FieldFormula />
            </>
          )}
          {open === 'effective' && <EffectivePanel fields={fields} />}
          {open === 'try' && <TryIt />}
          {open === 'likes' && <Likes />}
        </div>
      )}
    </div>
  );
}
