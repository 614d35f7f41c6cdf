/** Sizes: accuracy on new digits against the number of digits learned from. What sharing spares in examples. */
import { useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { useStore } from '../../../store/state/store';
import { Disclosure } from '../../../ui/Disclosure';
import { entrantColor, entrantName } from '../../experiments/entrants';
import { said } from '../../experiments/fields';
import { LongRun } from '../../experiments/LongRun';
import { ResultChart } from '../../experiments/ResultChart';
import { SettingsForm } from '../../experiments/SettingsForm';
import { usePage } from '../../experiments/usePage';
import { useRun } from '../../experiments/useRun';
import layout from '../../../ui/Layout.module.css';
import { Leads } from './Leads';
import { curveOf, rowsOf } from './results';
import { FIRST_SETTINGS, mostSeconds, SIZES_FIELDS, sizesRequest } from './settings';

export default function Sizes(): ReactNode {
  const text = useText();
  const [settings, setSettings] = useState(FIRST_SETTINGS);
  const page = usePage();
  const compute = useStore((state) => state.compute);
  const state = useRun('sizes');
  const names = state?.request.entrants.map((entrant) => entrantName(text, entrant)) ?? [];
  // At most, from the speed measured on this page.
  const speed = compute?.backends.find(({ name }) => name === compute.chosen)?.samplesPerSecond ?? null;
  const minutes = speed === null ? null : Math.max(1, mostSeconds(settings, page, speed) / 60);

  return (
    <div className={layout.column}>
      <p>{text('race.sizesIntro')}</p>
      <LongRun
        kind="sizes"
        label="race.sizesProgress"
        start="race.sizesStart"
        request={() => sizesRequest(settings, page)}
      />
      <Disclosure title={text('dock.settings')}>
        <SettingsForm fields={SIZES_FIELDS} settings={settings} onChange={setSettings}>
          <p className={layout.note}>
            {minutes === null
              ? text('race.timeLater')
              : text('race.mostTime', { minutes: text.number(minutes, { maximumSignificantDigits: 2 }) })}
          </p>
        </SettingsForm>
      </Disclosure>
      {state && state.done.length > 0 && (
        <ResultChart
          label={text('race.sizesChart')}
          series={state.request.entrants.map((entrant, index) => ({
            name: names[index]!,
            color: entrantColor(entrant),
            points: curveOf(state, index),
          }))}
          xLabel={text('common.trainingDigits')}
          yLabel={text('dock.testAccuracy')}
          xLog
          yDomain={[0, 1]}
          percent
          said={text('race.sizesSaid', said(SIZES_FIELDS, state.request))}
          file="receptive-sizes"
          rows={() => rowsOf(state, names)}
        >
          <Leads state={state} names={names} />
          <p className={layout.note}>{text('race.published')}</p>
        </ResultChart>
      )}
    </div>
  );
}
