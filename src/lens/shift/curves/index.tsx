/** Accuracy against the amount of each distortion, for the three connectivities trained on the same digits. */
import { useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { connectivityOf } from '../../../network';
import { useStore } from '../../../store/state/store';
import { Disclosure } from '../../../ui/Disclosure';
import { Select } from '../../../ui/Select';
import type { DistortionKind, RequestOf } from '../../../worker/protocol';
import { entrantColor, entrantName } from '../../experiments/entrants';
import { said } from '../../experiments/fields';
import { LongRun } from '../../experiments/LongRun';
import { ResultChart } from '../../experiments/ResultChart';
import { SettingsForm } from '../../experiments/SettingsForm';
import { useRun } from '../../experiments/useRun';
import layout from '../../../ui/Layout.module.css';
import { curveOf, curvesOf, rowsOf, type Cell } from './results';
import { CURVES_FIELDS, curvesRequest, DISTORTION_KINDS, FIRST_SETTINGS } from './settings';

export default function DistortionCurves(): ReactNode {
  const text = useText();
  const [settings, setSettings] = useState(FIRST_SETTINGS);
  const [kind, setKind] = useState<DistortionKind>('shift');
  const state = useRun('distortions');
  const nameOf = (cell: Cell): string =>
    'entrant' in cell ? entrantName(text, state!.request.entrants[cell.entrant]!) : text('curves.onStage');
  const request = (): RequestOf<'distortions'> => {
    const { network, parameters, step } = useStore.getState().shown;
    const onStage = settings.asItIs && parameters;
    return curvesRequest(settings, onStage ? { spec: network.spec, parameters: parameters.slice(), step } : null);
  };
  const settingsSaid = ({ asItIs, ...asked }: RequestOf<'distortions'>): string =>
    [
      text('curves.said', said(CURVES_FIELDS, asked)),
      asItIs &&
        text('curves.stageSaid', {
          network: asItIs.spec.name,
          connectivity: connectivityOf(asItIs.spec) ?? 'none',
          step: asItIs.step,
        }),
    ]
      .filter(Boolean)
      .join(' ');

  return (
    <div className={layout.column}>
      <p>{text('curves.intro')}</p>
      <LongRun kind="distortions" label="curves.progress" start="curves.start" request={request} />
      <Disclosure title={text('dock.settings')}>
        <SettingsForm fields={CURVES_FIELDS} settings={settings} onChange={setSettings} />
      </Disclosure>
      {state && state.done.length > 0 && (
        <>
          <Select
            label={text('curves.distortion')}
            options={DISTORTION_KINDS.map((one) => ({ value: one, label: text(`curves.kind.${one}`) }))}
            value={kind}
            onChange={setKind}
          />
          <ResultChart
            label={text('curves.chart', { kind: text(`curves.kind.${kind}`) })}
            series={curvesOf(state.request).map((cell) => ({
              name: nameOf(cell),
              color: 'entrant' in cell ? entrantColor(state.request.entrants[cell.entrant]!) : 'var(--ink)',
              points: curveOf(state, cell, kind),
            }))}
            xLabel={text(`curves.kind.${kind}`)}
            yLabel={text('dock.testAccuracy')}
            yDomain={[0, 1]}
            percent
            said={settingsSaid(state.request)}
            file={`receptive-${kind}-${state.request.generated}-seed${state.request.seed}`}
            rows={() => rowsOf(state, nameOf)}
          >
            <p>{text('curves.honest')}</p>
          </ResultChart>
        </>
      )}
    </div>
  );
}
