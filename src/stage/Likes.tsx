/** "What does this unit like?": the test digits that excite the pinned unit most, each cropped to what the unit sees of it. */
import { useCallback, type ReactNode } from 'react';
import { inkOf } from '../digits/digitSet';
import { fitToInput } from '../digits/fit';
import { useText } from '../i18n';
import { positionOf, receptiveFieldOf, type Network } from '../network';
import { shapeAt } from '../store/actions/pin';
import type { UnitRef } from '../store/state/state';
import { useStore } from '../store/state/store';
import { mapName } from '../store/actions/unitNames';
import { drawPixels, mapPixels, useCanvas } from '../ui/canvas';
import { usePalette } from '../ui/palette';
import type { Favourite } from './favourites';
import { valueText } from './numbers';
import styles from './Questions.module.css';
import { SHOWN_DIGITS, useFavourites } from './useFavourites';

const SIDE = 58;

export function Likes(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const pinned = useStore((state) => state.pinned);
  const search = useFavourites();
  const training = useStore((state) => state.training);
  if (pinned.layer < 0) return <p>{text('stage.from.input')}</p>;
  const { channel } = positionOf(shapeAt(network, pinned.layer), pinned.unit);
  const distance = network.layers[pinned.layer]!.combine === 'distance';
  return (
    <>
      <h3>{text('stage.likes.question', { unit: mapName(text, network.layers[pinned.layer]!, channel) })}</h3>
      <p>{text(distance ? 'stage.likes.nearest' : 'stage.likes.lead', { count: SHOWN_DIGITS })}</p>
      <div className={styles.favourites}>
        {search?.favourites.map((favourite, rank) => (
          // A rank is a place: its picture changes, its place does not.
          // oxlint-disable-next-line react/no-array-index-key
          <Patch key={rank} favourite={favourite} network={network} unit={pinned} />
        ))}
      </div>
      <p className={styles.note}>
        {search?.failure
          ? text('stage.try.failed', { message: search.failure(text) })
          : text('stage.likes.seen', { seen: search?.seen ?? 0, count: SHOWN_DIGITS })}{' '}
        {training && text('stage.likes.training', { seen: search?.seen ?? 0, step: search?.step ?? 0 })}
      </p>
    </>
  );
}

interface PatchProps {
  readonly favourite: Favourite;
  readonly network: Network;
  readonly unit: UnitRef;
}

function Patch({ favourite, network, unit }: PatchProps): ReactNode {
  const text = useText();
  const palette = usePalette();
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      const { input, spec } = network;
      const plain = { ...spec.input, channels: 1, white: 0, ink: 1 };
      const inks = fitToInput(inkOf(favourite.image), plain);
      const { box } = receptiveFieldOf(network, unit.layer, unit.unit).at(-1)!;
      const cell = SIDE / Math.max(box.bottom - box.top + 1, box.right - box.left + 1);
      // What falls on padding keeps the ground of the empty maps.
      context.fillStyle = palette.css('sunken');
      context.fillRect(0, 0, SIDE, SIDE);
      const pixels = mapPixels(inks, input.height, input.width, 1, 0, palette.inked);
      drawPixels(context, pixels, -box.left * cell, -box.top * cell, input.width * cell, input.height * cell);
    },
    [favourite, network, unit, palette],
  );
  const canvas = useCanvas(draw, SIDE, SIDE);
  const value = valueText(text, favourite.value);
  return (
    <figure>
      <canvas
        ref={canvas}
        className={styles.patch}
        role="img"
        aria-label={text('stage.likes.patch', { digit: favourite.label, value })}
      />
      <figcaption className={styles.number}>{value}</figcaption>
    </figure>
  );
}
