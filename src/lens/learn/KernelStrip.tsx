/** The kernels of a first layer side by side, on one scale. */
import type { ReactNode } from 'react';
import { MapView } from '../../ui/MapView';
import styles from './Learn.module.css';

export interface KernelStripProps {
  /** [map, kernelY, kernelX]. */
  readonly kernels: Float32Array;
  readonly maps: number;
  readonly rows: number;
  readonly columns: number;
  readonly limit: number;
  readonly label: (map: number) => string;
}

const SIZE = 52;

export function KernelStrip({ kernels, maps, rows, columns, limit, label }: KernelStripProps): ReactNode {
  const taps = kernels.length / maps;
  return (
    <div className={styles.strip}>
      {Array.from({ length: maps }, (_, map) => (
        <MapView
          key={map}
          label={label(map + 1)}
          values={kernels.subarray(map * taps, (map + 1) * taps)}
          height={rows}
          width={columns}
          limit={limit}
          size={SIZE}
        />
      ))}
    </div>
  );
}
