/** Slide: how one filter makes a whole map, position by position, on the real input of its layer. */
import { useState, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { useStore } from '../../store/store';
import { Segmented } from '../../ui/Segmented';
import { Compare } from './Compare';
import { Playground } from './Playground';
import { UnitSlide } from './UnitSlide';
import { useSubject } from './useSubject';
import { WeightLesson } from './WeightLesson';

const MODES = ['unit', 'compare', 'playground'] as const;
type Mode = (typeof MODES)[number];

export default function Slide(): ReactNode {
  const text = useText();
  const [mode, setMode] = useState<Mode>('unit');
  return (
    <>
      <WeightLesson />
      <div>
        <Segmented
          small
          label={text('slide.mode')}
          options={MODES.map((value) => ({ value, label: text(`slide.mode.${value}`) }))}
          value={mode}
          onChange={setMode}
        />
      </div>
      {mode === 'playground' ? <Playground /> : <Pinned compare={mode === 'compare'} />}
    </>
  );
}

function Pinned({ compare }: { readonly compare: boolean }): ReactNode {
  const text = useText();
  const subject = useSubject();
  const inputPinned = useStore((state) => state.pinned.layer < 0);
  if (!subject) return <p role="status">{text(inputPinned ? 'slide.inputPinned' : 'slide.nothingDrawn')}</p>;
  return compare ? <Compare subject={subject} /> : <UnitSlide subject={subject} />;
}
