/** What can be asked about the field that is shown: where its size comes from, what of it counts, and whether it is true. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../i18n';
import { receptiveFieldOf } from '../network';
import { subjectOf } from '../store/pin';
import { useStore } from '../store/store';
import { Button } from '../ui/Button';
import { prefersReducedMotion } from '../ui/motion';
import { EffectivePanel, type EffectivePanelProps } from './EffectivePanel';
import { FieldFormula } from './FieldFormula';
import styles from './Questions.module.css';
import { TryIt } from './TryIt';

export type Question = 'from' | 'effective' | 'try';

export interface QuestionsProps extends EffectivePanelProps {
  readonly open: Question | null;
  readonly onOpen: (question: Question | null) => void;
  /** More buttons for the same row. */
  readonly children: ReactNode;
}

export function Questions({ open, onOpen, fields, children }: QuestionsProps): ReactNode {
  const text = useText();
  const panel = useRef<HTMLDivElement>(null);
  // Two numbers of the subject: moving within a layer changes neither.
  const size = useStore((state) => {
    const { layer, unit } = subjectOf(state);
    const { box } = receptiveFieldOf(state.network, layer, unit).at(-1)!;
    return `${box.bottom - box.top + 1} ${box.right - box.left + 1}`;
  });
  const [height = '', width = ''] = size.split(' ');

  useEffect(() => {
    if (open) panel.current?.scrollIntoView({ block: 'nearest', behavior: prefersReducedMotion() ? 'auto' : 'smooth' });
  }, [open]);

  const button = (question: Question, label: string): ReactNode => (
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
    <div className={styles.questions}>
      <div role="group" aria-label={text('stage.explore')} className={styles.buttons}>
        {button('from', text('stage.from', { height, width }))}
        {button('effective', text('stage.effective'))}
        {button('try', text('stage.try'))}
        {children}
      </div>
      {open && (
        <div ref={panel} className={styles.panel}>
          {open === 'from' && <FieldFormula />}
          {open === 'effective' && <EffectivePanel fields={fields} />}
          {open === 'try' && <TryIt />}
        </div>
      )}
    </div>
  );
}
