/** A wide pane that lies over the page above the dock; the page beside it stays usable. Escape closes it. */
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { host } from '../host';
import { CloseButton } from './Button';
import styles from './Pane.module.css';
import spoken from './Spoken.module.css';

export interface PaneProps {
  readonly title: string;
  /** Accessible name of the button that closes the pane. */
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** Whether it needs the paper's place too. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Pane({ title, closeLabel, onClose, wide = false, children }: PaneProps): ReactNode {
  const heading = useId();
  const pane = useRef<HTMLDivElement>(null);
  // Focus comes into the pane, and from there back to what opened it; focus that is elsewhere by then stays there.
  useEffect(() => {
    const opener = host().root.activeElement;
    pane.current?.focus({ preventScroll: true });
    return () => {
      const left = document.activeElement === null || document.activeElement === document.body;
      if (left && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape is the way out of every pane
    <div
      ref={pane}
      role="dialog"
      aria-labelledby={heading}
      tabIndex={-1}
      className={`${styles.pane} ${wide ? styles.wide : ''}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={styles.head}>
        {/* What is in the pane says it to those who see. */}
        <h2 id={heading} className={spoken.spoken}>
          {title}
        </h2>
        <CloseButton named={closeLabel} onClick={onClose} />
      </div>
      {children}
    </div>
  );
}
