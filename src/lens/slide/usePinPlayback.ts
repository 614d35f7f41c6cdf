/** Playing moves the pin: all panels follow. */
import { useText } from '../../i18n';
import { positionOf } from '../../network';
import { slideTo } from '../../store/actions/pin';
import { useStore } from '../../store/state/store';
import { usePlayback, type Playback } from '../../ui/usePlayback';
import type { Subject } from './useSubject';

export interface PinPlayback {
  readonly playback: Playback;
  /** The position in words. */
  readonly where: string;
}

export function usePinPlayback({ layer, layerIndex, unit, walk }: Subject): PinPlayback {
  const text = useText();
  const playback = usePlayback(
    walk.count,
    () => walk.indexOf(useStore.getState().pinned.unit),
    (to) => slideTo({ layer: layerIndex, unit: walk.units[to]! }),
  );
  const { y, x, channel } = positionOf(layer.output, unit);
  const where = walk.withinMap
    ? text('slide.where', { row: y + 1, column: x + 1 })
    : text('slide.whereUnit', { unit: channel + 1, count: walk.count });
  return { playback, where };
}
