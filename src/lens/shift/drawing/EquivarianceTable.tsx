/** How far each layer is from moving with the image: the equivariance error, whole and inside the border. */
import { useMemo, type ReactNode } from 'react';
import { UNDISTORTED, type Distortion } from '../../../digits/distort';
import { useText } from '../../../i18n';
import { activationsOf, units } from '../../../network';
import { Figures } from '../../../ui/Figures';
import { equivarianceError } from './equivariance';
import styles from './Drawing.module.css';
import type { Shifted } from './useShifted';

/** Rows and columns of the image are pixels of 28; a smaller input is moved by the same share of its size. */
const IMAGE_SIZE = 28;

export interface EquivarianceTableProps {
  readonly shifted: Shifted;
  readonly distortion: Distortion;
}

export function EquivarianceTable({
  shifted: { network, original, distorted },
  distortion,
}: EquivarianceTableProps): ReactNode {
  const text = useText();
  const { rows, columns } = distortion;
  const onlyShift = (Object.keys(UNDISTORTED) as (keyof Distortion)[]).every(
    (what) => what === 'rows' || what === 'columns' || what === 'seed' || distortion[what] === UNDISTORTED[what],
  );
  const found = useMemo(() => {
    // An input as large as the image, or larger, shows it pixel for pixel.
    const ratio = Math.min(1, network.input.height / IMAGE_SIZE);
    return network.layers
      .map((layer, index) => ({ layer, index }))
      .filter(({ layer }) => units(layer.output) > layer.output.channels)
      .map(({ layer, index }) => ({
        name: layer.name,
        error: equivarianceError(
          network,
          index,
          activationsOf(network, original.activations!, index),
          activationsOf(network, distorted.activations!, index),
          rows * ratio,
          columns * ratio,
        ),
      }));
  }, [network, original, distorted, rows, columns]);

  if (!onlyShift) return <p className={styles.quiet}>{text('shift.onlyShift')}</p>;
  const percent = (value: number): string =>
    Number.isNaN(value) ? '–' : text.number(value, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <Figures className={styles.table}>
      <caption>{text('shift.error')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('shift.layer')}</th>
          <th scope="col">{text('shift.moved')}</th>
          <th scope="col">{text('shift.whole')}</th>
          <th scope="col">{text('shift.inside')}</th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ name, error }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              {text.number(error.rows, { maximumFractionDigits: 2 })} ↓{' '}
              {text.number(error.columns, { maximumFractionDigits: 2 })} →
            </td>
            <td>{percent(error.all)}</td>
            <td>
              {percent(error.inside)}
              {!error.whole && <small>{text('shift.aliased')}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </Figures>
  );
}
