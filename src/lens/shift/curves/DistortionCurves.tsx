/** Accuracy against the amount of each distortion, for the three connectivities trained on the same digits. */
import { useRef, useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { cancelExperiment, resumeExperiment, startExperiment, useExperiment } from '../../../store/experiments';
import { LineChart } from '../../../ui/LineChart';
import { Select } from '../../../ui/Select';
import { Slider } from '../../../ui/Slider';
import type { DistortionKind } from '../../../worker/protocol';
import { entrantColor, entrantName } from '../../entrants';
import { LongRun } from '../../LongRun';
import { SaveFigure } from '../../SaveFigure';
import styles from './Curves.module.css';
import { curveOf, curvesRequest, DISTORTION_KINDS, rowsOf, SIZES } from './settings';

export function DistortionCurves(): ReactNode {
  const text = useText();
  const [kind, setKind] = useState<DistortionKind>('shift');
  const [size, setSize] = useState(500);
  const [seed, setSeed] = useState(1);
  const [blurred, setBlurred] = useState(true);
  const svg = useRef<SVGSVGElement>(null);
  const state = useExperiment('distortions');
  const names = state?.request.entrants.map((entrant) => entrantName(text, entrant)) ?? [];

  return (
    <div className={styles.curves}>
      <p>{text('curves.intro')}</p>
      <Slider
        label={text('curves.size')}
        min={0}
        max={SIZES.length - 1}
        step={1}
        value={SIZES.findIndex((one) => one === size)}
        valueText={text.number(size)}
        onChange={(index) => setSize(SIZES[index]!)}
      />
      <Slider
        label={text('race.seed')}
        min={1}
        max={20}
        step={1}
        value={seed}
        valueText={String(seed)}
        onChange={setSeed}
      />
      <label className={styles.switch}>
        <input type="checkbox" checked={blurred} onChange={(event) => setBlurred(event.target.checked)} />
        {text('curves.blur')}
      </label>
      <LongRun
        label={text('curves.progress')}
        start={text('curves.start')}
        status={state?.status ?? null}
        fraction={state ? state.done.length / state.request.entrants.length : 0}
        secondsLeft={state?.secondsLeft ?? null}
        onStart={() => void startExperiment('distortions', curvesRequest(size, seed, blurred))}
        onCancel={() => void cancelExperiment()}
        onResume={() => void resumeExperiment('distortions')}
      />
      {state && state.done.length > 0 && (
        <>
          <Select
            label={text('curves.distortion')}
            options={DISTORTION_KINDS.map((one) => ({ value: one, label: text(`curves.kind.${one}`) }))}
            value={kind}
            onChange={setKind}
          />
          <LineChart
            svg={svg}
            label={text('curves.chart', { kind: text(`curves.kind.${kind}`) })}
            series={state.request.entrants.map((entrant, index) => ({
              name: names[index]!,
              color: entrantColor(entrant),
              points: curveOf(state, index, kind),
            }))}
            xLabel={text(`curves.kind.${kind}`)}
            yLabel={text('race.measure.test')}
            yDomain={[0, 1]}
            percent
          />
          <p className={styles.quiet}>
            {text('curves.said', {
              network: state.request.spec.name,
              size: state.request.generated,
              seed: state.request.seed,
              steps: state.request.steps,
              batch: state.request.batch,
              rate: state.request.optimizer.learningRate,
              momentum: state.request.optimizer.momentum,
              test: state.request.testDigits,
            })}
          </p>
          <p>{text('curves.honest')}</p>
          <SaveFigure
            name={`receptive-${kind}-${state.request.generated}-seed${state.request.seed}`}
            svg={svg}
            rows={() => rowsOf(state, names)}
          />
        </>
      )}
    </div>
  );
}
