/** A lesson is made by ticking what it shows and asks: the link opens the page as it is now, without the rest. */
import type { ComponentType, ReactNode } from 'react';
import { useText } from '../i18n';
import { LONGEST } from '../store/address/link';
import { linkToLesson } from '../store/address/stateLink';
import { isShown } from '../store/actions/view';
import { useStore } from '../store/state/store';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Popover } from '../ui/Popover';
import { Select } from '../ui/Select';
import { copyLink } from './copyLink';
import { useLessonDraft } from './lessonDraft';
import styles from './MakeLesson.module.css';
import { PartTicks } from './PartTicks';

const NO_DIGIT = 'none';

export interface QuestionTicksProps {
  /** Of the tour's questions, counted from 1; none: all. */
  readonly asked: readonly number[];
  readonly onChange: (asked: readonly number[]) => void;
}

export function MakeLesson({ Ticks }: { readonly Ticks: ComponentType<QuestionTicksProps> }): ReactNode {
  const text = useText();
  const hidden = useStore((state) => state.hidden);
  const draft = useLessonDraft();
  const set = useLessonDraft.setState;
  const { digit, title, say, questions } = draft;
  const leftOut = draft.leftOut ?? hidden;
  return (
    <Popover
      title={text('shell.lesson')}
      trigger={
        <>
          <Icon name="lesson" />
          {text('shell.lesson')}
        </>
      }
    >
      <div className={styles.lesson}>
        <p>{text('shell.lesson.explain')}</p>
        <label className={styles.line}>
          {text('shell.lesson.title')}
          <input
            type="text"
            maxLength={LONGEST.title}
            value={title}
            onChange={({ target }) => set({ title: target.value })}
          />
        </label>
        <label className={styles.line}>
          {text('shell.lesson.say')}
          <textarea
            rows={2}
            maxLength={LONGEST.say}
            value={say}
            onChange={({ target }) => set({ say: target.value })}
          />
        </label>
        <PartTicks leftOut={leftOut} onChange={(parts) => set({ leftOut: parts })} />
        {isShown('tour', leftOut) && <Ticks asked={questions} onChange={(asked) => set({ questions: asked })} />}
        <Select
          label={text('shell.lesson.digit')}
          options={[NO_DIGIT, ...'0123456789'].map((value) => ({
            value,
            label: value === NO_DIGIT ? text('shell.lesson.noDigit') : value,
          }))}
          value={digit === null ? NO_DIGIT : String(digit)}
          onChange={(value) => set({ digit: value === NO_DIGIT ? null : Number(value) })}
        />
        <Button
          weight="strong"
          onClick={() =>
            void copyLink(linkToLesson(leftOut, { title: title.trim(), say: say.trim(), questions }, digit))
          }
        >
          {text('shell.lesson.copy')}
        </Button>
      </div>
    </Popover>
  );
}
