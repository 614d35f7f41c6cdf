/** The whole page takes files that are dropped on it, and says so while they hang over it. */
import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { takeFiles } from './importing';
import styles from './Import.module.css';

export function DropArea(): ReactNode {
  const text = useText();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void takeFiles([...event.dataTransfer!.files]);
    };
    addEventListener('dragover', onOver);
    addEventListener('dragleave', onLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('dragleave', onLeave);
      removeEventListener('drop', onDrop);
    };
  }, []);
  return over && <div className={styles.drop}>{text('digits.drop')}</div>;
}
