/** The lens: looks closely at the pinned unit or layer, a tab for each question. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { useStore } from '../store/state/store';
import { setLens, tabsWithin } from '../store/actions/view';
import { Tabs } from '../ui/Tabs';
import styles from './Lens.module.css';
import { panels } from './panels';

export function Lens(): ReactNode {
  const text = useText();
  const lens = useStore((state) => state.lens);
  const hidden = useStore((state) => state.hidden);
  const Panel = panels[lens];
  return (
    <section className={styles.lens} aria-label={text('lens.title')} data-lens={lens}>
      <Tabs
        label={text('lens.title')}
        tabs={tabsWithin(hidden).map((tab) => ({ value: tab, label: text(`lens.${tab}`) }))}
        value={lens}
        onChange={setLens}
      >
        <div className={styles.body}>
          <h2>{text(`lens.question.${lens}`)}</h2>
          <Panel />
        </div>
      </Tabs>
    </section>
  );
}
