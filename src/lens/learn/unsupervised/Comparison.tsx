/** Classifiers on top of frozen filters, against a network that learns all its layers: test accuracy for each number of labels. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import type { NetworkSpec } from '../../../network';
import { useExperiment } from '../../../store/actions/experiments';
import { useStore } from '../../../store/state/store';
import type { OutcomeOf, RequestOf } from '../../../worker/protocol';
import { spreadOf } from '../../experiments/confidence';
import { COMMON, said, TRAINED, type Fields } from '../../experiments/fields';
import { LongRun } from '../../experiments/LongRun';
import styles from '../Learn.module.css';
import { figure } from '../numbers';
import { FigureTable } from '../../../ui/Figures';
import layout from '../../../ui/Layout.module.css';

export interface ComparisonProps {
  /** The filters to compare; null until they are learned. */
  readonly learned: { readonly spec: NetworkSpec; readonly point: OutcomeOf<'autoencoder'>[number] } | null;
}

const KINDS = ['unsupervised', 'random', 'supervised'] as const;
/** Few labels: there filters that came from elsewhere can matter. */
const RUN = { sizes: [20, 50, 200], seeds: [1, 2, 3], testDigits: 500, batch: 20, mostSteps: 400 } as const;

const COMPARISON_FIELDS: Fields<RequestOf<'frozenFilters'>> = {
  ...TRAINED,
  network: COMMON.network,
  seeds: COMMON.seeds,
  test: COMMON.test,
  steps: { of: ({ mostSteps }) => mostSteps },
  learned: { of: ({ step }) => (step === undefined ? 'unknown' : 'said') },
  step: { of: ({ step }) => step ?? 0 },
};

export function Comparison({ learned }: ComparisonProps): ReactNode {
  const text = useText();
  const optimizer = useStore((state) => state.settings.optimizer);
  const experiment = useExperiment('frozenFilters');
  const requestOf = ({ spec, point }: NonNullable<typeof learned>): RequestOf<'frozenFilters'> => {
    const { kernels, biases, step } = point;
    return { ...RUN, optimizer, spec, kernels, biases, step };
  };
  const percent = (share: number): string => text.number(share, { style: 'percent', maximumFractionDigits: 1 });
  const cell = (size: number, kind: (typeof KINDS)[number]): ReactNode => {
    const spread = spreadOf(
      (experiment?.done ?? [])
        .filter((done) => done.cell.size === size && done.cell.filters === kind)
        .map(({ outcome }) => outcome.test.accuracy),
    );
    if (!spread) return '–';
    return (
      <>
        {percent(spread.mean)}
        <span className={styles.range}>
          {percent(spread.least)}–{percent(spread.most)}
        </span>
      </>
    );
  };
  return (
    <section className={styles.group} aria-label={text('unsupervised.compare')}>
      <h3 className={styles.question}>{text('unsupervised.compare')}</h3>
      <p>{text('unsupervised.compareIntro')}</p>
      <LongRun
        kind="frozenFilters"
        label="unsupervised.progress"
        start="unsupervised.compareStart"
        request={learned && (() => requestOf(learned))}
      />
      {!learned && experiment?.status !== 'running' && <p className={layout.quiet}>{text('unsupervised.first')}</p>}
      {experiment && (
        <>
          <FigureTable
            className={styles.table}
            aria-label={text('unsupervised.accuracyTable')}
            caption={text('unsupervised.accuracyTable')}
            head={[text('unsupervised.labelled'), ...experiment.request.sizes.map((size) => text.number(size))]}
            rows={KINDS.map((kind) => [
              text(`unsupervised.kind.${kind}`),
              ...experiment.request.sizes.map((size) => cell(size, kind)),
            ])}
          />
          <p className={layout.note}>
            {text('unsupervised.compareSettings', {
              ...said(COMPARISON_FIELDS, experiment.request),
              rate: figure(text, experiment.request.optimizer.learningRate),
              momentum: figure(text, experiment.request.optimizer.momentum),
            })}
          </p>
        </>
      )}
    </section>
  );
}
