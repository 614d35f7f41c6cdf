/** The three counts over the size of the image, both axes logarithmic; the chosen size is marked and can be set by pointing. */
import { scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import type { PointerEvent, ReactNode } from 'react';
import { useText } from '../../i18n';
import { CONNECTIVITIES } from '../../network';
import { useSize } from '../../ui/canvas';
import panel from '../Panel.module.css';
import { curves, LIMITS, weightFormulas, type CurvePoint, type Sizes } from './calculator';
import styles from './Count.module.css';
import own from './Curves.module.css';
import { evaluate } from './formula';

const HEIGHT = 210;
const MARGIN = { top: 8, right: 56, bottom: 34, left: 34 };

export interface CurvesProps {
  readonly sizes: Sizes;
  readonly onImage: (image: number) => void;
}

export function Curves({ sizes, onImage }: CurvesProps): ReactNode {
  const text = useText();
  const [frame, { width }] = useSize<HTMLElement>();
  const points = curves(sizes);
  const top = Math.ceil(Math.log10(points.at(-1)!.weights.full));
  const x = scaleLog([points[0]!.image, LIMITS.image], [MARGIN.left, width - MARGIN.right]).clamp(true);
  const y = scaleLog([1, 10 ** top], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const every = Math.ceil(top / 6);
  const powers = Array.from({ length: Math.floor(top / every) + 1 }, (_, i) => i * every);
  const images = [1, 3, 10, 30, 100, 300, 1000].filter((image) => image >= points[0]!.image);
  const now = weightFormulas(sizes);
  const point = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.type === 'pointermove' && event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    onImage(Math.max(1, Math.min(LIMITS.image, Math.round(x.invert(event.clientX - box.left)))));
  };
  return (
    <figure ref={frame} className={styles.chart}>
      {width > 0 && (
        <svg
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={text('count.curves')}
          onPointerDown={point}
          onPointerMove={point}
        >
          {powers.map((power) => (
            <g key={power} transform={`translate(0 ${y(10 ** power)})`}>
              <line x1={MARGIN.left} x2={width - MARGIN.right} className={own.grid} />
              <text x={MARGIN.left - 6} dy="0.32em" textAnchor="end">
                {text.number(10)}
                <tspan dy="-5" fontSize="9">
                  {text.number(power)}
                </tspan>
              </text>
            </g>
          ))}
          {images.map((image) => (
            <text key={image} x={x(image)} y={HEIGHT - MARGIN.bottom + 15} textAnchor="middle">
              {text.number(image)}
            </text>
          ))}
          <text x={(MARGIN.left + width - MARGIN.right) / 2} y={HEIGHT - 3} textAnchor="middle">
            {text('count.imageAxis')}
          </text>
          <line
            x1={x(sizes.image)}
            x2={x(sizes.image)}
            y1={MARGIN.top}
            y2={HEIGHT - MARGIN.bottom}
            className={own.mark}
          />
          {CONNECTIVITIES.map((way) => {
            const count = Math.max(1, Number(evaluate(now[way])));
            const path = line<CurvePoint>(
              ({ image }) => x(image),
              ({ weights }) => y(Math.max(1, weights[way])),
            )(points);
            return (
              <g key={way} style={{ color: `var(--${way})` }}>
                <path d={path ?? ''} fill="none" stroke="currentColor" strokeWidth={2} />
                <circle cx={x(sizes.image)} cy={y(count)} r={3.5} fill="currentColor" />
                <text
                  x={width - MARGIN.right + 6}
                  y={y(Math.max(1, points.at(-1)!.weights[way]))}
                  dy="0.32em"
                  className={own.curveName}
                >
                  {text(`common.${way}`)}
                </text>
              </g>
            );
          })}
        </svg>
      )}
      <figcaption className={panel.note}>{text('count.curvesSay')}</figcaption>
    </figure>
  );
}
