/** The button to what is one step away, which is fetched when it is first opened. */
import type { ComponentType, ReactNode } from 'react';
import { useText } from '../i18n';
import { lazyPart } from '../ui/Part';
import { Popover } from '../ui/Popover';
import type { QuestionTicksProps } from './MakeLesson';

const MoreMenu = lazyPart(() => import('./MoreMenu').then((module) => module.MoreMenu));

export function More({ Ticks }: { readonly Ticks: ComponentType<QuestionTicksProps> }): ReactNode {
  const text = useText();
  return (
    <Popover title={text('shell.more')} trigger={text('shell.more')} align="end">
      {(close) => <MoreMenu close={close} Ticks={Ticks} />}
    </Popover>
  );
}
