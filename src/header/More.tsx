/** The button to what is one step away, which is fetched when it is first opened. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { lazyPart } from '../ui/Part';
import { Popover } from '../ui/Popover';

const MoreMenu = lazyPart(() => import('./MoreMenu').then((module) => module.MoreMenu));

export function More(): ReactNode {
  const text = useText();
  return (
    <Popover title={text('shell.more')} trigger={text('shell.more')} align="end">
      {(close) => <MoreMenu close={close} />}
    </Popover>
  );
}
