/** The header: the switch, what the pinned layer and the network cost as they are connected, and the ways to the rest. */
import type { ComponentType, ReactNode } from 'react';
import { useText } from '../i18n';
import type { Part } from '../store/state/state';
import { useStore } from '../store/state/store';
import { isShown } from '../store/actions/view';
import { ConnectivitySwitch } from './ConnectivitySwitch';
import { Counts } from './Counts';
import styles from './Header.module.css';
import type { QuestionTicksProps } from './MakeLesson';
import { More } from './More';
import { Questions, type QuestionListProps } from './Questions';
import { WholePage } from './WholePage';

export interface HeaderProps {
  /** What the button "Questions" opens. */
  readonly QuestionList?: ComponentType<QuestionListProps>;
  /** Which questions a lesson asks. */
  readonly QuestionTicks?: ComponentType<QuestionTicksProps>;
}

export function Header({ QuestionList, QuestionTicks = Nothing }: HeaderProps): ReactNode {
  const text = useText();
  const hidden = useStore((state) => state.hidden);
  const shown = (part: Part): boolean => isShown(part, hidden);
  return (
    <header className={styles.header}>
      <h1 className={styles.title} title={text('shell.tagline')}>
        {text('shell.title')}
      </h1>
      {shown('connectivity') && <ConnectivitySwitch />}
      {shown('counts') && <Counts />}
      <div className={styles.ways}>
        <WholePage />
        {shown('tour') && QuestionList && <Questions List={QuestionList} />}
        <More Ticks={QuestionTicks} />
      </div>
    </header>
  );
}

const Nothing = (): ReactNode => null;
