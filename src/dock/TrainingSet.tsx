/** The digits: generated ones, the person's own, and imported ones to be judged on. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { setGeneratedDigits } from '../store/session';
import { useStore } from '../store/store';
import { Popover } from '../ui/Popover';
import { Select } from '../ui/Select';
import styles from './Dock.module.css';
import { KeptDigits } from './KeptDigits';
import { Evaluate } from './Evaluate';

/** 60,000 is the size of MNIST's training set. */
const SIZES = [1000, 2000, 5000, 10_000, 20_000, 60_000];

export function TrainingSet(): ReactNode {
  const text = useText();
  const generated = useStore((state) => state.generatedDigits);
  const kept = useStore((state) => state.kept.length);

  return (
    <div className={styles.set}>
      <h2>{text('dock.set')}</h2>
      <div className={styles.sizes}>
        <Select
          label={text('dock.generated')}
          options={SIZES.map((size) => ({ value: String(size), label: text.number(size) }))}
          value={String(generated)}
          onChange={(size) => void setGeneratedDigits(Number(size))}
        />
        <Popover
          title={text('dock.kept.title')}
          trigger={text('dock.kept', { count: kept })}
          side="top"
          button={{ small: true }}
        >
          <KeptDigits />
        </Popover>
      </div>
      <div className={styles.imports}>
        <Evaluate />
      </div>
    </div>
  );
}
