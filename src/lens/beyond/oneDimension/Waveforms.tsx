/** Signals told apart by a network of one dimension: trained here, full, local and shared, from few examples and from many. */
import { useMemo, useState, type ReactNode } from 'react';
import { CONNECTIVITIES, type Connectivity } from '../../../network';
import { useText } from '../../../i18n';
import { useExperiment } from '../../../store/actions/experiments';
import { Button } from '../../../ui/Button';
import { LineChart } from '../../../ui/LineChart';
import { saveTable } from '../../../ui/saveFile';
import { Segmented } from '../../../ui/Segmented';
import { said } from '../../experiments/fields';
import { LongRun } from '../../experiments/LongRun';
import { SettingsForm } from '../../experiments/SettingsForm';
import layout from '../../../ui/Layout.module.css';
import { LearnedLayer } from './LearnedLayer';
import { TrySignal } from './TrySignal';
import { accuracyBySize, accuracyByStep, trainedParameters, WAVE_FIELDS, waveRows, WAVES } from './waveNet';

const PERCENTS = [0, 1] as const;

export function Waveforms(): ReactNode {
  const text = useText();
  const state = useExperiment('waveforms');
  const [settings, setSettings] = useState({ noise: 0.2 });
  const [connectivity, setConnectivity] = useState<Connectivity>('shared');
  const [chosen, setSize] = useState(WAVES.sizes[1]!);
  const sizes = state?.request.sizes ?? WAVES.sizes;
  const size = sizes.includes(chosen) ? chosen : sizes[0]!;
  const done = useMemo(() => state?.done ?? [], [state]);
  const parameters = useMemo(() => trainedParameters(done, connectivity, size), [done, connectivity, size]);
  const series = (points: (of: Connectivity) => ReturnType<typeof accuracyBySize>) =>
    CONNECTIVITIES.map((of) => ({ name: text(`common.${of}`), color: `var(--${of})`, points: points(of) }));
  const live = state?.live.at(-1);

  return (
    <section className={layout.column} aria-label={text('beyond.waves')}>
      <h3>{text('beyond.waves')}</h3>
      <p>{text('beyond.wavesIntro')}</p>
      <SettingsForm fields={WAVE_FIELDS} settings={settings} onChange={setSettings} />
      <LongRun
        kind="waveforms"
        label="beyond.progress"
        start={state ? 'beyond.runAgain' : 'beyond.run'}
        request={() => ({ ...WAVES, ...settings })}
        now={live && text('beyond.wavesNow', { step: live.step, accuracy: live.testAccuracy })}
      />
      {state && done.length > 0 && (
        <>
          <LineChart
            label={text('beyond.bySize')}
            series={series((of) => accuracyBySize(done, of))}
            xLabel={text('beyond.trainingSignals')}
            yLabel={text('dock.testAccuracy')}
            xLog
            percent
            yDomain={PERCENTS}
          />
          <p className={layout.note}>{text('beyond.wavesSettings', said(WAVE_FIELDS, state.request))}</p>
          <Button small onClick={() => saveTable('waveforms.csv', waveRows(done, state.request))}>
            {text('beyond.saveWaves')}
          </Button>
          <h3>{text('beyond.oneRun')}</h3>
          <Segmented
            small
            label={text('beyond.trainingSignals')}
            options={sizes.map((count) => ({ value: count, label: text.number(count) }))}
            value={size}
            onChange={setSize}
          />
          <LineChart
            label={text('beyond.byStep', { size })}
            series={series((of) => accuracyByStep(done, of, size))}
            xLabel={text('beyond.steps')}
            yLabel={text('dock.testAccuracy')}
            percent
            yDomain={PERCENTS}
          />
          <Segmented
            small
            label={text('beyond.layerConnected')}
            options={CONNECTIVITIES.map((of) => ({ value: of, label: text(`common.${of}`), color: `var(--${of})` }))}
            value={connectivity}
            onChange={setConnectivity}
          />
          {parameters ? (
            <>
              <LearnedLayer connectivity={connectivity} parameters={parameters} />
              <TrySignal connectivity={connectivity} parameters={parameters} noise={state.request.noise} />
            </>
          ) : (
            <p className={layout.note}>{text('beyond.notYetTrained')}</p>
          )}
        </>
      )}
    </section>
  );
}
