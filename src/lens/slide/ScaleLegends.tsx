/** What the colours mean: a legend for every scale of the picture. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { isPadded, type Layer } from '../../network';
import { Legend } from '../../ui/Legend';
import type { Scales } from './scales';
import legend from '../../ui/Legend.module.css';
import styles from './Slide.module.css';
import layout from '../../ui/Layout.module.css';

/** Percent of ink. */
const INK_STEPS = [0, 25, 50, 75, 100];

export interface ScaleLegendsProps {
  readonly layer: Layer;
  readonly scales: Scales;
  /** Whether products are shown. */
  readonly products?: boolean;
}

export function ScaleLegends({ layer, scales, products = true }: ScaleLegendsProps): ReactNode {
  const text = useText();
  const { paper } = scales;
  return (
    <div className={layout.legends}>
      {paper ? (
        <span className={legend.legend}>
          <span>{text('slide.legend.input')}</span>
          <span>{text.number(paper.white)}</span>
          <span aria-hidden="true" className={legend.bar}>
            {INK_STEPS.map((share) => (
              <i key={share} style={{ background: `color-mix(in srgb, var(--ink) ${share}%, var(--panel))` }} />
            ))}
          </span>
          <span>{text.number(paper.ink)}</span>
        </span>
      ) : (
        <Legend label={text('slide.legend.input')} limit={scales.input} />
      )}
      <Legend label={text('slide.legend.output')} limit={scales.output} />
      {(layer.weights ?? layer.fixedWeights) && <Legend label={text('slide.legend.weights')} limit={scales.weights} />}
      {products && <Legend label={text('slide.caption.products')} limit={scales.products} />}
      {isPadded(layer.window) && (
        <span className={`${legend.legend} ${styles.hatched}`}>
          <i aria-hidden="true" />
          <span>{text('slide.legend.padding')}</span>
        </span>
      )}
    </div>
  );
}
