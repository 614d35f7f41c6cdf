/** What is measured: network, digits, seeds, scramble; and how long that will take at most, from the speed measured on this page. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import { useStore } from '../../../store/state/store';
import { Checkbox } from '../../../ui/Checkbox';
import { Slider } from '../../../ui/Slider';
import { DigitSource } from '../../DigitSource';
import form from '../../Experiment.module.css';
import { NetworkSource } from '../../NetworkSource';
import { Stepped } from '../../Stepped';
import type { Page } from '../../usePage';
import { largestOffered, mostSeconds, type SizesSettings } from './settings';

export interface SettingsFormProps {
  readonly page: Page;
  readonly settings: SizesSettings;
  readonly onChange: (settings: SizesSettings) => void;
}

export function SettingsForm({ page, settings, onChange }: SettingsFormProps): ReactNode {
  const text = useText();
  const compute = useStore((state) => state.compute);
  const set = (change: Partial<SizesSettings>): void => onChange({ ...settings, ...change });
  const speed = compute?.backends.find(({ name }) => name === compute.chosen)?.samplesPerSecond ?? null;
  const minutes = speed === null ? null : mostSeconds(settings, page, speed) / 60;
  return (
    <div className={form.settings}>
      <NetworkSource page={page} value={settings.network} onChange={(network) => set({ network })} />
      <DigitSource value={settings.from} onChange={(from) => set({ from })} />
      <Stepped
        label={text('race.largest')}
        values={largestOffered(settings.from, page)}
        value={settings.largest}
        onChange={(largest) => set({ largest })}
      />
      <Slider label={text('race.seeds')} min={1} max={10} value={settings.seeds} onChange={(seeds) => set({ seeds })} />
      <Checkbox
        label={text('race.scramble')}
        checked={settings.scrambled}
        onChange={(scrambled) => set({ scrambled })}
      />
      <p className={form.quiet}>
        {minutes === null
          ? text('race.timeLater')
          : text('race.mostTime', { minutes: text.number(Math.max(1, minutes), { maximumSignificantDigits: 2 }) })}
      </p>
    </div>
  );
}
