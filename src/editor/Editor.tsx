/** The network's editor: a row a layer, checked as it is typed. The page keeps its network until the new one is used. */
import { useEffect, useReducer, useRef, useState, type ReactNode } from 'react';
import { useText } from '../i18n';
import { readsDigits, units } from '../network';
import { problemSentence } from '../store/actions/problemSentence';
import { openSpec } from '../store/actions/session';
import { WEIGHTS_ORIGINS, type WeightsOrigin } from '../store/state/state';
import { useStore } from '../store/state/store';
import { openPane } from '../store/actions/view';
import { Button } from '../ui/Button';
import { Pane } from '../ui/Pane';
import { Select } from '../ui/Select';
import { check } from './check';
import styles from './Editor.module.css';
import { LayerTable } from './LayerTable';
import { NetworkFields } from './NetworkFields';
import { rowsAfter, rowsOf } from './rows';

/** A network made by hand has no trained weights. */
const STARTS = WEIGHTS_ORIGINS.filter((origin) => origin !== 'trained');

export function Editor(): ReactNode {
  const text = useText();
  const [rows, edit] = useReducer(rowsAfter, null, () => {
    const { shown, preset } = useStore.getState();
    const { spec } = shown.network;
    return rowsOf(preset === null ? spec : { ...spec, name: text('editor.copy', { name: spec.name }) });
  });
  const { draft } = rows;
  const [start, setStart] = useState<WeightsOrigin>('random');
  const checked = check(draft);
  const { layers, problem, row } = checked;

  const last = layers.at(-1);
  const classes = last ? units(last.output) : 0;

  const adds = useRef<HTMLButtonElement>(null);
  const none = draft.layers.length === 0;
  // With the last row gone, adding one is all that can be done.
  useEffect(() => {
    if (none) adds.current?.focus();
  }, [none]);

  const use = async (): Promise<void> => {
    await openSpec(draft, start);
    if (useStore.getState().shown.network.spec === draft) openPane(null);
  };
  const sum = (of: 'parameters' | 'connections'): string =>
    text.number(
      layers.reduce(
        (total, { weights, bias, connections }) =>
          total + (of === 'connections' ? connections : (weights?.length ?? 0) + (bias?.length ?? 0)),
        0,
      ),
    );

  const counted = text('editor.sum', { parameters: sum('parameters'), connections: sum('connections') });

  return (
    <Pane title={text('editor.title')} closeLabel={text('editor.close')} onClose={() => openPane(null)} wide>
      <div className={styles.body}>
        <NetworkFields draft={draft} edit={edit} />
        <LayerTable rows={rows} checked={checked} edit={edit} />
        <div className={styles.foot}>
          <Button ref={adds} onClick={() => edit({ type: 'add' })}>
            {text('editor.add')}
          </Button>
          <output aria-label={text('editor.verdict')} className={problem ? styles.problem : styles.verdict}>
            {problem && row !== null
              ? row < 0
                ? problemSentence(problem, text)
                : text('editor.fitsNot', { row: row + 1 })
              : readsDigits(classes)
                ? counted
                : text('editor.noted', { sum: counted, note: text('ownNetwork.otherClasses', { classes }) })}
          </output>
          <Select
            label={text('editor.start')}
            options={STARTS.map((value) => ({ value, label: text(`dock.origin.${value}`) }))}
            value={start}
            onChange={setStart}
          />
          <Button weight="strong" disabled={problem !== null} onClick={() => void use()}>
            {text('editor.use')}
          </Button>
        </div>
      </div>
    </Pane>
  );
}
