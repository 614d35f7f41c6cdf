/** What belongs to the network as a whole: its name, its input, its loss, and networks to begin from. */
import type { Dispatch, ReactNode } from 'react';
import { useText } from '../i18n';
import { lossesFor, type NetworkSpec } from '../network';
import { useStore } from '../store/state/store';
import { Button } from '../ui/Button';
import field from '../ui/Field.module.css';
import { Select } from '../ui/Select';
import type { Edit } from './draft';
import styles from './Editor.module.css';
import { example, EXAMPLE_NAMES } from './examples';
import { TypedField } from './TypedField';
import { numberFromText, textFromPair } from './typed';

export function NetworkFields({
  draft,
  edit,
}: {
  readonly draft: NetworkSpec;
  readonly edit: Dispatch<Edit>;
}): ReactNode {
  const text = useText();
  return (
    <div className={styles.network}>
      <h2>{text('editor.title')}</h2>
      <p className={styles.explain}>{text('editor.explain')}</p>
      <div className={styles.examples}>
        <span>{text('editor.examples')}</span>
        <Button small onClick={() => edit({ type: 'load', spec: useStore.getState().shown.network.spec })}>
          {text('editor.example.current')}
        </Button>
        {EXAMPLE_NAMES.map((which) => {
          const name = text(`editor.example.${which}`);
          return (
            <Button key={which} small onClick={() => edit({ type: 'load', spec: example(which, name) })}>
              {name}
            </Button>
          );
        })}
      </div>
      <div className={styles.whole}>
        <label className={styles.labelled}>
          {text('editor.network')}
          <input
            className={`${field.field} ${styles.networkName}`}
            maxLength={80}
            value={draft.name}
            onChange={({ target }) => edit({ type: 'name', name: target.value })}
          />
        </label>
        <label className={styles.labelled}>
          {text('editor.inputSize')}
          <TypedField
            numeric
            value={textFromPair([draft.input.height, draft.input.width])}
            onType={(typed) => edit({ type: 'size', size: numberFromText(typed) })}
          />
        </label>
        <Select
          label={text('editor.loss')}
          options={lossesFor(draft).map((value) => ({ value, label: text(`editor.loss.${value}`) }))}
          value={draft.loss}
          onChange={(loss) => edit({ type: 'loss', loss })}
        />
      </div>
    </div>
  );
}
