/** A lesson is made by ticking what it shows: the link opens the page as it is now, without the rest. */
import { useState, type ReactNode } from 'react';
import { useText } from '../i18n';
import { linkToLesson } from '../store/address/stateLink';
import type { Part } from '../store/state/state';
import { useStore } from '../store/state/store';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Popover } from '../ui/Popover';
import { Select } from '../ui/Select';
import { copyLink } from './copyLink';
import styles from './MakeLesson.module.css';
import { PartTicks } from './PartTicks';

const NO_DIGIT = 'none';

export function MakeLesson(): ReactNode {
  const text = useText();
  const hidden = useStore((state) => state.hidden);
  const [leftOut, setLeftOut] = useState<readonly Part[]>(hidden);
  const [digit, setDigit] = useState(NO_DIGIT);
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
        <PartTicks leftOut={leftOut} onChange={setLeftOut} />
        <Select
          label={text('shell.lesson.digit')}
          options={[NO_DIGIT, ...'0123456789'].map((value) => ({
            value,
            label: value === NO_DIGIT ? text('shell.lesson.noDigit') : value,
          }))}
          value={digit}
          onChange={setDigit}
        />
        <Button
          weight="strong"
          onClick={() => void copyLink(linkToLesson(leftOut, digit === NO_DIGIT ? null : Number(digit)))}
        >
          {text('shell.lesson.copy')}
        </Button>
      </div>
    </Popover>
  );
}
