/** Classifiers on top of frozen filters, against a network that learns all its layers: test accuracy for each number of labels. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import type { NetworkSpec } from '../../../network';
import { cancelExperiment, resumeExperiment, startExperiment, useExperiment } from '../../../store/actions/experiments';
import { useStore } from '../../../store/state/store';
import type { OutcomeOf } from '../../../worker/protocol';
import { LongRun } from '../../LongRun';
import styles from '../Learn.module.css';
import { figure } from '../numbers';

export interface ComparisonProps {
  /** The filters to compare; null until they are learned. */
  readonly learned: { readonly spec: NetworkSpec; readonly point: OutcomeOf<'autoencoder'>[number] } | null;
}

const KINDS = ['unsupervised', 'random', 'supervised'] as const;
/** Few labels: there filters that came from elsewhere can matter. */
const RUN = { sizes: [20, 50, 200], seeds: [1, 2, 3], testDigits: 500, batch: 20, mostSteps: 400 } as const;
const CELLS = RUN.sizes.length * RUN.seeds.length * KINDS.length;

export function Comparison({ learned }: ComparisonProps): ReactNode {
  const text = useText();
  const optimizer = useStore((state) => state.settings.optimizer);
  const experiment = useExperiment('frozenFilters');
  const start = (): void => {
    if (!learned) return;
    const { kernels, biases, step } = learned.point;
    void startExperiment('frozenFilters', { ...RUN, optimizer, spec: learned.spec, kernels, biases, step });
  };
  const percent = (share: number): string => text.number(share, { style: 'percent', maximumFractionDigits: 1 });
  const cell = (size: number, kind: (typeof KINDS)[number]): ReactNode => {
    const found = (experiment?.done ?? [])
      .filter((done) => done.cell.size === size && done.cell.filters === kind)
      .map(({ outcome }) => outcome.test.accuracy);
    if (found.length === 0) return '–';
    return (
      <>
        {percent(found.reduce((sum, accuracy) => sum + accuracy, 0) / found.length)}
        <span className={styles.range}>
          {percent(Math.min(...found))}–{percent(Math.max(...found))}
        </span>
      </>
    );
  };
  return (
    <section className={styles.group} aria-label={text('unsupervised.compare')}>
      <h3 className={styles.question}>{text('unsupervised.compare')}</h3>
      <p>{text('unsupervised.compareIntro')}</p>
      <LongRun
        label={text('unsupervised.progress')}
        start={text('unsupervised.compareStart')}
        status={experiment?.status ?? null}
        fraction={experiment ? experiment.done.length / CELLS : 0}
        secondsLeft={experiment?.secondsLeft ?? null}
        disabled={!learned}
        onStart={start}
        onCancel={() => void cancelExperiment()}
        onResume={() => void resumeExperiment('frozenFilters')}
      />
      {!learned && experiment?.status !== 'running' && <p className={styles.quiet}>{text('unsupervised.first')}</p>}
      {experiment && (
        <>
          <table className={styles.table} aria-label={text('unsupervised.accuracyTable')}>
            <caption className={styles.note}>{text('unsupervised.accuracyTable')}</caption>
            <thead>
              <tr>
                <th scope="col">{text('unsupervised.labelled')}</th>
                {experiment.request.sizes.map((size) => (
                  <th key={size} scope="col">
                    {text.number(size)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {KINDS.map((kind) => (
                <tr key={kind}>
                  <th scope="row">{text(`unsupervised.kind.${kind}`)}</th>
                  {experiment.request.sizes.map((size) => (
                    <td key={size}>{cell(size, kind)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p className={styles.note}>
            {text('unsupervised.compareSettings', {
              seeds: experiment.request.seeds.join(', '),
              test: experiment.request.testDigits,
              steps: experiment.request.mostSteps,
              batch: experiment.request.batch,
              rate: figure(text, experiment.request.optimizer.learningRate),
              momentum: figure(text, experiment.request.optimizer.momentum),
              network: experiment.request.spec.name,
              learned: experiment.request.step === undefined ? 'unknown' : 'said',
              step: experiment.request.step ?? 0,
            })}
          </p>
        </>
      )}
    </section>
  );
}
