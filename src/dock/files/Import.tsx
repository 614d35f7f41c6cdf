/** The choice of files: digits to be judged on, kept drawings, pictures, or a network's weights. */
import { useId, type ChangeEvent, type ReactNode } from 'react';
import { useText } from '../../i18n';
import styles from './Import.module.css';
import { takeChosen, useImporting } from './take';

interface ImportProps {
  /** The one that stands in the dock has the name that the page's contract fixes; others have their own. */
  readonly label?: string;
}

export function Import({ label }: ImportProps): ReactNode {
  const text = useText();
  const field = useId();
  const share = useImporting((state) => state.share);
  const name = label ?? text('dock.import');

  function onFiles({ target }: ChangeEvent<HTMLInputElement>): void {
    const chosen = [...(target.files ?? [])];
    // The same file may be chosen again once what was wrong with it is mended.
    target.value = '';
    void takeChosen(chosen);
  }

  return (
    <span className={styles.file} title={text('dock.import.explain')}>
      <input id={field} type="file" multiple aria-label={name} onChange={onFiles} />
      <label htmlFor={field} aria-hidden="true">
        {name}
      </label>
      {share !== null && label === undefined && (
        <progress className={styles.progress} aria-label={text('digits.import.progress')} value={share} />
      )}
    </span>
  );
}
