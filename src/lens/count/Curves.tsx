/** The three counts over the size of the image, both axes logarithmic; the chosen size is marked and can be set by pointing. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { CONNECTIVITIES } from '../../network';
import { LineChart } from '../../ui/LineChart';
import layout from '../../ui/Layout.module.css';
import { curves, LIMITS, type Sizes } from './calculator';

export interface CurvesProps {
  readonly sizes: Sizes;
  readonly onImage: (image: number) => void;
}

export function Curves({ sizes, onImage }: CurvesProps): ReactNode {
  const text = useText();
  const points = curves(sizes);
  return (
    <>
      <LineChart
        label={text('count.curves')}
        series={CONNECTIVITIES.map((way) => ({
          name: text(`common.${way}`),
          color: `var(--${way})`,
          points: points.map(({ image, weights }) => ({ x: image, y: weights[way] })),
        }))}
        xLabel={text('count.imageAxis')}
        yLabel={text('count.weights')}
        xLog
        yLog
        at={sizes.image}
        onPick={(image) => onImage(Math.max(1, Math.min(LIMITS.image, Math.round(image))))}
      />
      <p className={layout.note}>{text('count.curvesSay')}</p>
    </>
  );
}
