/** The idea of a weight, before there is any network: an average is a weighted sum, and a row of numbers bends into a patch. */
import { useId, useState, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { Button } from '../../ui/Button';
import { Slider } from '../../ui/Slider';
import { Balance } from './Balance';
import { BendingRow } from './BendingRow';
import styles from './WeightLesson.module.css';
import { gathered, NUMBERS, sharesOf, weightedAverage } from './weightedAverage';
import layout from '../../ui/Layout.module.css';

const COUNTED = gathered(NUMBERS);
const LARGEST_WEIGHT = 12;

export function WeightLesson(): ReactNode {
  const text = useText();
  const title = useId();
  const [terms, setTerms] = useState(COUNTED);
  const [bent, setBent] = useState(false);
  const average = weightedAverage(terms);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const products = terms.map(({ value, weight }) => `${weight}·${value}`).join(' + ');
  const counted = terms.every(({ weight }, at) => weight === COUNTED[at]!.weight);
  return (
    <section className={styles.body} aria-labelledby={title}>
      <h3 id={title}>{text('slide.lesson.title')}</h3>
      <p>{text(counted ? 'slide.lesson.numbers' : 'slide.lesson.shares', { count: NUMBERS.length })}</p>
      <BendingRow numbers={NUMBERS} shares={sharesOf(NUMBERS, terms)} bent={bent} />
      <p>{text('slide.lesson.gathered')}</p>
      <div className={styles.weights}>
        {terms.map(({ value, weight }, at) => (
          <Slider
            key={value}
            label={text('slide.lesson.weightOf', { value })}
            min={0}
            max={LARGEST_WEIGHT}
            value={weight}
            onChange={(next) => setTerms(terms.map((term, i) => (i === at ? { ...term, weight: next } : term)))}
          />
        ))}
      </div>
      <p className={styles.formula} role="status" aria-label={text('slide.lesson.average')}>
        {average === null
          ? text('slide.lesson.noWeight')
          : `(${products}) / ${total} = ${text.number(average, { maximumFractionDigits: 2 })}`}
      </p>
      <Balance terms={terms} average={average} />
      <div className={layout.row}>
        <Button small pressed={bent} onClick={() => setBent(!bent)}>
          {text('slide.lesson.bend')}
        </Button>
        <Button small disabled={counted} onClick={() => setTerms(COUNTED)}>
          {text('slide.lesson.counted')}
        </Button>
      </div>
      <p>{text(bent ? 'slide.lesson.patch' : 'slide.lesson.row')}</p>
    </section>
  );
}
