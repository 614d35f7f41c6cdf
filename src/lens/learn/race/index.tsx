/** Race: the same architecture, connected in different ways, trained in step on the same batches. */
import { useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { Disclosure } from '../../../ui/Disclosure';
import { Segmented } from '../../../ui/Segmented';
import { entrantColor, entrantName, parametersOfEntrant } from '../../experiments/entrants';
import { said } from '../../experiments/fields';
import { LongRun } from '../../experiments/LongRun';
import { ResultChart } from '../../experiments/ResultChart';
import { SettingsForm } from '../../experiments/SettingsForm';
import { usePage } from '../../experiments/usePage';
import { useRun } from '../../experiments/useRun';
import layout from '../../../ui/Layout.module.css';
import { EntrantPicker } from './EntrantPicker';
import { FirstFilters } from './FirstFilters';
import { MEASURES, pointsOf, rowsOf, seriesOf, standings, type Measure } from './results';
import { ScrambledDrawing } from './ScrambledDrawing';
import { changeRaceSettings, RACE_FIELDS, requestOf, sizeOf, specOf, useRaceSettings } from './settings';
import { Standings } from './Standings';
import { Verdict } from './Verdict';

export default function Race(): ReactNode {
  const text = useText();
  const settings = useRaceSettings();
  const [measure, setMeasure] = useState<Measure>('accuracy');
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
    <div className={layout.column}>
      <p>{text('race.intro')}</p>
      <LongRun
        kind="race"
        label="race.progress"
        start="race.start"
        request={settings.entrants.length > 0 ? () => requestOf(settings, page) : null}
      />
      <Disclosure title={text('dock.settings')}>
        <EntrantPicker spec={spec} />
        <SettingsForm fields={RACE_FIELDS} settings={settings} onChange={changeRaceSettings} />
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
          <ResultChart
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
            said={text('race.settingsSaid', said(RACE_FIELDS, state.request))}
            file={`receptive-race-${sizeOf(state.request)}-seed${state.request.seed}`}
            rows={() => rowsOf(state.request, points, entrants)}
          >
            <Standings entrants={entrants} />
            <h3>{text('race.filters')}</h3>
            {entrants.map(({ name, newest: at }) => at && <FirstFilters key={name} name={name} filters={at.filters} />)}
            {state.status === 'done' && <Verdict request={state.request} newest={newest} />}
          </ResultChart>
        </>
      )}
    </div>
  );
}
