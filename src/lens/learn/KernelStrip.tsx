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
  /** Width of one, in CSS pixels. */
  readonly size?: number;
  /** How they stand; by themselves in columns. */
  readonly className?: string | undefined;
}

export function KernelStrip(props: KernelStripProps): ReactNode {
  const { kernels, maps, rows, columns, limit, label, size = 52, className = styles.strip } = props;
  const taps = kernels.length / maps;
  return (
    <div className={className}>
      {Array.from({ length: maps }, (_, map) => (
        <MapView
          key={map}
          label={label(map + 1)}
          values={kernels.subarray(map * taps, (map + 1) * taps)}
          height={rows}
          width={columns}
          limit={limit}
          size={size}
        />
      ))}
    </div>
  );
}
