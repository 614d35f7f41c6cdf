/** The lens: questions about the pinned unit or its layer, each a tab. It is closed until one of them is asked, and then lies over the right of the stage. */
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../i18n';
import type { LensTab } from '../store/state/state';
import { useStore } from '../store/state/store';
import { closeLens, setLens, tabsWithin } from '../store/actions/view';
import { CloseButton } from '../ui/Button';
import { isOneColumn } from '../ui/oneColumn';
import { Tabs } from '../ui/Tabs';
import styles from './Lens.module.css';
import { panels } from './panels';
import { roomOf } from './room';

export function Lens(): ReactNode {
  const text = useText();
  const section = useRef<HTMLElement>(null);
  const lens = useStore((state) => state.lens);
  const room = useStore((state) => state.lens && roomOf(state.lens, state.sections[state.lens]));
  const hidden = useStore((state) => state.hidden);
  const show = (tab: LensTab): void => {
    setLens(tab);
    // Where the page is one column the answer comes below its question, and may be out of sight.
    if (isOneColumn()) requestAnimationFrame(() => panel()?.scrollIntoView({ block: 'start' }));
  };
  const panel = (): Element | null => section.current?.querySelector('[role=tabpanel]') ?? null;
  const close = (): void => {
    section.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
    closeLens();
  };
  // Escape is the way out, unless what has the focus has its own use for it or only belongs to the lens.
  const onKeyDown = ({ key, target, currentTarget, defaultPrevented }: KeyboardEvent): void => {
    if (key === 'Escape' && lens && !defaultPrevented && currentTarget.contains(target as Node)) close();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={section}
      className={styles.lens}
      aria-label={text('lens.title')}
      data-lens={lens ?? undefined}
      data-room={room ?? undefined}
      onKeyDown={onKeyDown}
    >
      <h2 className={styles.look}>{text('lens.look')}</h2>
      <Tabs
        listed
        label={text('lens.title')}
        tabs={tabsWithin(hidden).map((tab) => ({
          value: tab,
          label: text(`lens.${tab}`),
          question: text(`lens.question.${tab}`),
        }))}
        value={lens}
        onChange={show}
        panelClassName={styles.open}
      >
        {lens && <Open lens={lens} onClose={close} />}
      </Tabs>
    </section>
  );
}

function Open({ lens, onClose }: { readonly lens: LensTab; readonly onClose: () => void }): ReactNode {
  const text = useText();
  const Panel = panels[lens];
  return (
    <>
      <header className={styles.head}>
        <h2>{text(`lens.question.${lens}`)}</h2>
        <CloseButton named={text('lens.close')} onClick={onClose} />
      </header>
      <div className={styles.body}>
        <Panel />
      </div>
    </>
  );
}
