/** What the playground's filter slides over: the drawing, or a picture that is opened or dropped here. */
import { useState, type DragEvent, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { Button } from '../../ui/Button';
import type { Grey } from './playground';
import { readPicture } from './readPicture';
import styles from './Playground.module.css';

export interface PictureSourceProps {
  /** Whether a picture has taken the drawing's place. */
  readonly opened: boolean;
  readonly onPicture: (picture: Grey | null) => void;
  readonly children: ReactNode;
}

export function PictureSource({ opened, onPicture, children }: PictureSourceProps): ReactNode {
  const text = useText();
  const [over, setOver] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const open = (file: File | undefined): void => {
    if (!file) return;
    readPicture(file).then(
      (picture) => {
        setFailed(null);
        onPicture(picture);
      },
      () => setFailed(file.name),
    );
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    open(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={over ? `${styles.source} ${styles.over}` : styles.source}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={styles.open}>
        <label className={styles.file}>
          <span>{text('slide.picture.open')}</span>
          <input
            type="file"
            accept="image/*"
            onChange={(event) => {
              open(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </label>
        {opened && (
          <Button small onClick={() => onPicture(null)}>
            {text('slide.picture.drawing')}
          </Button>
        )}
        <span className={styles.hint}>{text('slide.picture.hint')}</span>
      </div>
      {failed !== null && <p role="alert">{text('slide.picture.failed', { file: failed })}</p>}
      {children}
    </div>
  );
}
