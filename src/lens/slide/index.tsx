/** Slide: how one filter makes a whole map, position by position, on the real input of its layer. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { LENS_SECTIONS } from '../../store/state/state';
import { useStore } from '../../store/state/store';
import { setSection } from '../../store/actions/view';
import { Segmented } from '../../ui/Segmented';
import { lensPart } from '../lensPart';
import { Nothing } from './Nothing';
import styles from './Slide.module.css';
import { UnitSlide } from './UnitSlide';
import { useSubject } from './useSubject';

// Only the filter is there at first light.
const Compare = lensPart(async () => ({ default: (await import('./Compare')).Compare }));
const Playground = lensPart(async () => ({ default: (await import('./Playground')).Playground }));
const WeightLesson = lensPart(async () => ({ default: (await import('./WeightLesson')).WeightLesson }));

export default function Slide(): ReactNode {
  const text = useText();
  const mode = useStore((state) => state.sections.slide);
  return (
    <>
      <div className={styles.modes}>
        <Segmented
          small
          label={text('slide.mode')}
          options={LENS_SECTIONS.slide.map((value) => ({ value, label: text(`slide.mode.${value}`) }))}
          value={mode}
          onChange={(next) => setSection('slide', next)}
        />
      </div>
      {mode === 'weight' && <WeightLesson />}
      {mode === 'playground' && <Playground />}
      {(mode === 'unit' || mode === 'compare') && <Pinned compare={mode === 'compare'} />}
    </>
  );
}

function Pinned({ compare }: { readonly compare: boolean }): ReactNode {
  const subject = useSubject();
  if (!subject) return <Nothing />;
  return compare ? <Compare subject={subject} /> : <UnitSlide subject={subject} />;
}
