/** The whole page takes files that are dropped on it, and says so while they hang over it. A browser left to itself would open them in place of the page. */
import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { useStore } from '../../store/state/store';
import styles from './Import.module.css';
import { takeDropped } from './take';
import { takenIn } from './taken';

export function DropArea(): ReactNode {
  const text = useText();
  const [over, setOver] = useState<'page' | 'slide' | null>(null);
  const hidden = useStore((state) => state.hidden);
  useEffect(() => {
    const taken = takenIn(hidden);
    const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (taken.files || taken.pictures) setOver(isOnSlide(event) ? 'slide' : 'page');
      else event.dataTransfer!.dropEffect = 'none';
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
  }, [hidden]);
  if (!over) return null;
  const everything = over === 'slide' ? 'digits.drop.slide' : 'digits.drop';
  return <div className={styles.drop}>{text(takenIn(hidden).files ? everything : 'digits.drop.picture')}</div>;
}

/** Over the lens, while it shows Slide. */
const isOnSlide = ({ target }: DragEvent): boolean =>
  target instanceof Element && target.closest('[data-lens="slide"]') !== null;
