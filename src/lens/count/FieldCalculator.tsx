/** The receptive-field calculator: a chain of layers to edit, drawn to scale, and its field by closed form. */
import { useMemo, useState, type ReactNode } from 'react';
import { useText, type Text } from '../../i18n';
import type { Field } from '../../network';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { Slider } from '../../ui/Slider';
import layout from '../../ui/Layout.module.css';
import {
  CHAIN_NAMES,
  fieldFormulas,
  growthOf,
  IMAGE_WIDTHS,
  KNOWN_CHAINS,
  narrowest,
  sizeIfPoolingMultiplied,
  widthsOf,
  type ChainName,
  type Link,
} from './chain';
import { ChainEditor } from './ChainEditor';
import { coneOf, readingOf, type Level } from './cone';
import { ConeDrawing } from './ConeDrawing';
import styles from './Count.module.css';
import own from './Chain.module.css';
import { write } from './formula';

/** Pixels: wider images have units too narrow to be seen. */
const WIDEST = 512;
/** Pixels, most of them padding: larger fields take too long to follow, and leave of the image next to nothing. */
const LARGEST_FIELD = 8192;

type Loaded = ChainName | 'own';

/** Questions, and the chain that answers each. */
const ASKED = [
  ['stacked', 'three3'],
  ['doubled', 'vgg16'],
] as const;

export function FieldCalculator(): ReactNode {
  const text = useText();
  const [loaded, setLoaded] = useState<Loaded>('lenet5');
  // Another chain is another table: what was typed into the one before is not about it.
  const [loads, setLoads] = useState(0);
  const [chain, setChain] = useState<readonly Link[]>(KNOWN_CHAINS.lenet5);
  const [wished, setWished] = useState({ image: IMAGE_WIDTHS.lenet5, unit: 0 });
  const edit = (next: readonly Link[]): void => {
    setChain(next);
    setLoaded('own');
  };
  const formulas = useMemo(() => fieldFormulas(chain), [chain]);
  const growth = growthOf(chain);
  const { size, stride, padding } = growth.at(-1)!.field;
  const least = narrowest(chain);
  const image = Math.max(least, wished.image);
  const units = widthsOf(chain, image).at(-1)!;
  const unit = Math.min(units - 1, wished.unit);
  const levels = least <= WIDEST && size <= LARGEST_FIELD ? coneOf(chain, image, unit) : null;
  const number = (value: number): string => signed(text, value);
  const mistaken = sizeIfPoolingMultiplied(chain);
  const options: readonly Loaded[] = loaded === 'own' ? [...CHAIN_NAMES, 'own'] : CHAIN_NAMES;
  const load = (name: ChainName): void => {
    setLoads(loads + 1);
    setLoaded(name);
    setChain(KNOWN_CHAINS[name]);
    setWished({ image: IMAGE_WIDTHS[name], unit: 0 });
  };
  return (
    <>
      <div className={layout.row}>
        {ASKED.map(([question, name]) => (
          <Button key={question} small pressed={loaded === name} onClick={() => load(name)}>
            {text(`count.chain.ask.${question}`)}
          </Button>
        ))}
      </div>
      <Select
        label={text('count.chain.load')}
        options={options.map((value) => ({ value, label: text(`count.chain.${value}`) }))}
        value={loaded}
        onChange={(name) => {
          if (name !== 'own') load(name);
        }}
      />
      <ChainEditor key={loads} chain={chain} growth={growth} onChange={edit} />
      <dl className={own.results}>
        {(
          [
            ['size', size],
            ['stride', stride],
            ['padding', padding],
          ] as const
        ).map(([key, value]) => (
          <div key={key}>
            <dt>{text(`count.chain.${key}`)}</dt>
            <dd>
              <strong>{number(value)}</strong>
              {typeof formulas[key] !== 'number' && (
                <span className={styles.formula}> = {write(formulas[key], number, true)}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {levels && <Sees levels={levels} field={growth.at(-1)!.field} unit={unit} hasNeighbour={unit + 1 < units} />}
      {!levels ? (
        <p role="status">
          {least > WIDEST
            ? text('count.chain.tooWide', { least: number(least), widest: number(WIDEST) })
            : text('count.chain.tooLarge', { size: number(size), largest: number(LARGEST_FIELD) })}
        </p>
      ) : (
        <>
          <div className={styles.sliders}>
            <Slider
              label={text('count.chain.image')}
              min={least}
              max={WIDEST}
              value={image}
              valueText={number(image)}
              onChange={(next) => setWished({ image: next, unit })}
            />
            <Slider
              label={text('count.chain.unit')}
              min={0}
              max={units - 1}
              disabled={units === 1}
              value={unit}
              valueText={text('count.chain.unitOf', { unit: number(unit), last: number(units - 1) })}
              onChange={(next) => setWished({ image, unit: next })}
            />
          </div>
          <ConeDrawing levels={levels} chain={chain} image={image} unit={unit} units={units} />
        </>
      )}
      {chain.some(({ kind }) => kind === 'pooling') && (
        <p className={layout.note}>{text('count.chain.doubles', { mistaken: number(mistaken), size: number(size) })}</p>
      )}
    </>
  );
}

const signed = (text: Text, value: number): string => text.number(value).replace('-', '−');

interface SeesProps {
  readonly levels: readonly Level[];
  readonly field: Field;
  readonly unit: number;
  readonly hasNeighbour: boolean;
}

/** What the unit reads, and what it shares with its neighbour: of the field by closed form, what is left without the holes. */
function Sees({ levels, field: { size, stride, padding }, unit, hasNeighbour }: SeesProps): ReactNode {
  const text = useText();
  const { read, onPadding, shared } = readingOf(levels);
  const first = unit * stride - padding;
  const number = (value: number): string => signed(text, value);
  return (
    <p className={layout.note}>
      {text('count.chain.sees', {
        unit: number(unit),
        first: number(first),
        last: number(first + size - 1),
        holes: read < size ? 'yes' : 'no',
        read,
        outside: onPadding,
        neighbour: hasNeighbour ? 'yes' : 'no',
        stride: number(stride),
      })}{' '}
      {hasNeighbour &&
        (shared > 0
          ? text('count.chain.overlap', { overlap: number(shared), size: number(read) })
          : text('count.chain.apart', { gap: stride - size, holes: stride < size ? 'yes' : 'no' }))}
    </p>
  );
}
