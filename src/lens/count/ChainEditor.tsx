/** The rows of a chain: kernel, stride, padding and dilation of each layer, and what it adds to the field. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { LARGEST, span } from '../../network';
import { Button } from '../../ui/Button';
import { FigureTable } from '../../ui/Figures';
import { NumberField } from '../../ui/NumberField';
import spoken from '../../ui/Spoken.module.css';
import layout from '../../ui/Layout.module.css';
import { growthOf, problemOf, type Link } from './chain';
import styles from './Count.module.css';
// After the panel's own, whose tables it narrows.
import own from './Chain.module.css';

/** The least of each; the most is what a description of a layer may hold. */
const NUMBERS = [
  ['kernel', 1],
  ['stride', 1],
  ['padding', 0],
  ['dilation', 1],
] as const;

const NEW: Readonly<Record<Link['kind'], Link>> = {
  convolution: { kind: 'convolution', kernel: 3, stride: 1, padding: 0, dilation: 1 },
  pooling: { kind: 'pooling', kernel: 2, stride: 2, padding: 0, dilation: 1 },
};

/** Longer chains than ResNet-152's have no picture that can be read. */
const MOST_LAYERS = 60;

export interface ChainEditorProps {
  readonly chain: readonly Link[];
  readonly growth: ReturnType<typeof growthOf>;
  readonly onChange: (chain: readonly Link[]) => void;
}

export function ChainEditor({ chain, growth, onChange }: ChainEditorProps): ReactNode {
  const text = useText();
  const changed = (index: number, change: Partial<Link>): readonly Link[] =>
    chain.with(index, { ...chain[index]!, ...change });
  const refusal = (next: readonly Link[], index: number): string | null => {
    const problem = problemOf(next);
    if (!problem) return null;
    const { kernel, dilation, padding } = next[index]!;
    return text(`count.chain.problem.${problem}`, { span: span(kernel, dilation), padding });
  };
  return (
    <>
      <div className={own.chain} tabIndex={0} role="region" aria-label={text('count.chain.layers')}>
        <FigureTable
          className={styles.table}
          head={[
            text('common.layer'),
            ...NUMBERS.map(([key]) => text(`count.chain.head.${key}`)),
            text('count.chain.adds'),
            'r',
            <span key="remove" className={spoken.spoken}>
              {text('count.chain.remove')}
            </span>,
          ]}
          // Rows have no identity but their place: the same layer may stand many times in a chain.
          rows={chain.map((link, index) => [
            text(`count.chain.short.${link.kind}`),
            ...NUMBERS.map(([key, min]) => (
              <NumberField
                key={key}
                label={text('count.chain.number', { what: text(`count.chain.head.${key}`), layer: index + 1 })}
                min={min}
                max={LARGEST[key]}
                value={link[key]}
                refuse={(value) => refusal(changed(index, { [key]: value }), index)}
                onChange={(value) => onChange(changed(index, { [key]: value }))}
              />
            )),
            <span key="adds" title={text('count.chain.addsFormula')}>
              +{text.number(growth[index]!.reach)}×{text.number(growth[index]!.jump)}
            </span>,
            text.number(growth[index]!.field.size),
            <button
              key="remove"
              type="button"
              aria-label={text('count.chain.removeLayer', { layer: index + 1 })}
              disabled={chain.length === 1}
              onClick={() => onChange(chain.toSpliced(index, 1))}
            >
              ×
            </button>,
          ])}
        />
      </div>
      <div className={layout.row}>
        {(['convolution', 'pooling'] as const).map((kind) => (
          <Button
            key={kind}
            small
            disabled={chain.length >= MOST_LAYERS || problemOf([...chain, NEW[kind]]) !== null}
            onClick={() => onChange([...chain, NEW[kind]])}
          >
            {text(`count.chain.add.${kind}`)}
          </Button>
        ))}
      </div>
    </>
  );
}
