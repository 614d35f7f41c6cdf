/** Signals told apart by a network of one dimension: trained here, full, local and shared, from few examples and from many. */
import { useMemo, useState, type ReactNode } from 'react';
import { CONNECTIVITIES, type Connectivity } from '../../../network';
import { useText } from '../../../i18n';
import { cancelExperiment, resumeExperiment, startExperiment, useExperiment } from '../../../store/actions/experiments';
import { Button } from '../../../ui/Button';
import { LineChart } from '../../../ui/LineChart';
import { saveTable } from '../../../ui/saveFile';
import { Segmented } from '../../../ui/Segmented';
import { Slider } from '../../../ui/Slider';
import { LongRun } from '../../LongRun';
import styles from '../Beyond.module.css';
import { LearnedLayer } from './LearnedLayer';
import { TrySignal } from './TrySignal';
import { accuracyBySize, accuracyByStep, trainedParameters, waveRows, WAVES } from './waveNet';

const CELLS = WAVES.sizes.length * WAVES.seeds.length * WAVES.connectivities.length;
const PERCENTS = [0, 1] as const;

export function Waveforms(): ReactNode {
  const text = useText();
  const state = useExperiment('waveforms');
  const [noise, setNoise] = useState(0.2);
  const [connectivity, setConnectivity] = useState<Connectivity>('shared');
  const [size, setSize] = useState(WAVES.sizes[1]!);
  const done = useMemo(() => state?.done ?? [], [state]);
  const parameters = useMemo(() => trainedParameters(done, connectivity, size), [done, connectivity, size]);
  const series = (points: (of: Connectivity) => ReturnType<typeof accuracyBySize>) =>
    CONNECTIVITIES.map((of) => ({ name: text(`common.${of}`), color: `var(--${of})`, points: points(of) }));
  const live = state?.live.at(-1);

  return (
    <section className={styles.group} aria-label={text('beyond.waves')}>
      <h3>{text('beyond.waves')}</h3>
      <p>{text('beyond.wavesIntro')}</p>
      <Slider
        label={text('beyond.noise')}
        min={0}
        max={1}
        step={0.1}
        value={noise}
        onChange={setNoise}
        valueText={text.number(noise, { minimumFractionDigits: 1 })}
      />
      <LongRun
        label={text('beyond.progress')}
        start={text(state ? 'beyond.runAgain' : 'beyond.run')}
        status={state?.status ?? null}
        fraction={done.length / CELLS}
        secondsLeft={state?.secondsLeft ?? null}
        onStart={() => void startExperiment('waveforms', { ...WAVES, noise })}
        onCancel={() => void cancelExperiment()}
        onResume={() => void resumeExperiment('waveforms')}
        now={live ? text('beyond.wavesNow', { step: live.step, accuracy: live.testAccuracy }) : null}
      />
      {state && done.length > 0 && (
        <>
          <LineChart
            label={text('beyond.bySize')}
            series={series((of) => accuracyBySize(done, of))}
            xLabel={text('beyond.trainingSignals')}
            yLabel={text('beyond.testAccuracy')}
            xLog
            percent
            yDomain={PERCENTS}
          />
          <p className={styles.note}>
            {text('beyond.wavesSettings', {
              noise: state.request.noise,
              seeds: state.request.seeds.length,
              test: state.request.testSignals,
              steps: state.request.steps,
              batch: state.request.batch,
              rate: state.request.optimizer.learningRate,
            })}
          </p>
          <Button small onClick={() => saveTable('waveforms.csv', waveRows(done, state.request))}>
            {text('beyond.saveWaves')}
          </Button>
          <h3>{text('beyond.oneRun')}</h3>
          <Segmented
            small
            label={text('beyond.trainingSignals')}
            options={WAVES.sizes.map((count) => ({ value: String(count), label: text.number(count) }))}
            value={String(size)}
            onChange={(count) => setSize(Number(count))}
          />
          <LineChart
            label={text('beyond.byStep', { size })}
            series={series((of) => accuracyByStep(done, of, size))}
            xLabel={text('beyond.steps')}
            yLabel={text('beyond.testAccuracy')}
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
            <p className={styles.note}>{text('beyond.notYetTrained')}</p>
          )}
        </>
      )}
    </section>
  );
}
