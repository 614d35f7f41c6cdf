/** 1989: the first comparison of full, local and shared, replayed with the visitor's own hand or a generated one. */
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { digits1989, DIGITS_1989 } from '../../../digits/hand1989';
import { useText } from '../../../i18n';
import { cellsOf } from '../../../store/actions/experiments';
import { load1989, useHand1989 } from '../../../store/actions/hand1989';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { saveTable } from '../../../ui/saveFile';
import { said } from '../../experiments/fields';
import { LongRun } from '../../experiments/LongRun';
import { SettingsForm } from '../../experiments/SettingsForm';
import { useRun } from '../../experiments/useRun';
import layout from '../../../ui/Layout.module.css';
import { DigitPad } from './DigitPad';
import { HandPicture } from './HandPicture';
import { resultsOf, rowsOf } from './published';
import { ResultTable } from './ResultTable';
import { FIRST_SETTINGS, generatedHand, REPLAY_FIELDS, replayRequest } from './settings';

export default function Replay1989Section(): ReactNode {
  const text = useText();
  const state = useRun('replay1989');
  const written = useHand1989((hand) => hand.written);
  const [settings, setSettings] = useState(FIRST_SETTINGS);
  const { hand, writer } = settings;
  useEffect(() => void load1989(), []);
  const digits = useMemo(
    () => (hand === 'drawn' ? digits1989(written) : generatedHand(writer)),
    [hand, writer, written],
  );
  const rows = useMemo(() => resultsOf(state?.done ?? []), [state]);
  const live = state?.live.at(-1);
  const net = state && cellsOf('replay1989', state.request)[state.done.length]?.net;

  return (
    <section className={layout.column} aria-label="1989">
      <p>{text('replay.intro')}</p>
      <SettingsForm fields={REPLAY_FIELDS} settings={settings} onChange={setSettings} />
      {hand === 'drawn' && <DigitPad />}
      <HandPicture digits={digits} />
      <LongRun
        kind="replay1989"
        label="beyond.progress"
        start={state ? 'beyond.runAgain' : 'beyond.run'}
        request={digits.labels.length < DIGITS_1989 ? null : () => replayRequest(digits, settings)}
        now={live && net && text('replay.now', { net: net.replace('net', 'Net-'), epoch: live.epoch })}
      />
      <ResultTable rows={rows} />
      {state && state.done.length > 0 && (
        <>
          <p className={layout.note}>{text('replay.settings', said(REPLAY_FIELDS, state.request))}</p>
          <div className={layout.row}>
            <Button small onClick={() => saveTable('replay-1989.csv', rowsOf(state))}>
              {text('replay.save')}
            </Button>
          </div>
        </>
      )}
      <Disclosure title={text('replay.whatWasChosen')}>
        <p>{text('replay.choices')}</p>
      </Disclosure>
    </section>
  );
}
