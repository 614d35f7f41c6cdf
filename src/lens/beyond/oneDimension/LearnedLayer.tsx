/** What the first layer has learned: its matrix, and the kernels where they are shared. A shared kernel makes the matrix Toeplitz: equal along its diagonals. */
import { useMemo, useState, type ReactNode } from 'react';
import type { Connectivity } from '../../../network';
import { useText } from '../../../i18n';
import { useSize } from '../../../ui/canvas';
import { Legend } from '../../../ui/Legend';
import { limitOver } from '../../../ui/magnitude';
import { MapView } from '../../../ui/MapView';
import { Slider } from '../../../ui/Slider';
import styles from '../Beyond.module.css';
import { firstLayerMatrix, kernels, WAVE_NET } from './waveNet';

const MAPS = WAVE_NET.layers[0]!.kind === 'convolution' ? WAVE_NET.layers[0].maps : 0;

export interface LearnedLayerProps {
  readonly connectivity: Connectivity;
  readonly parameters: Float32Array;
}

export function LearnedLayer({ connectivity, parameters }: LearnedLayerProps): ReactNode {
  const text = useText();
  const [map, setMap] = useState(1);
  const [box, { width }] = useSize<HTMLDivElement>();
  const matrix = useMemo(() => firstLayerMatrix(connectivity, parameters, map - 1), [connectivity, parameters, map]);
  const shared = useMemo(() => (connectivity === 'shared' ? kernels(parameters) : []), [connectivity, parameters]);
  const limit = limitOver(matrix.values);
  return (
    <>
      <p>{text(`beyond.matrix.${connectivity}`)}</p>
      <Slider label={text('beyond.mapOfC1')} min={1} max={MAPS} value={map} onChange={setMap} />
      <div ref={box}>
        {width > 0 && (
          <MapView
            label={text('beyond.matrixOf', { map })}
            values={matrix.values}
            height={matrix.rows}
            width={matrix.columns}
            limit={limit}
            size={Math.min(width, 384)}
          />
        )}
      </div>
      <Legend label={text('common.numberedWeight')} limit={limit} />
      {shared.length > 0 && (
        <>
          <p>{text('beyond.kernels')}</p>
          <ul className={styles.kernels}>
            {shared.map((kernel, at) => (
              <li key={at} className={at === map - 1 ? styles.chosen : undefined}>
                <KernelBars kernel={kernel} label={text('beyond.kernelOf', { map: at + 1 })} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A kernel as bars up and down from 0. */
function KernelBars({ kernel, label }: { readonly kernel: Float32Array; readonly label: string }): ReactNode {
  const limit = limitOver(kernel);
  return (
    <svg viewBox={`0 0 ${kernel.length * 10} 60`} role="img" aria-label={label}>
      {Array.from(kernel, (value, tap) => {
        const length = (Math.abs(value) / limit) * 28;
        return (
          <rect
            key={tap}
            x={tap * 10 + 1}
            width={8}
            y={value < 0 ? 30 : 30 - length}
            height={length}
            fill={value < 0 ? 'var(--negative)' : 'var(--positive)'}
          />
        );
      })}
      <line x1={0} x2={kernel.length * 10} y1={30} y2={30} stroke="var(--line-strong)" />
    </svg>
  );
}
