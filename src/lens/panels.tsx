/** The panels of the lens, and the sections of those that have several: one folder and one line each. They load when they are first shown. */
import type { ComponentType, ReactNode } from 'react';
import { useText, type MessageId } from '../i18n';
import { setSection } from '../store/actions/view';
import { LENS_SECTIONS, type LensSection, type LensTab } from '../store/state/state';
import { useStore } from '../store/state/store';
import { Segmented } from '../ui/Segmented';
import { lensPart } from './lensPart';
import layout from '../ui/Layout.module.css';

type Divided = 'learn' | 'shift' | 'beyond';

/** A section is called `lens.section.<tab>.<name>`, the switch between them `lens.sections.<tab>`. */
const SECTIONS: { readonly [Tab in Divided]: Readonly<Record<LensSection<Tab>, ComponentType>> } = {
  learn: {
    weight: lensPart(() => import('./learn/weight')),
    drift: lensPart(() => import('./learn/drift')),
    between: lensPart(() => import('./learn/between')),
    scramble: lensPart(() => import('./learn/scramble')),
    recorded: lensPart(() => import('./learn/recorded')),
    unsupervised: lensPart(() => import('./learn/unsupervised')),
    race: lensPart(() => import('./learn/race')),
    sizes: lensPart(() => import('./learn/sizes')),
  },
  shift: {
    drawing: lensPart(() => import('./shift/drawing')),
    elsewhere: lensPart(() => import('./shift/elsewhere')),
    curves: lensPart(() => import('./shift/curves')),
  },
  beyond: {
    wider: lensPart(() => import('./beyond/wider')),
    1989: lensPart(() => import('./beyond/replay1989')),
    oneDimension: lensPart(() => import('./beyond/oneDimension')),
  },
};

export const panels: Readonly<Record<LensTab, ComponentType>> = {
  slide: lensPart(() => import('./slide')),
  count: lensPart(() => import('./count')),
  matrix: lensPart(() => import('./matrix')),
  learn: () => <Sections tab="learn" />,
  shift: () => <Sections tab="shift" />,
  beyond: () => <Sections tab="beyond" />,
};

/** The switch between the sections of a panel, and the one that is shown. */
function Sections({ tab }: { readonly tab: Divided }): ReactNode {
  const text = useText();
  const name = useStore((state) => state.sections[tab]);
  const sections: Readonly<Record<string, ComponentType>> = SECTIONS[tab];
  const Content = sections[name]!;
  return (
    <div className={layout.column}>
      <div>
        <Segmented
          listed
          label={text(`lens.sections.${tab}`)}
          options={LENS_SECTIONS[tab].map((value) => ({
            value,
            label: text(`lens.section.${tab}.${value}` as MessageId),
          }))}
          value={name}
          onChange={(next) => setSection(tab, next)}
        />
      </div>
      <Content />
    </div>
  );
}
