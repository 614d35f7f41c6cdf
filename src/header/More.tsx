/** The button to what is one step away, which is fetched when it is first opened. */
import type { ComponentType, ReactNode } from 'react';
import { useText } from '../i18n';
import { loadWholeLanguage } from '../i18n/languages';
import { useStore } from '../store/state/store';
import { lazyPart } from '../ui/Part';
import { Popover } from '../ui/Popover';
import type { QuestionTicksProps } from './MakeLesson';

const load = () => import('./MoreMenu').then((module) => module.MoreMenu);
const MoreMenu = lazyPart(load);

/** Its words are none of those that the page begins with. */
const fetch = (): Promise<unknown> => Promise.all([load(), loadWholeLanguage(useStore.getState().language)]);

export function More({ Ticks }: { readonly Ticks: ComponentType<QuestionTicksProps> }): ReactNode {
  const text = useText();
  return (
    <Popover title={text('shell.more')} trigger={text('shell.more')} align="end" fetch={fetch}>
      {(close) => <MoreMenu close={close} Ticks={Ticks} />}
    </Popover>
  );
}
