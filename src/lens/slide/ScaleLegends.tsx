/** What the colours mean: a legend for every scale of the picture. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { Legend } from '../../ui/Legend';
import type { Scales as ScaleLimits } from './scales';
import styles from './Slide.module.css';

export function ScaleLegends(props: {
  readonly scales: ScaleLimits;
  /** Whether products are shown. */
  readonly products?: boolean;
}): ReactNode {
  const { scales, products = true } = props;
  const text = useText();
  const { paper } = scales;
  return (
    <div className={styles.legends}>
      {paper ? (
        <span className={styles.ink}>
          <span>{text('slide.legend.input')}</span>
          <span>{text.number(paper.white)}</span>
          <i aria-hidden="true" />
          <span>{text.number(paper.ink)}</span>
        </span>
      ) : (
        <Legend label={text('slide.legend.input')} limit={scales.input} />
      )}
      <Legend label={text('slide.legend.output')} limit={scales.output} />
      <Legend label={text('slide.legend.weights')} limit={scales.weights} />
      {products && <Legend label={text('slide.legend.products')} limit={scales.products} />}
      <span className={styles.hatched}>
        <i aria-hidden="true" />
        <span>{text('slide.legend.padding')}</span>
      </span>
    </div>
  );
}
