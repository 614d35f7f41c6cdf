/** One layer's heading, and an element for each of its maps: what a pointer, a key or a screen reader finds there. */
import { memo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../i18n';
import type { Network } from '../network';
import { hover } from '../store/actions/pin';
import { useStore } from '../store/state/store';
import { counterpart, press } from './keys';
import type { LayerPlace, StageLayout } from './layout';
import styles from './Maps.module.css';
import { kindText, layerName, pictureName, shapeText } from './names';

export interface LayerMapsProps {
  readonly network: Network;
  readonly place: LayerPlace;
  readonly layout: Pick<StageLayout, 'direction' | 'terse' | 'low'>;
}

export const LayerMaps = memo(function LayerMaps({ network, place, layout }: LayerMapsProps): ReactNode {
  const text = useText();
  const group = useRef<HTMLDivElement>(null);
  // A layer is one stop of the Tab key. Arrow keys go from one single unit to the next; through larger maps Page Up and Down do.
  const [current, setCurrent] = useState(0);
  const { layer, heading } = place;
  const name = layerName(text, network, layer);

  const onKeyDown = (event: KeyboardEvent, map: number): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = press(event.key, place, map);
    if (next === null) return;
    event.preventDefault();
    group.current?.querySelectorAll<HTMLElement>('[role=img]')[next]?.focus();
  };

  return (
    <div ref={group} role="group" aria-label={name}>
      <div
        className={`${styles.heading} ${layout.direction === 'rows' ? styles.inline : ''} ${layout.low ? styles.low : layout.terse ? styles.terse : ''}`}
        style={{ left: heading.x, top: heading.y, width: heading.width, height: heading.height }}
      >
        <h3>{name}</h3> <span>{shapeText(text, place.shape)}</span>
        {!layout.terse && <span className={styles.kind}>{kindText(text, network, layer)}</span>}
      </div>
      {place.maps.map((rect, map) => (
        // A map is a picture to a screen reader and can still be walked: the arrow keys move the unit in it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <div
          // A layer's maps never change their order.
          // oxlint-disable-next-line react/no-array-index-key
          key={map}
          role="img"
          aria-label={pictureName(text, network, layer, map)}
          className={styles.map}
          tabIndex={map === Math.min(current, place.maps.length - 1) ? 0 : -1}
          aria-keyshortcuts="ArrowUp ArrowDown ArrowLeft ArrowRight PageUp PageDown Home End"
          style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height }}
          onKeyDown={(event) => onKeyDown(event, map)}
          onFocus={(event) => {
            setCurrent(map);
            if (event.currentTarget.matches(':focus-visible'))
              hover(counterpart(network, useStore.getState().pinned, layer, map));
          }}
          onBlur={() => hover(null)}
        />
      ))}
    </div>
  );
});
