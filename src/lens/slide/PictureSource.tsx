/** What the playground's filter slides over: the drawing, or a picture that is opened here or dropped on the tab. */
import { useState, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { closeSlidePicture, openSlidePicture } from '../../store/actions/slidePicture';
import { Button } from '../../ui/Button';
import { FileButton } from '../../ui/FileButton';
import styles from './Playground.module.css';
import layout from '../../ui/Layout.module.css';

/** `opened`: a picture has taken the drawing's place. */
export function PictureSource({ opened }: { readonly opened: boolean }): ReactNode {
  const text = useText();
  const [failed, setFailed] = useState<string | null>(null);
  const open = (file: File): void => {
    openSlidePicture(file).then(
      () => setFailed(null),
      () => setFailed(file.name),
    );
  };
  return (
    <>
      <div className={styles.open}>
        <FileButton label={text('slide.picture.open')} accept="image/*" onFiles={([file]) => open(file!)} />
        {opened && (
          <Button small onClick={closeSlidePicture}>
            {text('slide.picture.drawing')}
          </Button>
        )}
        <span className={layout.hint}>{text('slide.picture.hint')}</span>
      </div>
      {failed !== null && <p role="alert">{text('slide.picture.failed', { file: failed })}</p>}
    </>
  );
}
