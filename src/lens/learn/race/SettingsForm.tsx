/** The race's settings: network, digits, steps, batch, seed, scramble. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import { Checkbox } from '../../../ui/Checkbox';
import { Slider } from '../../../ui/Slider';
import { DigitSource } from '../../DigitSource';
import form from '../../Experiment.module.css';
import { NetworkSource } from '../../NetworkSource';
import { Stepped } from '../../Stepped';
import type { Page } from '../../usePage';
import { changeRaceSettings, MOST_RANK, sizesOffered, STEPS, useRaceSettings } from './settings';

const BATCHES = [5, 10, 20, 50, 100];

export function SettingsForm({ page }: { readonly page: Page }): ReactNode {
  const text = useText();
  const { network, from, size, steps, batch, seed, scrambled, rank } = useRaceSettings();
  return (
    <div className={form.settings}>
      <NetworkSource page={page} value={network} onChange={(next) => changeRaceSettings({ network: next })} />
      <DigitSource value={from} onChange={(next) => changeRaceSettings({ from: next })} />
      <Stepped
        label={text('race.size')}
        values={sizesOffered(from, page)}
        value={size}
        onChange={(next) => changeRaceSettings({ size: next })}
      />
      <Stepped
        label={text('race.steps')}
        values={STEPS}
        value={steps}
        onChange={(next) => changeRaceSettings({ steps: next })}
      />
      <Stepped
        label={text('race.batch')}
        values={BATCHES}
        value={batch}
        onChange={(next) => changeRaceSettings({ batch: next })}
      />
      <Slider
        label={text('race.rank')}
        min={1}
        max={MOST_RANK}
        value={rank}
        onChange={(next) => changeRaceSettings({ rank: next })}
      />
      <Slider
        label={text('race.seed')}
        min={1}
        max={20}
        value={seed}
        onChange={(next) => changeRaceSettings({ seed: next })}
      />
      <Checkbox
        label={text('race.scramble')}
        checked={scrambled}
        onChange={(next) => changeRaceSettings({ scrambled: next })}
      />
    </div>
  );
}
