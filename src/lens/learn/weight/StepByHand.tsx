/** One training step on this one digit, a stage at a time: forward, loss, backward, update. Back as well as on, or by itself. */
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { Button } from '../../../ui/Button';
import styles from '../Learn.module.css';
import { figure } from '../numbers';
import layout from '../../../ui/Layout.module.css';
import { useByHand } from './byHand';
import { StageNumbers, STAGES } from './StageNumbers';
import { UnitPath } from './UnitPath';
import { UpdateOfWeight } from './UpdateOfWeight';
import type { LessonOf } from './useLesson';
import type { Choice } from './WeightPicker';

/** Long enough to read a stage. */
const STAGE_MILLISECONDS = 3500;
const LAST = STAGES.length - 1;

export function StepByHand({ answer, choice }: { readonly answer: LessonOf; readonly choice: Choice }): ReactNode {
  const text = useText();
  const [stage, setStage] = useState(0);
  const [playing, setPlaying] = useState(false);
  const byHand = useByHand(answer);

  // The step is taken with what is shown when its time has come; a new answer meanwhile does not start the clock anew.
  const timeIsUp = useEffectEvent(() => {
    if (stage < LAST) setStage(stage + 1);
    else {
      setPlaying(false);
      byHand.take();
    }
  });
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => timeIsUp(), STAGE_MILLISECONDS);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- every stage has its own time
  }, [playing, stage]);

  const go = (next: number): void => {
    setPlaying(false);
    setStage(next);
  };
  const name = STAGES[stage]!;
  return (
    <section className={styles.group} aria-label={text('learn.step')}>
      <h3>{text('learn.step')}</h3>
      <ol className={styles.stages}>
        {STAGES.map((one, index) => (
          <li key={one} aria-current={index === stage ? 'step' : undefined}>
            {text(`learn.stage.${one}`)}
          </li>
        ))}
      </ol>
      {name === 'update' ? (
        <UpdateOfWeight answer={answer} choice={choice} byHand={byHand} />
      ) : (
        <>
          <UnitPath stage={name} answer={answer} choice={choice} />
          <StageNumbers stage={name} answer={answer} />
        </>
      )}
      <div className={layout.row}>
        <Button small disabled={stage === 0} onClick={() => go(stage - 1)}>
          {text('learn.back')}
        </Button>
        <Button small disabled={stage === LAST} onClick={() => go(stage + 1)}>
          {text('learn.next')}
        </Button>
        <Button
          small
          onClick={() => {
            if (!playing && stage === LAST) setStage(0);
            setPlaying(!playing);
          }}
        >
          {text(playing ? 'common.pause' : 'learn.playStep')}
        </Button>
      </div>
      {byHand.lossBefore !== null && (
        <p className={layout.formula} role="status">
          {text('learn.applied', { before: figure(text, byHand.lossBefore), after: figure(text, answer.lesson.loss) })}
        </p>
      )}
    </section>
  );
}
