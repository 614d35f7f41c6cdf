/** How far each layer is from moving with the image: the equivariance error, whole and inside the border. */
import { useMemo, type ReactNode } from 'react';
import { UNDISTORTED, type Distortion } from '../../../digits/distort';
import { useText } from '../../../i18n';
import { activationsOf, units } from '../../../network';
import { FigureTable } from '../../../ui/Figures';
import layout from '../../../ui/Layout.module.css';
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

  if (!onlyShift) return <p className={layout.quiet}>{text('shift.onlyShift')}</p>;
  const pixels = (value: number): string => text.number(value, { maximumFractionDigits: 2 });
  const percent = (value: number): string =>
    Number.isNaN(value) ? '–' : text.number(value, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <FigureTable
      className={styles.table}
      caption={text('shift.error')}
      head={[text('common.layer'), text('shift.moved'), text('shift.whole'), text('shift.inside')]}
      rows={found.map(({ name, error }) => [
        name,
        `${pixels(error.rows)} ↓ ${pixels(error.columns)} →`,
        percent(error.all),
        <>
          {percent(error.inside)}
          {!error.whole && <small>{text('shift.aliased')}</small>}
        </>,
      ])}
    />
  );
}
