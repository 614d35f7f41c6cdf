/** What the cell pointed at says: 0.43 × −1.21 = −0.52, and where else its weight is used. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { PADDING, type Layer } from '../../network';
import type { Slice } from '../arithmetic';
import { useFigures } from './figures';
import styles from './Slide.module.css';

export function CellReadout(props: {
  readonly layer: Layer;
  readonly unit: number;
  readonly slice: Slice;
  readonly cell: number | null;
  readonly uses: number | null;
}): ReactNode {
  const text = useText();
  const figure = useFigures();
  const { layer, slice, cell, uses } = props;
  if (cell === null) return <p className={styles.readout}>{text('slide.readout.hint')}</p>;
  const [x, w, product] = [slice.values[cell]!, slice.weights[cell]!, slice.products[cell]!];
  const padding = slice.inputs[cell] === PADDING;
  const values = { x: figure(x), w: figure(w), product: figure(product) };
  return (
    <p className={styles.readout}>
      <b>
        {layer.combine === 'max'
          ? text('slide.readout.max', values)
          : text(layer.combine === 'distance' ? 'slide.readout.square' : 'slide.readout.product', values)}
      </b>{' '}
      {padding && text('slide.readout.padding')}
      {!padding && uses !== null && text('slide.readout.uses', { uses })}
    </p>
  );
}
