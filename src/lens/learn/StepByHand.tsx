/** One training step on this one digit, a stage at a time: forward, loss, backward, update. Back as well as on. */
import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { editParameters } from '../../store/session';
import { useStore } from '../../store/store';
import { Button } from '../../ui/Button';
import styles from './Learn.module.css';
import { figure } from './numbers';
import { StageNumbers, STAGES } from './StageNumbers';
import type { LessonOf } from './useLesson';

/** Long enough to read a stage. */
const STAGE_MILLISECONDS = 2500;

export function StepByHand({ answer }: { readonly answer: LessonOf }): ReactNode {
  const text = useText();
  const learningRate = useStore((state) => state.settings.optimizer.learningRate);
  const [stage, setStage] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [before, setBefore] = useState<{
    readonly parameters: Float32Array<ArrayBuffer>;
    readonly loss: number;
  } | null>(null);
  const { lesson, network } = answer;

  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => {
      setStage(stage + 1);
      if (stage + 1 === STAGES.length - 1) setPlaying(false);
    }, STAGE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [playing, stage]);

  const apply = (): void => {
    setBefore({ parameters: lesson.parameters.slice(), loss: lesson.loss });
    editParameters((parameters) => {
      for (let i = 0; i < parameters.length; i++) parameters[i]! -= learningRate * lesson.gradients[i]!;
    });
  };
  const undo = (): void => {
    if (before) editParameters((parameters) => parameters.set(before.parameters));
    setBefore(null);
  };

  return (
    <section className={styles.group} aria-label={text('learn.step')}>
      <h3>{text('learn.step')}</h3>
      <ol className={styles.stages}>
        {STAGES.map((name, index) => (
          <li key={name} aria-current={index === stage ? 'step' : undefined}>
            {text(`learn.stage.${name}`)}
          </li>
        ))}
      </ol>
      {STAGES[stage] === 'update' ? (
        <>
          <p className={styles.formula}>
            {text('learn.updateAll', { count: network.parameterCount, rate: figure(learningRate) })}
          </p>
          <div className={styles.row}>
            <Button small weight="strong" onClick={apply}>
              {text('learn.apply')}
            </Button>
            <Button small disabled={!before} onClick={undo}>
              {text('learn.undo')}
            </Button>
          </div>
          {before && (
            <p className={styles.formula}>
              {text('learn.applied', { before: figure(before.loss), after: figure(lesson.loss) })}
            </p>
          )}
        </>
      ) : (
        <StageNumbers stage={STAGES[stage]!} answer={answer} />
      )}
      <div className={styles.row}>
        <Button small disabled={stage === 0} onClick={() => setStage(stage - 1)}>
          {text('learn.back')}
        </Button>
        <Button small disabled={stage === STAGES.length - 1} onClick={() => setStage(stage + 1)}>
          {text('learn.on')}
        </Button>
        <Button
          small
          onClick={() => {
            setStage(0);
            setPlaying(!playing);
          }}
        >
          {text(playing ? 'common.pause' : 'learn.playStep')}
        </Button>
      </div>
    </section>
  );
}
