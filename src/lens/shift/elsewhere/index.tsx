/** Learned in one place, asked in another: what untying costs where a digit has moved, and where it costs nothing. */
import { useRef, useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { cancelExperiment, resumeExperiment, shareDone, startExperiment } from '../../../store/actions/experiments';
import type { ChartFigure } from '../../../ui/chartFile';
import { Disclosure } from '../../../ui/Disclosure';
import { LineChart } from '../../../ui/LineChart';
import { measured } from '../../../ui/measured';
import { SaveFigure } from '../../../ui/SaveFigure';
import { Segmented } from '../../../ui/Segmented';
import { Slider } from '../../../ui/Slider';
import { DigitSource } from '../../DigitSource';
import { entrantName } from '../../entrants';
import form from '../../Experiment.module.css';
import { LongRun } from '../../LongRun';
import { Stepped } from '../../Stepped';
import { usePage } from '../../usePage';
import { useRun } from '../../useRun';
import { curveOf, rowsOf, settingsSaid } from './results';
import { fewOffered, PREPARED, twinsRequest } from './settings';
import { Verdict } from './Verdict';

const TWINS = ['shared', 'local'] as const;

export default function Elsewhere(): ReactNode {
  const text = useText();
  const [settings, setSettings] = useState(PREPARED);
  const [lesson, setLesson] = useState(0);
  const page = usePage();
  const chart = useRef<ChartFigure>(null);
  const state = useRun('elsewhere');
  const live = state?.live.at(-1);
  const cells = state ? state.request.lessons.length * state.request.seeds.length : 1;
  const set = (change: Partial<typeof settings>): void => setSettings({ ...settings, ...change });
  const shown = Math.min(lesson, (state?.request.lessons.length ?? 1) - 1);
  const said = state ? settingsSaid(text, state.request, shown) : '';

  return (
    <div className={form.experiment}>
      <p>{text('elsewhere.intro')}</p>
      <LongRun
        label={text('elsewhere.progress')}
        start={text('elsewhere.start')}
        recorded={state?.recorded ?? null}
        status={state?.status ?? null}
        fraction={state ? shareDone(state, state.done.length / cells) : 0}
        secondsLeft={state?.secondsLeft ?? null}
        now={
          live
            ? text('elsewhere.now', {
                step: live.step,
                shared: measured(text, live.shared),
                local: measured(text, live.local),
              })
            : null
        }
        onStart={() => void startExperiment('elsewhere', twinsRequest(settings, page))}
        onCancel={() => void cancelExperiment()}
        onResume={() => void resumeExperiment('elsewhere')}
      />
      <Disclosure title={text('recorded.settings')}>
        <div className={form.settings}>
          <DigitSource value={settings.from} onChange={(from) => set({ from })} />
          <Stepped
            label={text('elsewhere.digits')}
            values={fewOffered(settings.from, page)}
            value={settings.digits}
            onChange={(digits) => set({ digits })}
          />
          <Slider
            label={text('race.seeds')}
            min={1}
            max={10}
            value={settings.seeds}
            onChange={(seeds) => set({ seeds })}
          />
        </div>
      </Disclosure>
      {state && state.done.length > 0 && (
        <>
          <Verdict state={state} />
          <Segmented
            small
            label={text('elsewhere.lessons')}
            options={state.request.lessons.map(({ digits, places }, at) => ({
              value: String(at),
              label: text('elsewhere.lesson', { digits, places }),
            }))}
            value={String(shown)}
            onChange={(at) => setLesson(Number(at))}
          />
          <LineChart
            figure={chart}
            label={text('elsewhere.chart')}
            series={TWINS.map((twin) => ({
              name: entrantName(text, twin),
              color: `var(--${twin})`,
              points: curveOf(state, shown, twin),
            }))}
            xLabel={text('elsewhere.moved')}
            yLabel={text('race.measure.test')}
            yDomain={[0, 1]}
            percent
          />
          <p className={form.quiet}>{said}</p>
          <SaveFigure name="receptive-elsewhere" chart={chart} settings={said} rows={() => rowsOf(state)} />
        </>
      )}
    </div>
  );
}
