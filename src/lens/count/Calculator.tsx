/** The textbook calculator: sizes by slider, the three counts by formula, and their curves over the image's size. */
import { useState, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { Button } from '../../ui/Button';
import { Slider } from '../../ui/Slider';
import panel from '../Panel.module.css';
import {
  EXAMPLES,
  LIMITS,
  mostPadding,
  outputSide,
  possible,
  weightFormulas,
  weightLetters,
  type Sizes,
} from './calculator';
import styles from './Count.module.css';
import { Curves } from './Curves';
import { LogBars } from './LogBars';

const NAMES = ['textbook', 'large', 'alexnet'] as const;

export function Calculator(): ReactNode {
  const text = useText();
  // What was asked for stays; an image too small for it limits only what is computed.
  const [wished, setWished] = useState<Sizes>(EXAMPLES.textbook);
  const sizes = possible(wished);
  const change = (changed: Partial<Sizes>): void => setWished((now) => ({ ...now, ...changed }));
  const side = outputSide(sizes);
  const square = (size: number): string => `${text.number(size)}×${text.number(size)}`;
  const isExample = (name: (typeof NAMES)[number]): boolean =>
    Object.entries(EXAMPLES[name]).every(([key, value]) => sizes[key as keyof Sizes] === value);
  return (
    <>
      <div className={panel.row} role="group" aria-label={text('count.examples')}>
        {NAMES.map((name) => (
          <Button key={name} small pressed={isExample(name)} onClick={() => setWished(EXAMPLES[name])}>
            {text(`count.example.${name}`)}
          </Button>
        ))}
      </div>
      <div className={styles.sliders}>
        <Slider
          label={text('count.image')}
          min={1}
          max={LIMITS.image}
          value={sizes.image}
          valueText={square(sizes.image)}
          onChange={(image) => change({ image })}
        />
        <Slider
          label={text('count.kernel')}
          min={1}
          max={Math.min(LIMITS.kernel, sizes.image)}
          value={sizes.kernel}
          valueText={square(sizes.kernel)}
          onChange={(kernel) => change({ kernel })}
        />
        <Slider
          label={text('count.stride')}
          min={1}
          max={LIMITS.stride}
          value={sizes.stride}
          onChange={(stride) => change({ stride })}
        />
        <Slider
          label={text('count.padding')}
          min={0}
          max={mostPadding(sizes.kernel)}
          disabled={sizes.kernel === 1}
          value={sizes.padding}
          valueText={`${text.number(Math.floor(sizes.padding / 2))} + ${text.number(Math.ceil(sizes.padding / 2))}`}
          onChange={(padding) => change({ padding })}
        />
        <Slider
          label={text('count.inputs')}
          min={1}
          max={LIMITS.maps}
          value={sizes.inputs}
          valueText={text.number(sizes.inputs)}
          onChange={(inputs) => change({ inputs })}
        />
        <Slider
          label={text('count.outputs')}
          min={1}
          max={LIMITS.maps}
          value={sizes.outputs}
          valueText={text.number(sizes.outputs)}
          onChange={(outputs) => change({ outputs })}
        />
      </div>
      <p className={panel.note}>
        {text('count.outputSide', {
          formula: `⌊(${text.number(sizes.image)} + ${text.number(sizes.padding)} − ${text.number(sizes.kernel)}) / ${text.number(sizes.stride)}⌋ + 1`,
          side: text.number(side),
        })}
      </p>
      <LogBars label={text('count.calculator')} formulas={weightFormulas(sizes)} letters={weightLetters(sizes)} />
      <Curves sizes={sizes} onImage={(image) => change({ image })} />
    </>
  );
}
