/** Count: what a layer costs connected fully, locally and with shared weights, and where such numbers come from. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { setSection } from '../../store/actions/view';
import { initialState, useStore } from '../../store/state/store';
import { Disclosure } from '../../ui/Disclosure';
import { prefersReducedMotion } from '../../ui/motion';
import { Calculator } from './Calculator';
import { FieldCalculator } from './FieldCalculator';
import { LayerCount } from './LayerCount';
import { PositionByPosition } from './PositionByPosition';
import { PublishedTable } from './PublishedTable';

const QUESTIONS = [
  { name: 'calculator', title: 'count.calculator', Content: Calculator },
  { name: 'positions', title: 'count.positions.question', Content: PositionByPosition },
  { name: 'chain', title: 'count.chain.question', Content: FieldCalculator },
  { name: 'published', title: 'count.published', Content: PublishedTable },
] as const;

export default function Count(): ReactNode {
  return (
    <>
      <LayerCount />
      {QUESTIONS.map((question) => (
        <Question key={question.name} {...question} />
      ))}
    </>
  );
}

/** A question that opens into its answer: one at a time, and the address says which. While none is open, it is of the layer. */
function Question({ name, title, Content }: (typeof QUESTIONS)[number]): ReactNode {
  const text = useText();
  const open = useStore((state) => state.sections.count === name);
  const section = useRef<HTMLDivElement>(null);
  // The one that stands open at first is where it is expected; another may be far down, or move as that one closes.
  const unexpected = open && name !== initialState.sections.count;
  useEffect(() => {
    if (unexpected)
      section.current?.scrollIntoView({ block: 'nearest', behavior: prefersReducedMotion() ? 'auto' : 'smooth' });
  }, [unexpected]);
  return (
    <div ref={section}>
      <Disclosure
        title={text(title)}
        open={open}
        onToggle={(opened) => {
          if (opened !== open) setSection('count', opened ? name : 'layer');
        }}
      >
        <Content />
      </Disclosure>
    </div>
  );
}
