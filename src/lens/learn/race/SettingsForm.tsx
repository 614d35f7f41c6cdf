/** The race's settings: network, digits, steps, batch, seed, scramble. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import { Segmented } from '../../../ui/Segmented';
import { Slider } from '../../../ui/Slider';
import { SMALL_NET } from '../../entrants';
import styles from './Race.module.css';
import { SIZES, STEPS, type RaceSettings } from './settings';

export interface SettingsFormProps {
  readonly page: string;
  readonly settings: RaceSettings;
  readonly onChange: (settings: RaceSettings) => void;
}

export function SettingsForm({ page, settings, onChange }: SettingsFormProps): ReactNode {
  const text = useText();
  const set = (change: Partial<RaceSettings>): void => onChange({ ...settings, ...change });
  const stepped = (label: string, values: readonly number[], value: number, change: (value: number) => void) => (
    <Slider
      label={label}
      min={0}
      max={values.length - 1}
      step={1}
      value={Math.max(0, values.indexOf(value))}
      valueText={text.number(value)}
      onChange={(index) => change(values[index]!)}
    />
  );
  return (
    <div className={styles.settings}>
      <Segmented
        small
        label={text('race.network')}
        options={[
          { value: 'small', label: SMALL_NET.name },
          { value: 'page', label: text('race.pageNetwork', { name: page }) },
        ]}
        value={settings.network}
        onChange={(network) => set({ network })}
      />
      {stepped(text('race.size'), SIZES, settings.size, (size) => set({ size }))}
      {stepped(text('race.steps'), STEPS, settings.steps, (steps) => set({ steps }))}
      {stepped(text('race.batch'), [5, 10, 20, 50, 100], settings.batch, (batch) => set({ batch }))}
      <Slider
        label={text('race.seed')}
        min={1}
        max={20}
        step={1}
        value={settings.seed}
        valueText={String(settings.seed)}
        onChange={(seed) => set({ seed })}
      />
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={settings.scrambled}
          onChange={(event) => set({ scrambled: event.target.checked })}
        />
        {text('race.scramble')}
      </label>
    </div>
  );
}
