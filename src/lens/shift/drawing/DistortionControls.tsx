/** The amounts of every distortion, and a way back to none. */
import type { ReactNode } from 'react';
import { UNDISTORTED, type Distortion } from '../../../digits/distort';
import { useText } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Slider } from '../../../ui/Slider';
import layout from '../../../ui/Layout.module.css';
import styles from './Drawing.module.css';

interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const RANGES: Readonly<Record<Exclude<keyof Distortion, 'seed'>, Range>> = {
  rows: { min: -8, max: 8, step: 1 },
  columns: { min: -8, max: 8, step: 1 },
  degrees: { min: -90, max: 90, step: 1 },
  scale: { min: 0.5, max: 1.5, step: 0.05 },
  shear: { min: -0.8, max: 0.8, step: 0.05 },
  warp: { min: 0, max: 3, step: 0.1 },
  noise: { min: 0, max: 0.8, step: 0.02 },
  thickness: { min: -1.5, max: 2.5, step: 0.1 },
};

export interface DistortionControlsProps {
  readonly distortion: Distortion;
  readonly onChange: (distortion: Distortion) => void;
}

export function DistortionControls({ distortion, onChange }: DistortionControlsProps): ReactNode {
  const text = useText();
  return (
    <div className={styles.controls}>
      {(Object.keys(RANGES) as (keyof typeof RANGES)[]).map((what) => (
        <Slider
          key={what}
          label={text(`shift.${what}`)}
          {...RANGES[what]}
          value={distortion[what]}
          valueText={text.number(distortion[what], { maximumFractionDigits: 2 })}
          onChange={(value) => onChange({ ...distortion, [what]: value })}
        />
      ))}
      <div className={layout.row}>
        <Button small onClick={() => onChange(UNDISTORTED)}>
          {text('shift.none')}
        </Button>
        <Button
          small
          onClick={() => onChange({ ...distortion, seed: distortion.seed + 1 })}
          disabled={distortion.warp === 0 && distortion.noise === 0}
        >
          {text('shift.another')}
        </Button>
      </div>
    </div>
  );
}
