/** A place of the page: one that fails says so under its name, and the others go on. Another network is another reason to show it. */
import type { ReactNode } from 'react';
import { useText } from './i18n';
import { useStore } from './store/state/store';
import { Part, ShownAnewWith } from './ui/Part';

type Name = 'header' | 'paper' | 'stage' | 'lens' | 'dock' | 'editor' | 'ownNetwork' | 'tour';

export function Place({ name, children }: { readonly name: Name; readonly children: ReactNode }): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  return (
    <ShownAnewWith value={network}>
      <Part name={text(`shell.place.${name}`)}>{children}</Part>
    </ShownAnewWith>
  );
}
