/** The first-layer filters of one entrant as small multiples on one scale, which the legend tells. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import { Legend } from '../../../ui/Legend';
import { limitOver } from '../../../ui/magnitude';
import { MapView } from '../../../ui/MapView';
import type { Filters } from '../../../worker/protocol';
import styles from './Race.module.css';

/** Width of one filter, in CSS pixels. */
const SIZE = 30;

export function FirstFilters({ name, filters }: { readonly name: string; readonly filters: Filters }): ReactNode {
  const text = useText();
  const { height, width, values } = filters;
  const size = height * width;
  // Its own scale: a kernel that many positions train grows far beyond one that a single position does.
  const limit = limitOver(values);
  return (
    <figure>
      <figcaption className={styles.filterName}>
        {name} <Legend label={text('common.weight')} limit={limit} />
      </figcaption>
      <div className={styles.filters}>
        {Array.from({ length: values.length / size }, (_, index) => (
          <MapView
            key={index}
            label={text('race.filter', { name, number: index + 1 })}
            values={values.subarray(index * size, (index + 1) * size)}
            height={height}
            width={width}
            limit={limit}
            size={SIZE}
          />
        ))}
      </div>
    </figure>
  );
}
