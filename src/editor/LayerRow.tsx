/** One layer: what it is, the shape it gives, what it costs, and what does not fit. */
import { useId, useState, type Dispatch, type ReactNode } from 'react';
import { useText } from '../i18n';
import {
  countNameOf,
  countOf,
  hasField,
  isWindowed,
  PADDING_WORDS,
  strideOf,
  type Layer,
  type LayerSpec,
  type WindowedSpec,
  type WindowSpec,
} from '../network';
import { problemSentence } from '../store/actions/problemSentence';
import { Select } from '../ui/Select';
import { ActivationFields } from './ActivationFields';
import { Cell } from './Cell';
import type { DraftProblem } from './check';
import { MOST_ENTRIES } from './connectionTable';
import { ConnectionFields } from './ConnectionFields';
import { ROW_KINDS, rowKindOf, type Edit, type LayerChange } from './draft';
import styles from './Editor.module.css';
import { LayerTools } from './LayerTools';
import { Outcome } from './Outcome';
import type { Rows } from './rows';
import { TableFields } from './TableFields';
import { TypedField } from './TypedField';
import { numberFromText, paddingFromText, pairFromText, textFromPadding, textFromPair } from './typed';

export interface LayerRowProps {
  readonly row: number;
  readonly spec: LayerSpec;
  /** Null from the first layer on that does not fit. */
  readonly layer: Layer | null;
  /** Maps that it reads from; null where the layer below does not fit. */
  readonly inputs: number | null;
  readonly problem: DraftProblem | null;
  readonly last: boolean;
  /** The tool that the last edit leaves the focus to; null where that is elsewhere. */
  readonly focus: Rows['focus'];
  readonly edit: Dispatch<Edit>;
}

const WINDOW_FIELDS = ['kernel', 'stride', 'padding', 'dilation'] as const;

/** Windows as they are, also where the description is silent. */
const withDefaults = (spec: WindowedSpec): Required<WindowSpec> => ({
  kernel: spec.kernel,
  stride: strideOf(spec),
  padding: spec.padding ?? 0,
  dilation: spec.dilation ?? 1,
});

export function LayerRow({ row, spec, layer, inputs, problem, last, focus, edit }: LayerRowProps): ReactNode {
  const text = useText();
  // The draft holds numbers: what was typed in a field and is none stays here.
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const change = (changed: LayerChange): void => edit({ type: 'change', layer: row, change: changed });
  const named = (field: string): string => text('editor.field', { layer: spec.name, field });
  const sentence = useId();
  // What is wrong is read with each field of numbers, and not cried out while one types: the foot says it too.
  const describedBy = problem ? sentence : undefined;
  const size = countNameOf(spec);
  const table = hasField(spec, 'table') ? spec.table : undefined;
  const window = isWindowed(spec) ? withDefaults(spec) : null;
  return (
    <li className={styles.layer} aria-label={text('editor.layer', { row: row + 1, name: spec.name })}>
      <Cell heading={text('editor.name')}>
        <TypedField
          label={named(text('editor.name'))}
          describedBy={describedBy}
          value={spec.name}
          onType={(name) => change({ name })}
        />
      </Cell>
      <Cell heading={text('editor.kind')}>
        <Select
          labelHidden
          label={named(text('editor.kind'))}
          options={ROW_KINDS.map((value) => ({ value, label: text(`editor.kind.${value}`) }))}
          value={rowKindOf(spec)}
          onChange={(kind) => edit({ type: 'kind', layer: row, kind })}
        />
      </Cell>
      <Cell heading={size && text(`editor.${size}`)}>
        {size && (
          <TypedField
            numeric
            describedBy={describedBy}
            label={named(text(`editor.${size}`))}
            value={textFromPair(countOf(spec) ?? NaN)}
            onType={(characters) => {
              setTyped({ ...typed, [size]: characters });
              change({ [size]: numberFromText(characters) });
            }}
          />
        )}
      </Cell>
      {WINDOW_FIELDS.map((field) => (
        <Cell key={field} heading={window && text(`editor.${field}`)}>
          {window && (
            <TypedField
              numeric
              describedBy={describedBy}
              label={named(text(`editor.${field}`))}
              words={field === 'padding' ? PADDING_WORDS : undefined}
              value={textFromPadding(window[field])}
              onType={(characters) => {
                setTyped({ ...typed, [field]: characters });
                change({ [field]: (field === 'padding' ? paddingFromText : pairFromText)(characters) });
              }}
            />
          )}
        </Cell>
      ))}
      <ConnectionFields spec={spec} inputs={inputs} named={named} change={change} />
      <ActivationFields
        spec={spec}
        named={named}
        describedBy={describedBy}
        change={(activation, characters) => {
          setTyped({ ...typed, ...characters });
          change({ activation });
        }}
      />
      <span className={styles.end}>
        <Outcome layer={layer} />
        <LayerTools row={row} name={spec.name} last={last} focus={focus} edit={edit} />
      </span>
      {table && inputs !== null && table.length * inputs <= MOST_ENTRIES && (
        <TableFields layer={spec.name} table={table} inputs={inputs} onChange={(to) => change({ table: to })} />
      )}
      {problem && (
        <p id={sentence} className={`${styles.problem} ${styles.wide}`}>
          {problemSentence(problem, text, typed)}
        </p>
      )}
    </li>
  );
}
