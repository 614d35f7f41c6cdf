/** Unsupervised: the first layer's filters learned without labels, by drawing each image again; and what they are worth. */
import { useMemo, useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { useExperiment } from '../../../store/actions/experiments';
import { BY_HAND, editParameters } from '../../../store/actions/session';
import { useStore } from '../../../store/state/store';
import { Button } from '../../../ui/Button';
import { Legend } from '../../../ui/Legend';
import { LineChart } from '../../../ui/LineChart';
import { limitOver } from '../../../ui/magnitude';
import type { RequestOf } from '../../../worker/protocol';
import { said, type Fields } from '../../experiments/fields';
import { LongRun } from '../../experiments/LongRun';
import { SettingsForm } from '../../experiments/SettingsForm';
import { KernelStrip } from '../KernelStrip';
import styles from '../Learn.module.css';
import { figure } from '../numbers';
import layout from '../../../ui/Layout.module.css';
import { Comparison } from './Comparison';
import { encoderOf, holdsFilters, putFilters } from './filters';
import { OneImage } from './OneImage';

/** Found by trying: kernels have settled by then, in some seconds. */
const RUN = { digits: 2000, testDigits: 50, batch: 16, learningRate: 0.5, momentum: 0.9, steps: 400 } as const;

const AUTOENCODER_FIELDS: Fields<RequestOf<'autoencoder'>> = {
  pool: {
    control: {
      kind: 'choice',
      label: 'unsupervised.pool',
      options: { 1: 'unsupervised.pool.1', 2: 'unsupervised.pool.2', 4: 'unsupervised.pool.4' },
    },
  },
  digits: { of: ({ digits }) => digits },
  steps: { of: ({ steps }) => steps },
  batch: { of: ({ batch }) => batch },
  rate: { of: ({ learningRate }) => learningRate },
  momentum: { of: ({ momentum }) => momentum },
  seed: { of: ({ seed }) => seed },
};

export default function Unsupervised(): ReactNode {
  const text = useText();
  const spec = useStore((state) => state.shown.network.spec);
  const seed = useStore((state) => state.seed);
  const network = useStore((state) => state.shown.network);
  const parameters = useStore((state) => state.shown.parameters);
  const experiment = useExperiment('autoencoder');
  const [settings, setSettings] = useState({ pool: '2' });
  const [put, setPut] = useState<Float32Array | null>(null);
  const encoder = useMemo(() => encoderOf(spec), [spec]);

  const running = experiment?.status === 'running';
  const points = experiment ? [...experiment.done.flatMap(({ outcome }) => outcome), ...experiment.live] : [];
  const last = points.at(-1);
  const learned = useMemo(() => (experiment ? encoderOf(experiment.request.spec) : null), [experiment]);
  const limit = last ? limitOver(last.kernels) : 1;
  // Reset, training and another network take them out again.
  const inNetwork = useMemo(
    () => last !== undefined && put === last.kernels && parameters !== null && holdsFilters(network, parameters, last),
    [last, put, network, parameters],
  );

  const putIntoNetwork = async (): Promise<void> => {
    if (!last) return;
    await editParameters((parameters) => {
      putFilters(useStore.getState().shown.network, parameters, last);
      return BY_HAND;
    });
    setPut(last.kernels);
  };

  return (
    <>
      <p>{text('unsupervised.intro')}</p>
      {encoder ? (
        <>
          <div className={layout.row}>
            <span className={layout.note}>{text('unsupervised.pool')}</span>
            <SettingsForm fields={AUTOENCODER_FIELDS} settings={settings} onChange={setSettings} />
          </div>
          <p className={layout.note}>{text('unsupervised.poolWhy')}</p>
        </>
      ) : (
        <p className={layout.quiet}>{text('unsupervised.doesNotFit')}</p>
      )}
      <LongRun
        kind="autoencoder"
        label="unsupervised.learnProgress"
        start="unsupervised.learn"
        request={encoder && (() => ({ ...RUN, spec, pool: Number(settings.pool), seed }))}
      />
      {experiment && learned && last && (
        <section className={styles.group} aria-label={text('unsupervised.filters', { step: last.step })}>
          <h3>{text('unsupervised.filters', { step: last.step })}</h3>
          <KernelStrip
            kernels={last.kernels}
            maps={learned.output.channels}
            rows={learned.window.kernel[0]}
            columns={learned.window.kernel[1]}
            limit={limit}
            label={(map) => text('unsupervised.kernel', { map })}
          />
          <Legend label={text('common.weight')} limit={limit} />
          <LineChart
            label={text('unsupervised.error')}
            xLabel={text('race.step')}
            yLabel={text('unsupervised.error')}
            height={170}
            series={[
              {
                name: text('unsupervised.trainingSeries'),
                color: 'var(--mute)',
                dashed: true,
                points: points.map(({ step, trainingLoss }) => ({ x: step, y: trainingLoss })),
              },
              {
                name: text('unsupervised.testSeries'),
                color: 'var(--ink)',
                points: points.map(({ step, testLoss }) => ({ x: step, y: testLoss })),
              },
            ]}
          />
          <p className={layout.note}>
            {text('unsupervised.errorFormula')}: {figure(text, last.testLoss)}.{' '}
            {text('unsupervised.settings', {
              ...said(AUTOENCODER_FIELDS, experiment.request),
              whole: String(last.step === experiment.request.steps),
              step: last.step,
            })}
          </p>
          <OneImage spec={experiment.request.spec} encoder={learned} point={last} pool={experiment.request.pool} />
          <div className={layout.row}>
            <Button
              disabled={running || encoder?.weights?.length !== last.kernels.length}
              onClick={() => void putIntoNetwork()}
            >
              {text('unsupervised.put')}
            </Button>
            {inNetwork && <span role="status">{text('unsupervised.putDone', { layer: learned.name })}</span>}
          </div>
        </section>
      )}
      <Comparison learned={running || !experiment || !last ? null : { spec: experiment.request.spec, point: last }} />
    </>
  );
}
