/** The textbook calculator: sizes by slider, the three counts by formula, and their curves over the image's size. */
import { useState, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { Button } from '../../ui/Button';
import { Slider } from '../../ui/Slider';
import layout from '../../ui/Layout.module.css';
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
  const [near, far] = [Math.floor(sizes.padding / 2), Math.ceil(sizes.padding / 2)];
  const sliders: readonly { of: keyof Sizes; min?: number; max: number; said?: string }[] = [
    { of: 'image', max: LIMITS.image, said: square(sizes.image) },
    { of: 'kernel', max: Math.min(LIMITS.kernel, sizes.image), said: square(sizes.kernel) },
    { of: 'stride', max: LIMITS.stride },
    // A kernel of one pixel has no room for any.
    { of: 'padding', min: 0, max: mostPadding(sizes.kernel), said: `${text.number(near)} + ${text.number(far)}` },
    { of: 'inputs', max: LIMITS.maps },
    { of: 'outputs', max: LIMITS.maps },
  ];
  const isExample = (name: (typeof NAMES)[number]): boolean =>
    Object.entries(EXAMPLES[name]).every(([key, value]) => sizes[key as keyof Sizes] === value);
  return (
    <>
      <div className={layout.row} role="group" aria-label={text('count.examples')}>
        {NAMES.map((name) => (
          <Button key={name} small pressed={isExample(name)} onClick={() => setWished(EXAMPLES[name])}>
            {text(`count.example.${name}`)}
          </Button>
        ))}
      </div>
      <div className={styles.sliders}>
        {sliders.map(({ of, min = 1, max, said }) => (
          <Slider
            key={of}
            label={text(`count.${of}`)}
            min={min}
            max={max}
            disabled={max === 0}
            value={sizes[of]}
            valueText={said ?? text.number(sizes[of])}
            onChange={(size) => change({ [of]: size })}
          />
        ))}
      </div>
      <p className={layout.note}>
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
