/** Everything about digits and files, in one wide pane above the dock: how well they are known, which there are, and what goes in and out. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { DIGITS_TABS, type DigitsTab } from '../store/state/state';
import { openPane } from '../store/actions/view';
import { Pane } from '../ui/Pane';
import { Tabs } from '../ui/Tabs';
import { Browse } from './browse/Browse';
import styles from './DigitsPane.module.css';
import { EvaluationTab } from './evaluation/EvaluationTab';
import { Files } from './files/Files';
import { KeptDigits } from './kept/KeptDigits';

const PANELS: Readonly<Record<DigitsTab, () => ReactNode>> = {
  evaluation: EvaluationTab,
  browse: Browse,
  kept: KeptDigits,
  files: Files,
};

export function DigitsPane({ tab }: { readonly tab: DigitsTab }): ReactNode {
  const text = useText();
  const Panel = PANELS[tab];
  return (
    <Pane title={text('digits.title')} closeLabel={text('common.close')} onClose={() => openPane(null)}>
      <Tabs
        label={text('digits.title')}
        tabs={DIGITS_TABS.map((value) => ({ value, label: text(`digits.tab.${value}`) }))}
        value={tab}
        onChange={openPane}
        panelClassName={styles.body}
      >
        <Panel />
      </Tabs>
    </Pane>
  );
}
