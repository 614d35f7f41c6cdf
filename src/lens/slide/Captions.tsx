/** The words over the grids of the picture, and the output as a button of the keyboard's: arrows walk the position, Space plays. */
import type { KeyboardEvent, ReactNode } from 'react';
import { useText, type MessageId } from '../../i18n';
import type { Layer } from '../../network';
import { arrowOf } from '../../ui/arrows';
import type { Slice } from '../arithmetic';
import { CAPTION, type Grid, type SceneLayout } from './layout';
import type { SceneProps } from './Scene';
import styles from './Slide.module.css';

export function Captions({
  layout,
  slice,
  subject,
  arithmetic,
  inputName,
  outputName,
  onWalk,
  onPlay,
}: SceneProps & { readonly layout: SceneLayout; readonly slice: Slice }): ReactNode {
  const text = useText();
  const { layer } = subject;
  const { output } = layout;
  const count = slice.weights.length;
  const all = count * arithmetic.slices.length;
  const walkWithKeys = (event: KeyboardEvent): void => {
    const arrow = arrowOf(event.key);
    if (!arrow) return;
    event.preventDefault();
    event.stopPropagation();
    onWalk(...arrow);
  };
  return (
    <>
      <Caption grid={layout.input}>{inputName}</Caption>
      <Caption grid={output} right>
        {outputName}
      </Caption>
      <Caption under grid={layout.patch}>
        {text('slide.caption.patch')}
      </Caption>
      <Caption under grid={layout.weights}>
        {text(weightsCaption(layer, all > count), { count, all })}
      </Caption>
      <Caption under right grid={layout.products}>
        {text(layer.combine === 'distance' ? 'slide.caption.squares' : 'slide.caption.products')}
      </Caption>
      <button
        type="button"
        aria-label={text('slide.outputMap', { map: outputName })}
        className={styles.outputKeys}
        style={{ left: output.x, top: output.y, width: output.width, height: output.height }}
        onKeyDown={walkWithKeys}
        onClick={onPlay}
      />
    </>
  );
}

/** `isPart`: the slice is one of several. */
function weightsCaption(layer: Layer, isPart: boolean): MessageId {
  if (layer.fixedWeights) return 'slide.caption.code';
  if (!layer.weights) return 'slide.caption.ones';
  if (layer.coefficient !== null) return 'slide.caption.coefficient';
  return isPart ? 'slide.caption.slice' : `slide.caption.${layer.connectivity ?? 'shared'}`;
}

function Caption(props: {
  readonly grid: Grid;
  readonly right?: boolean;
  readonly under?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const { grid, right, under } = props;
  const top = under ? grid.y + grid.height + 1 : grid.y - CAPTION;
  return (
    <span
      className={styles.caption}
      style={right ? { right: `calc(100% - ${grid.x + grid.width}px)`, top } : { left: grid.x, top }}
    >
      {props.children}
    </span>
  );
}
