/** The digits: generated ones, the person's own, and imported ones to be judged on. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { importDigits, setGeneratedDigits } from '../store/session';
import { useStore } from '../store/store';
import { Popover } from '../ui/Popover';
import { Select } from '../ui/Select';
import styles from './Dock.module.css';
import { Evaluate } from './Evaluate';
import { Import } from './Import';
import { KeptDigits } from './KeptDigits';

/** 60,000 is the size of MNIST's training set. */
const SIZES = [1000, 2000, 5000, 10_000, 20_000, 60_000];

export function TrainingSet(): ReactNode {
  const text = useText();
  const generated = useStore((state) => state.generatedDigits);
  const kept = useStore((state) => state.kept.length);
  const imported = useStore((state) => state.imported);
  const trainOn = useStore((state) => state.trainOnImported);

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
        {imported && (
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={trainOn}
              onChange={({ target }) => void importDigits(imported, target.checked)}
            />
            {text('dock.trainOnImported')}
          </label>
        )}
      </div>
      <div className={styles.imports}>
        <Import />
        <Evaluate />
      </div>
    </div>
  );
}
