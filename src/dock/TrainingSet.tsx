/** The digits: generated ones, the person's own, and imported ones to be judged on. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { judgeOn } from '../store/actions/importedSets';
import { forgetSet, setGeneratedDigits, trainOn } from '../store/actions/session';
import { useStore } from '../store/state/store';
import { openPane } from '../store/actions/view';
import { Button, CloseButton } from '../ui/Button';
import { Select } from '../ui/Select';
import { NumberSelect } from '../ui/TrainingControls';
import styles from './Dock.module.css';
import { Evaluate } from './Evaluate';
import { Import } from './files/Import';
import layout from '../ui/Layout.module.css';

/** 60,000 is the size of MNIST's training set; with none, training learns from kept and imported digits alone. */
const SIZES = [0, 1000, 2000, 5000, 10_000, 30_000, 60_000];

export function TrainingSet(): ReactNode {
  const text = useText();
  const generated = useStore((state) => state.generatedDigits);
  const kept = useStore((state) => state.kept.length);
  const sets = useStore((state) => state.sets);
  const trained = useStore((state) => state.trainedSet);
  const judging = useStore((state) => state.imported);
  const named = sets.map(({ name, labels }) => ({ value: name, label: `${name} (${text.number(labels.length)})` }));

  return (
    <div className={layout.column}>
      <h2>{text('dock.set')}</h2>
      <div className={styles.sizes}>
        <NumberSelect
          label={text('dock.generated')}
          values={SIZES}
          value={generated}
          onChange={(size) => void setGeneratedDigits(size)}
        />
        <Button small onClick={() => openPane('browse')}>
          {text('dock.browse')}
        </Button>
        <Button small onClick={() => openPane('kept')}>
          {text('dock.kept', { count: kept })}
        </Button>
        {sets.length > 0 && (
          <Select
            label={text('dock.trainOn')}
            options={[{ value: null, label: text('dock.trainOn.none') }, ...named]}
            value={trained?.name ?? null}
            onChange={(name) => void trainOn(name)}
          />
        )}
      </div>
      <div className={styles.imports}>
        <Import />
        <Button small onClick={() => openPane('files')}>
          {text('shell.files')}
        </Button>
        {sets.length > 0 && (
          <Select
            label={text('dock.judgeOn')}
            options={[{ value: null, label: text('dock.judgeOn.generated') }, ...named]}
            value={judging?.name ?? null}
            onChange={judgeOn}
          />
        )}
        {judging && (
          <CloseButton
            named={text('dock.forget', { name: judging.name })}
            onClick={() => void forgetSet(judging.name)}
          />
        )}
        <Evaluate />
      </div>
    </div>
  );
}
