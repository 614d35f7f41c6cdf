/** A panel of several sections: the switch between them, and the one that is shown. */
import type { ComponentType, ReactNode } from 'react';
import { useText, type MessageId } from '../i18n';
import type { LensSection, LensTab } from '../store/state/state';
import { useStore } from '../store/state/store';
import { setSection } from '../store/actions/view';
import { Segmented } from '../ui/Segmented';
import panel from './Panel.module.css';

/** It loads when it is first shown. */
export interface Section<Tab extends LensTab> {
  readonly name: LensSection<Tab>;
  readonly label: MessageId;
  readonly Content: ComponentType;
}

export interface SectionsProps<Tab extends LensTab> {
  readonly tab: Tab;
  /** Accessible name of the switch. */
  readonly label: MessageId;
  readonly sections: readonly Section<Tab>[];
}

export function Sections<Tab extends LensTab>({ tab, label, sections }: SectionsProps<Tab>): ReactNode {
  const text = useText();
  const name = useStore((state): LensSection<Tab> => state.sections[tab]);
  const Content = sections.find((section) => section.name === name)?.Content;
  return (
    <div className={panel.column}>
      <div>
        <Segmented
          listed
          label={text(label)}
          options={sections.map((section) => ({ value: section.name, label: text(section.label) }))}
          value={name}
          onChange={(next) => setSection(tab, next)}
        />
      </div>
      {Content && <Content />}
    </div>
  );
}
