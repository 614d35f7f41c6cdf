/** The questions that people really ask: choosing one starts the tour there. */
import type { ComponentType, ReactNode } from 'react';
import { useText } from '../i18n';
import { Popover } from '../ui/Popover';

export interface QuestionListProps {
  /** Told when a question was chosen. */
  readonly onChosen: () => void;
}

export function Questions({ List }: { readonly List: ComponentType<QuestionListProps> }): ReactNode {
  const text = useText();
  return (
    <Popover title={text('shell.questions.title')} trigger={text('shell.questions')}>
      {(close) => <List onChosen={close} />}
    </Popover>
  );
}
