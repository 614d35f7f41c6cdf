/** Race: the same architecture, connected in different ways, trained in step on the same batches. */
import { useRef, useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { cancelExperiment, resumeExperiment, shareDone, startExperiment } from '../../../store/actions/experiments';
import { usePage } from '../../usePage';
import { useRun } from '../../useRun';
import type { ChartFigure } from '../../../ui/chartFile';
import { Disclosure } from '../../../ui/Disclosure';
import { LineChart } from '../../../ui/LineChart';
import { SaveFigure } from '../../../ui/SaveFigure';
import { Segmented } from '../../../ui/Segmented';
import { entrantColor, entrantName, parametersOfEntrant } from '../../entrants';
import { LongRun } from '../../LongRun';
import { EntrantPicker } from './EntrantPicker';
import { FirstFilters } from './FirstFilters';
import form from '../../Experiment.module.css';
import { MEASURES, pointsOf, rowsOf, seriesOf, settingsSaid, sizeOf, standings, type Measure } from './results';
import { ScrambledDrawing } from './ScrambledDrawing';
import { requestOf, specOf, useRaceSettings } from './settings';
import { SettingsForm } from './SettingsForm';
import { Standings } from './Standings';
import { Verdict } from './Verdict';

export default function Race(): ReactNode {
  const text = useText();
  const settings = useRaceSettings();
  const [measure, setMeasure] = useState<Measure>('accuracy');
  const chart = useRef<ChartFigure>(null);
  const page = usePage();
  const state = useRun('race');
  const spec = specOf(settings, page.spec);
  const points = state ? pointsOf(state) : [];
  const newest = standings(points, state?.request.entrants.length ?? 0);
  const counts = state?.done[0]?.outcome;
  const entrants = (state?.request.entrants ?? []).map((entrant, index) => ({
    name: entrantName(text, entrant),
    color: entrantColor(entrant),
    parameters: counts?.parameters[index] ?? parametersOfEntrant(state!.request.spec, entrant),
    connections: counts?.connections[index] ?? null,
    newest: newest[index]!,
  }));

  return (
    <div className={form.experiment}>
      <p>{text('race.intro')}</p>
      <LongRun
        label={text('race.progress')}
        start={text('race.start')}
        recorded={state?.recorded ?? null}
        status={state?.status ?? null}
        fraction={state ? shareDone(state, (newest.at(-1)?.step ?? 0) / state.request.steps) : 0}
        secondsLeft={state?.secondsLeft ?? null}
        disabled={settings.entrants.length === 0}
        onStart={() => void startExperiment('race', requestOf(settings, page))}
        onCancel={() => void cancelExperiment()}
        onResume={() => void resumeExperiment('race')}
      />
      <Disclosure title={text('recorded.settings')}>
        <EntrantPicker spec={spec} />
        <SettingsForm page={page} />
        {settings.scrambled && <ScrambledDrawing spec={spec} seed={settings.seed} />}
      </Disclosure>
      {state && points.length > 0 && (
        <>
          <Segmented
            small
            label={text('race.measures')}
            options={MEASURES.map((one) => ({ value: one, label: text(`race.measure.${one}`) }))}
            value={measure}
            onChange={setMeasure}
          />
          <LineChart
            figure={chart}
            label={text('race.chart', { measure: text(`race.measure.${measure}`) })}
            series={seriesOf(
              measure,
              points,
              entrants.map(({ name, color }) => ({ test: name, training: text('race.onTraining', { name }), color })),
            )}
            xLabel={text('race.step')}
            yLabel={text(`race.measure.${measure}`)}
            percent={measure !== 'loss'}
            {...(measure === 'accuracy' ? { yDomain: [0, 1] as const } : {})}
          />
          <p className={form.quiet}>{settingsSaid(text, state.request)}</p>
          <Standings entrants={entrants} />
          <h3>{text('race.filters')}</h3>
          {entrants.map(({ name, newest: at }) => at && <FirstFilters key={name} name={name} filters={at.filters} />)}
          {state.status === 'done' && <Verdict request={state.request} newest={newest} />}
          <SaveFigure
            name={`receptive-race-${sizeOf(state.request)}-seed${state.request.seed}`}
            chart={chart}
            settings={settingsSaid(text, state.request)}
            rows={() =>
              rowsOf(
                state.request,
                points,
                entrants.map(({ name }) => name),
                entrants.map(({ parameters }) => parameters),
              )
            }
          />
        </>
      )}
    </div>
  );
}
