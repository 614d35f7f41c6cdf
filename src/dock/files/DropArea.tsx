/** The whole page takes files that are dropped on it, and says so while they hang over it. */
import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../../i18n';
import styles from './Import.module.css';
import { takeDropped } from './take';

export function DropArea(): ReactNode {
  const text = useText();
  const [over, setOver] = useState<'page' | 'slide' | null>(null);
  useEffect(() => {
    const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(isOnSlide(event) ? 'slide' : 'page');
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(null);
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(null);
      void takeDropped([...event.dataTransfer!.files], isOnSlide(event));
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
  return over && <div className={styles.drop}>{text(over === 'slide' ? 'digits.drop.slide' : 'digits.drop')}</div>;
}

/** Over the lens, while it shows Slide. */
const isOnSlide = ({ target }: DragEvent): boolean =>
  target instanceof Element && target.closest('[data-lens="slide"]') !== null;
