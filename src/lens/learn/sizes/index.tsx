/** Sizes: accuracy on new digits against the number of digits learned from. What sharing spares in examples. */
import { useRef, useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { cancelExperiment, resumeExperiment, startExperiment } from '../../../store/actions/experiments';
import type { ChartFigure } from '../../../ui/chartFile';
import { Disclosure } from '../../../ui/Disclosure';
import { LineChart } from '../../../ui/LineChart';
import { SaveFigure } from '../../../ui/SaveFigure';
import { entrantColor, entrantName } from '../../entrants';
import form from '../../Experiment.module.css';
import { LongRun } from '../../LongRun';
import { usePage } from '../../usePage';
import { useRun } from '../../useRun';
import { Leads } from './Leads';
import { curveOf, FIRST_SETTINGS, rowsOf, settingsSaid, sizesRequest } from './settings';
import { SettingsForm } from './SettingsForm';

export default function Sizes(): ReactNode {
  const text = useText();
  const [settings, setSettings] = useState(FIRST_SETTINGS);
  const page = usePage();
  const chart = useRef<ChartFigure>(null);
  const state = useRun('sizes');
  const cells = state ? state.request.sizes.length * state.request.seeds.length * state.request.entrants.length : 1;
  const names = state?.request.entrants.map((entrant) => entrantName(text, entrant)) ?? [];
  const curves = state?.request.entrants.map((_, entrant) => curveOf(state, entrant)) ?? [];

  return (
    <div className={form.experiment}>
      <p>{text('race.sizesIntro')}</p>
      <LongRun
        label={text('race.sizesProgress')}
        start={text('race.sizesStart')}
        recorded={state?.recorded ?? null}
        status={state?.status ?? null}
        fraction={(state?.done.length ?? 0) / cells}
        secondsLeft={state?.secondsLeft ?? null}
        onStart={() => void startExperiment('sizes', sizesRequest(settings, page))}
        onCancel={() => void cancelExperiment()}
        onResume={() => void resumeExperiment('sizes')}
      />
      <Disclosure title={text('recorded.settings')}>
        <SettingsForm page={page} settings={settings} onChange={setSettings} />
      </Disclosure>
      {state && state.done.length > 0 && (
        <>
          <LineChart
            figure={chart}
            label={text('race.sizesChart')}
            series={curves.map((points, entrant) => ({
              name: names[entrant]!,
              color: entrantColor(state.request.entrants[entrant]!),
              points,
            }))}
            xLabel={text('race.size')}
            yLabel={text('race.measure.test')}
            xLog
            yDomain={[0, 1]}
            percent
          />
          <p className={form.quiet}>{settingsSaid(text, state.request)}</p>
          <Leads state={state} names={names} />
          <p className={form.quiet}>{text('race.published')}</p>
          <SaveFigure
            name="receptive-sizes"
            chart={chart}
            settings={settingsSaid(text, state.request)}
            rows={() => rowsOf(state, names)}
          />
        </>
      )}
    </div>
  );
}
