/** The choice of files: digits to be judged on, kept drawings, pictures, or a network's weights. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { FileButton } from '../../ui/FileButton';
import styles from './Import.module.css';
import { useFileReading } from './progress';
import { takeChosen } from './take';

interface ImportProps {
  /** The one that stands in the dock has the name that the page's contract fixes; others have their own. */
  readonly label?: string;
}

export function Import({ label }: ImportProps): ReactNode {
  const text = useText();
  const share = useFileReading((state) => state.share);
  return (
    <FileButton
      multiple
      label={label ?? text('dock.import')}
      explain={text('dock.import.explain')}
      onFiles={(chosen) => void takeChosen(chosen)}
    >
      {share !== null && label === undefined && (
        <progress className={styles.progress} aria-label={text('digits.import.progress')} value={share} />
      )}
    </FileButton>
  );
}
