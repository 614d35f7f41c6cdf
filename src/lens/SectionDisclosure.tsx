/** A section of a tab as a question that opens into its answer: one at a time, and the address says which. */
import { useEffect, useRef, type ReactNode } from 'react';
import { LENS_SECTIONS, type LensSection, type LensTab } from '../store/state/state';
import { initialState, useStore } from '../store/state/store';
import { setSection } from '../store/actions/view';
import { Disclosure } from '../ui/Disclosure';
import { prefersReducedMotion } from '../ui/motion';

export interface SectionDisclosureProps<Tab extends LensTab> {
  /** While none is open, the tab's first section is the one that is shown. */
  readonly tab: Tab;
  readonly name: LensSection<Tab>;
  readonly title: string;
  readonly children: ReactNode;
}

export function SectionDisclosure<Tab extends LensTab>(props: SectionDisclosureProps<Tab>): ReactNode {
  const { tab, name, title, children } = props;
  const open = useStore((state) => state.sections[tab] === name);
  const section = useRef<HTMLDivElement>(null);
  // The one that stands open at first is where it is expected; another may be far down, or move as that one closes.
  const unexpected = open && name !== initialState.sections[tab];
  useEffect(() => {
    if (unexpected)
      section.current?.scrollIntoView({ block: 'nearest', behavior: prefersReducedMotion() ? 'auto' : 'smooth' });
  }, [unexpected]);
  return (
    <div ref={section}>
      <Disclosure
        title={title}
        open={open}
        onToggle={(opened) => {
          if (opened !== open) setSection(tab, opened ? name : LENS_SECTIONS[tab][0]);
        }}
      >
        {children}
      </Disclosure>
    </div>
  );
}
