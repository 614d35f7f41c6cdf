/** Learned in one place, asked in another: what untying costs where a digit has moved, and where it costs nothing. */
import { useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { useStore } from '../../../store/state/store';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { measured } from '../../../ui/measured';
import { Segmented } from '../../../ui/Segmented';
import { entrantName } from '../../experiments/entrants';
import { said } from '../../experiments/fields';
import { LongRun } from '../../experiments/LongRun';
import { ResultChart } from '../../experiments/ResultChart';
import { SettingsForm } from '../../experiments/SettingsForm';
import { usePage } from '../../experiments/usePage';
import { useRun } from '../../experiments/useRun';
import layout from '../../../ui/Layout.module.css';
import { putOnStage } from './onStage';
import { curveOf, rowsOf } from './results';
import { PREPARED, TWIN_FIELDS, twinsRequest } from './settings';
import { Verdict } from './Verdict';

const TWINS = ['shared', 'local'] as const;

export default function Elsewhere(): ReactNode {
  const text = useText();
  const [settings, setSettings] = useState(PREPARED);
  const [chosen, setChosen] = useState(0);
  const page = usePage();
  const brought = useStore((state) => state.imported !== null);
  const state = useRun('elsewhere');
  const live = state?.live.at(-1);
  const lessons = state?.request.lessons ?? [];
  const at = Math.min(chosen, lessons.length - 1);

  return (
    <div className={layout.column}>
      <p>{text('elsewhere.intro')}</p>
      <LongRun
        kind="elsewhere"
        label="elsewhere.progress"
        start="elsewhere.start"
        request={() => twinsRequest(settings, page)}
        now={
          live &&
          text('elsewhere.now', {
            step: live.step,
            shared: measured(text, live.shared),
            local: measured(text, live.local),
          })
        }
      />
      <p>
        <Button small disabled={brought} onClick={() => void putOnStage(twinsRequest(settings, page))}>
          {text('elsewhere.onStage')}
        </Button>{' '}
        {brought && text('elsewhere.onStage.brought')}
      </p>
      <Disclosure title={text('dock.settings')}>
        <SettingsForm fields={TWIN_FIELDS} settings={settings} onChange={setSettings} />
      </Disclosure>
      {state && state.done.length > 0 && (
        <>
          <Verdict state={state} />
          <Segmented
            small
            label={text('elsewhere.lessons')}
            options={lessons.map(({ digits, places }, lesson) => ({
              value: lesson,
              label: text('elsewhere.lesson', { digits, places }),
            }))}
            value={at}
            onChange={setChosen}
          />
          <ResultChart
            label={text('elsewhere.chart')}
            series={TWINS.map((twin) => ({
              name: entrantName(text, twin),
              color: `var(--${twin})`,
              points: curveOf(state, at, twin),
            }))}
            xLabel={text('elsewhere.moved')}
            yLabel={text('dock.testAccuracy')}
            yDomain={[0, 1]}
            percent
            said={text('elsewhere.said', {
              ...said(TWIN_FIELDS, state.request),
              digits: lessons[at]!.digits,
              steps: lessons[at]!.steps,
            })}
            file="receptive-elsewhere"
            rows={() => rowsOf(state)}
          />
        </>
      )}
    </div>
  );
}
