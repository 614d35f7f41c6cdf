/** Unsupervised: the first layer's filters learned without labels, by drawing each image again; and what they are worth. */
import { useMemo, useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import {
  cancelExperiment,
  resumeExperiment,
  shareDone,
  startExperiment,
  useExperiment,
} from '../../../store/actions/experiments';
import { BY_HAND, editParameters } from '../../../store/actions/session';
import { useStore } from '../../../store/state/store';
import { Button } from '../../../ui/Button';
import { Legend } from '../../../ui/Legend';
import { LineChart } from '../../../ui/LineChart';
import { limitOver } from '../../../ui/magnitude';
import { Segmented } from '../../../ui/Segmented';
import { LongRun } from '../../LongRun';
import { KernelStrip } from '../KernelStrip';
import styles from '../Learn.module.css';
import { figure } from '../numbers';
import { Comparison } from './Comparison';
import { encoderOf, holdsFilters, putFilters } from './filters';
import { OneImage } from './OneImage';

/** Found by trying: kernels have settled by then, in some seconds. */
const RUN = { digits: 2000, testDigits: 50, batch: 16, learningRate: 0.5, momentum: 0.9, steps: 400 } as const;
const POOLS = ['1', '2', '4'] as const;

export default function Unsupervised(): ReactNode {
  const text = useText();
  const spec = useStore((state) => state.shown.network.spec);
  const seed = useStore((state) => state.seed);
  const network = useStore((state) => state.shown.network);
  const parameters = useStore((state) => state.shown.parameters);
  const experiment = useExperiment('autoencoder');
  const [pool, setPool] = useState<(typeof POOLS)[number]>('2');
  const [put, setPut] = useState<Float32Array | null>(null);
  const encoder = useMemo(() => encoderOf(spec), [spec]);

  const running = experiment?.status === 'running';
  const points = experiment ? [...experiment.done.flatMap(({ outcome }) => outcome), ...experiment.live] : [];
  const last = points.at(-1);
  const learned = useMemo(() => (experiment ? encoderOf(experiment.request.spec) : null), [experiment]);
  const limit = last ? limitOver(last.kernels) : 1;
  // Reset, training and another network take them out again.
  const inNetwork = useMemo(
    () =>
      last !== undefined &&
      put === last.kernels &&
      parameters !== null &&
      holdsFilters(network, parameters, last.kernels, last.biases),
    [last, put, network, parameters],
  );

  const putIntoNetwork = async (): Promise<void> => {
    if (!last) return;
    await editParameters((parameters) => {
      putFilters(useStore.getState().shown.network, parameters, last.kernels, last.biases);
      return BY_HAND;
    });
    setPut(last.kernels);
  };

  return (
    <>
      <p>{text('unsupervised.intro')}</p>
      {encoder ? (
        <>
          <div className={styles.row}>
            <span className={styles.note}>{text('unsupervised.pool')}</span>
            <Segmented
              small
              label={text('unsupervised.pool')}
              options={POOLS.map((value) => ({ value, label: text(`unsupervised.pool.${value}`) }))}
              value={pool}
              onChange={setPool}
            />
          </div>
          <p className={styles.note}>{text('unsupervised.poolWhy')}</p>
        </>
      ) : (
        <p className={styles.quiet}>{text('unsupervised.doesNotFit')}</p>
      )}
      <LongRun
        label={text('unsupervised.learnProgress')}
        start={text('unsupervised.learn')}
        status={experiment?.status ?? null}
        fraction={experiment ? shareDone(experiment, (last?.step ?? 0) / experiment.request.steps) : 0}
        secondsLeft={experiment?.secondsLeft ?? null}
        disabled={!encoder}
        onStart={() => void startExperiment('autoencoder', { ...RUN, spec, pool: Number(pool), seed })}
        onCancel={() => void cancelExperiment()}
        onResume={() => void resumeExperiment('autoencoder')}
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
          <Legend label={text('unsupervised.weight')} limit={limit} />
          <LineChart
            label={text('unsupervised.error')}
            xLabel={text('unsupervised.step')}
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
          <p className={styles.note}>
            {text('unsupervised.errorFormula')}: {figure(text, last.testLoss)}.{' '}
            {text('unsupervised.settings', {
              digits: experiment.request.digits,
              whole: String(last.step === experiment.request.steps),
              step: last.step,
              steps: experiment.request.steps,
              batch: experiment.request.batch,
              rate: figure(text, experiment.request.learningRate),
              momentum: figure(text, experiment.request.momentum),
              seed: experiment.request.seed,
            })}
          </p>
          <OneImage spec={experiment.request.spec} encoder={learned} point={last} pool={experiment.request.pool} />
          <div className={styles.row}>
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
