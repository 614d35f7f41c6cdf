/** Slide: how one filter makes a whole map, position by position, on the real input of its layer. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { useStore } from '../../store/store';
import { UnitSlide } from './UnitSlide';
import { useSubject } from './useSubject';

export default function Slide(): ReactNode {
  const text = useText();
  const subject = useSubject();
  const inputPinned = useStore((state) => state.pinned.layer < 0);
  if (subject) return <UnitSlide subject={subject} />;
  return <p role="status">{text(inputPinned ? 'slide.inputPinned' : 'slide.nothingDrawn')}</p>;
}
