/** A button that chooses files: a native field lies over its name and takes the click, what is dropped on it, and the focus. */
import { useId, type ReactNode } from 'react';
import styles from './FileButton.module.css';

export interface FileButtonProps {
  readonly label: string;
  readonly explain?: string;
  readonly multiple?: boolean;
  /** Kinds of files, as the field's `accept`. */
  readonly accept?: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** Lies over the button, such as how far reading is. */
  readonly children?: ReactNode;
}

export function FileButton({ label, explain, multiple, accept, onFiles, children }: FileButtonProps): ReactNode {
  const field = useId();
  return (
    <span className={styles.file} title={explain}>
      <input
        id={field}
        type="file"
        multiple={multiple}
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          // The same file may be chosen again once what was wrong with it is mended.
          target.value = '';
          if (chosen.length > 0) onFiles(chosen);
        }}
      />
      <label htmlFor={field} aria-hidden="true">
        {label}
      </label>
      {children}
    </span>
  );
}
