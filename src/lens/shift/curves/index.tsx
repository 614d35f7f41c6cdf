/** Accuracy against the amount of each distortion, for the three connectivities trained on the same digits. */
import { useRef, useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { cancelExperiment, resumeExperiment, startExperiment } from '../../../store/actions/experiments';
import { useStore } from '../../../store/state/store';
import type { ChartFigure } from '../../../ui/chartFile';
import { Checkbox } from '../../../ui/Checkbox';
import { Disclosure } from '../../../ui/Disclosure';
import { LineChart } from '../../../ui/LineChart';
import { SaveFigure } from '../../../ui/SaveFigure';
import { Select } from '../../../ui/Select';
import { Slider } from '../../../ui/Slider';
import type { DistortionKind } from '../../../worker/protocol';
import { entrantColor, entrantName } from '../../entrants';
import form from '../../Experiment.module.css';
import { LongRun } from '../../LongRun';
import { Stepped } from '../../Stepped';
import { useRun } from '../../useRun';
import {
  cellsOf,
  curveOf,
  curvesRequest,
  DISTORTION_KINDS,
  FIRST_SIZE,
  rowsOf,
  settingsSaid,
  SIZES,
  type Cell,
} from './settings';

export default function DistortionCurves(): ReactNode {
  const text = useText();
  const [kind, setKind] = useState<DistortionKind>('shift');
  const [size, setSize] = useState<number>(FIRST_SIZE);
  const [seed, setSeed] = useState(1);
  const [blurred, setBlurred] = useState(true);
  const [asItIs, setAsItIs] = useState(true);
  const chart = useRef<ChartFigure>(null);
  const state = useRun('distortions');
  const cells = state ? cellsOf(state.request) : [];
  const nameOf = (cell: Cell): string =>
    'entrant' in cell ? entrantName(text, state!.request.entrants[cell.entrant]!) : text('curves.onStage');
  const start = (): void => {
    const { network, parameters, step } = useStore.getState().shown;
    const page = asItIs && parameters ? { spec: network.spec, parameters: parameters.slice(), step } : null;
    void startExperiment('distortions', curvesRequest(size, seed, blurred, page));
  };

  return (
    <div className={form.experiment}>
      <p>{text('curves.intro')}</p>
      <LongRun
        label={text('curves.progress')}
        start={text('curves.start')}
        recorded={state?.recorded ?? null}
        status={state?.status ?? null}
        fraction={state ? state.done.length / cells.length : 0}
        secondsLeft={state?.secondsLeft ?? null}
        onStart={start}
        onCancel={() => void cancelExperiment()}
        onResume={() => void resumeExperiment('distortions')}
      />
      <Disclosure title={text('recorded.settings')}>
        <div className={form.settings}>
          <Stepped label={text('curves.size')} values={SIZES} value={size} onChange={setSize} />
          <Slider label={text('race.seed')} min={1} max={20} value={seed} onChange={setSeed} />
          <Checkbox label={text('curves.blur')} checked={blurred} onChange={setBlurred} />
          <Checkbox label={text('curves.asItIs')} checked={asItIs} onChange={setAsItIs} />
        </div>
      </Disclosure>
      {state && state.done.length > 0 && (
        <>
          <Select
            label={text('curves.distortion')}
            options={DISTORTION_KINDS.map((one) => ({ value: one, label: text(`curves.kind.${one}`) }))}
            value={kind}
            onChange={setKind}
          />
          <LineChart
            figure={chart}
            label={text('curves.chart', { kind: text(`curves.kind.${kind}`) })}
            series={cells.map((cell) => ({
              name: nameOf(cell),
              color: 'entrant' in cell ? entrantColor(state.request.entrants[cell.entrant]!) : 'var(--ink)',
              points: curveOf(state, cell, kind),
            }))}
            xLabel={text(`curves.kind.${kind}`)}
            yLabel={text('race.measure.test')}
            yDomain={[0, 1]}
            percent
          />
          <p className={form.quiet}>{settingsSaid(text, state.request)}</p>
          <p>{text('curves.honest')}</p>
          <SaveFigure
            name={`receptive-${kind}-${state.request.generated}-seed${state.request.seed}`}
            chart={chart}
            settings={settingsSaid(text, state.request)}
            rows={() => rowsOf(state, nameOf)}
          />
        </>
      )}
    </div>
  );
}
