/** Kernel, stride, padding and dilation as sliders that end where the shape would become impossible, and the size that follows. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { span, type Layer } from '../../network';
import { Slider } from '../../ui/Slider';
import { limitsOf, type Settings } from './playground';
import styles from './Playground.module.css';
import layout from '../../ui/Layout.module.css';

export interface WindowControlsProps {
  readonly layer: Layer;
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

const LEAST: Settings = { kernel: 1, stride: 1, padding: 0, dilation: 1 };
const KEYS = ['kernel', 'stride', 'padding', 'dilation'] as const;

export function WindowControls({ layer, settings, onChange }: WindowControlsProps): ReactNode {
  const text = useText();
  const { input, output } = layer;
  const limits = limitsOf(settings, input);
  const { kernel, stride, padding, dilation } = settings;
  const shown = {
    kernel: `${kernel}×${kernel}`,
    stride: String(stride),
    padding: String(padding),
    dilation: String(dilation),
  };
  return (
    <div className={styles.controls}>
      {KEYS.map((key) => (
        <Slider
          key={key}
          label={text(`slide.window.${key}`)}
          min={LEAST[key]}
          max={Math.max(limits[key], LEAST[key] + 1)}
          value={settings[key]}
          valueText={shown[key]}
          disabled={limits[key] === LEAST[key]}
          onChange={(value) => onChange({ ...settings, [key]: Math.min(value, limits[key]) })}
        />
      ))}
      <p className={`${layout.hint} ${styles.size}`}>
        {text('slide.window.size', {
          rows: input.height,
          columns: input.width,
          padding,
          reach: span(kernel, dilation),
          stride,
          outRows: output.height,
          outColumns: output.width,
        })}
      </p>
    </div>
  );
}
