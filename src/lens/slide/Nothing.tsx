/** Slide where there is nothing to slide yet: why, what of the filter can be seen all the same, and what to do from here. */
import type { MouseEvent, ReactNode } from 'react';
import { exampleDrawing } from '../../digits/examples';
import { useText } from '../../i18n';
import { unitAt, type Network } from '../../network';
import { loadDrawing } from '../../store/actions/drawing';
import { pin } from '../../store/actions/pin';
import { useStore } from '../../store/state/store';
import { setSection } from '../../store/actions/view';
import { Button } from '../../ui/Button';
import { FilterAlone } from './FilterAlone';
import layout from '../../ui/Layout.module.css';

/** A digit with strokes in all directions. */
const EXAMPLE = 3;

export function Nothing(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const inputPinned = useStore((state) => state.pinned.layer < 0);
  const drawn = useStore((state) => state.image !== null);
  if (inputPinned) {
    return (
      <div className={layout.column}>
        <p role="status">{text('slide.inputPinned')}</p>
        <div className={layout.row} role="group" aria-label={text('slide.pinIn')}>
          {network.layers.map(({ name }, layer) => (
            <Button key={name} small onClick={leaving(() => pin(middleOf(network, layer)))}>
              {name}
            </Button>
          ))}
        </div>
      </div>
    );
  }
  if (drawn) return <p role="status">{text('slide.waiting')}</p>;
  return (
    <div className={layout.column}>
      <p role="status">{text('slide.nothingDrawn')}</p>
      <div className={layout.row}>
        <Button small weight="strong" onClick={leaving(() => loadDrawing(exampleDrawing(EXAMPLE, 0)))}>
          {text('slide.putExample')}
        </Button>
        <Button small onClick={leaving(() => setSection('slide', 'weight'))}>
          {text('slide.lesson.title')}
        </Button>
      </div>
      <FilterAlone />
    </div>
  );
}

/** A press that takes its own button away: the focus stays in the panel, where there is something now. */
const leaving =
  (act: () => void) =>
  ({ currentTarget }: MouseEvent<HTMLElement>): void => {
    currentTarget.closest<HTMLElement>('[role=tabpanel]')?.focus({ preventScroll: true });
    act();
  };

/** The middle unit of the layer's first map. */
function middleOf(network: Network, layer: number) {
  const { output } = network.layers[layer]!;
  return { layer, unit: unitAt(output, Math.floor(output.height / 2), Math.floor(output.width / 2), 0) };
}
