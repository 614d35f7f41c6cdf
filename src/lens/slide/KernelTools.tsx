/** The kernel by hand: classics to load, and the way back. */
import type { ReactNode } from 'react';
import { useText, type MessageId } from '../../i18n';
import { Button } from '../../ui/Button';
import { CLASSICS, type Classic } from './classics';
import styles from './Slide.module.css';
import layout from '../../ui/Layout.module.css';

export interface KernelToolsProps {
  /** Null where there is nothing to say. */
  readonly hint: MessageId | null;
  /** Undefined where a kernel of this shape or layer cannot be one of them. */
  readonly onLoad: ((classic: Classic) => void) | undefined;
  /** Undefined where nothing was changed. */
  readonly onRestore: (() => void) | undefined;
}

export function KernelTools({ hint, onLoad, onRestore }: KernelToolsProps): ReactNode {
  const text = useText();
  return (
    <div className={styles.tools}>
      {hint && <p className={layout.hint}>{text(hint)}</p>}
      <div className={layout.row} role="group" aria-label={text('slide.kernel.load')}>
        {onLoad &&
          CLASSICS.map((classic) => (
            <Button key={classic} small onClick={() => onLoad(classic)}>
              {text(`slide.kernel.${classic}`)}
            </Button>
          ))}
        {onRestore && (
          <Button small weight="strong" onClick={onRestore}>
            {text('slide.kernel.restore')}
          </Button>
        )}
      </div>
    </div>
  );
}
