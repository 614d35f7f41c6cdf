/** The first-layer filters of one entrant as small multiples on one scale, which the legend tells. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import { Legend } from '../../../ui/Legend';
import { limitOver } from '../../../ui/magnitude';
import { KernelStrip } from '../KernelStrip';
import type { Filters } from '../../../worker/protocol';
import styles from './Race.module.css';

/** Width of one filter, in CSS pixels. */
const SIZE = 30;

export function FirstFilters({ name, filters }: { readonly name: string; readonly filters: Filters }): ReactNode {
  const text = useText();
  const { height, width, values } = filters;
  // Its own scale: a kernel that many positions train grows far beyond one that a single position does.
  const limit = limitOver(values);
  return (
    <figure>
      <figcaption className={styles.filterName}>
        {name} <Legend label={text('common.weight')} limit={limit} />
      </figcaption>
      <KernelStrip
        kernels={values}
        maps={values.length / (height * width)}
        rows={height}
        columns={width}
        limit={limit}
        label={(number) => text('race.filter', { name, number })}
        size={SIZE}
        className={styles.filters}
      />
    </figure>
  );
}
