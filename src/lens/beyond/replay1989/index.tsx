/** 1989: the first comparison of full, local and shared, replayed with the visitor's own hand or a generated one. */
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { digits1989, DIGITS_1989 } from '../../../digits/hand1989';
import { useText } from '../../../i18n';
import { cancelExperiment, resumeExperiment, startExperiment } from '../../../store/actions/experiments';
import { load1989, useHand1989 } from '../../../store/actions/hand1989';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { saveTable } from '../../../ui/saveFile';
import { Segmented } from '../../../ui/Segmented';
import { Slider } from '../../../ui/Slider';
import { LongRun } from '../../LongRun';
import { useRun } from '../../useRun';
import { DigitPad } from './DigitPad';
import { HandPicture } from './HandPicture';
import { csvRows, NETS, tableOf } from './published';
import { ResultTable } from './ResultTable';
import { FIRST_SEEDS, generatedHand, replayRequest } from './settings';
import styles from './Replay1989.module.css';

export default function Replay1989Section(): ReactNode {
  const text = useText();
  const state = useRun('replay1989');
  const written = useHand1989((hand) => hand.written);
  const [hand, setHand] = useState<'drawn' | 'generated'>('generated');
  const [handSeed, setHandSeed] = useState(1);
  const [seeds, setSeeds] = useState(FIRST_SEEDS);
  useEffect(() => void load1989(), []);
  const digits = useMemo(
    () => (hand === 'drawn' ? digits1989(written) : generatedHand(handSeed)),
    [hand, handSeed, written],
  );
  const done = useMemo(() => state?.done ?? [], [state]);
  const rows = useMemo(() => tableOf(done), [done]);
  const live = state?.live.at(-1);
  const cells = (state?.request.seeds.length ?? 0) * NETS.length;

  const start = (): void => {
    const request = replayRequest(digits, hand === 'drawn' ? 'drawn' : { seed: handSeed }, seeds);
    void startExperiment('replay1989', request);
  };

  return (
    <section className={styles.section} aria-label="1989">
      <p>{text('replay.intro')}</p>
      <Segmented
        small
        label={text('replay.hand')}
        options={[
          { value: 'generated', label: text('replay.generated') },
          { value: 'drawn', label: text('replay.drawnByMe') },
        ]}
        value={hand}
        onChange={setHand}
      />
      {hand === 'drawn' ? (
        <DigitPad />
      ) : (
        <Slider label={text('replay.writer')} min={1} max={20} value={handSeed} onChange={setHandSeed} />
      )}
      <HandPicture digits={digits} />
      <Slider label={text('replay.seeds')} min={1} max={10} value={seeds} onChange={setSeeds} />
      <LongRun
        label={text('beyond.progress')}
        start={text(state ? 'beyond.runAgain' : 'beyond.run')}
        recorded={state?.recorded ?? null}
        status={state?.status ?? null}
        fraction={done.length / cells}
        secondsLeft={state?.secondsLeft ?? null}
        disabled={digits.labels.length < DIGITS_1989}
        onStart={start}
        onCancel={() => void cancelExperiment()}
        onResume={() => void resumeExperiment('replay1989')}
        now={
          live
            ? text('replay.now', { net: NETS[done.length % NETS.length]!.replace('net', 'Net-'), epoch: live.epoch })
            : null
        }
      />
      <ResultTable rows={rows} />
      {state && done.length > 0 && (
        <>
          <p className={styles.note}>
            {text('replay.settings', {
              hand: state.request.hand === 'drawn' ? 'drawn' : 'generated',
              seed: state.request.hand === 'drawn' ? 0 : state.request.hand.seed,
              runs: state.request.seeds.length,
              batch: state.request.batch,
              rate: state.request.optimizer.learningRate,
              momentum: state.request.optimizer.momentum,
            })}
          </p>
          <div className={styles.row}>
            <Button small onClick={() => saveTable('replay-1989.csv', csvRows(done, state.request))}>
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
