/** The digits: generated ones, the person's own, and imported ones to be judged on. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { importDigits, setGeneratedDigits } from '../store/actions/session';
import { useStore } from '../store/state/store';
import { openPane } from '../store/actions/view';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { Select } from '../ui/Select';
import { choices } from '../ui/TrainingControls';
import styles from './Dock.module.css';
import { Evaluate } from './Evaluate';
import { Import } from './files/Import';

/** 60,000 is the size of MNIST's training set; with none, training learns from kept and imported digits alone. */
const SIZES = [0, 1000, 2000, 5000, 10_000, 30_000, 60_000];

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
          options={choices(SIZES, generated, text.number)}
          value={String(generated)}
          onChange={(size) => void setGeneratedDigits(Number(size))}
        />
        <Button small onClick={() => openPane('browse')}>
          {text('dock.browse')}
        </Button>
        <Button small onClick={() => openPane('kept')}>
          {text('dock.kept', { count: kept })}
        </Button>
        {imported && (
          <Checkbox
            label={text('dock.trainOnImported')}
            checked={trainOn}
            onChange={(checked) => void importDigits(imported, checked)}
          />
        )}
      </div>
      <div className={styles.imports}>
        <Import />
        <Button small onClick={() => openPane('files')}>
          {text('dock.files')}
        </Button>
        <Evaluate />
      </div>
    </div>
  );
}
