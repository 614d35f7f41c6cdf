/** The words above and below the three pictures, and what can be chosen there. */
import type { ReactNode } from 'react';
import { useText, type Text } from '../../i18n';
import { areProbabilities, isAlone, parametersOf, positionOf } from '../../network';
import { valuesOf } from '../../store/actions/pin';
import { mapName } from '../../store/actions/unitNames';
import { useStore } from '../../store/state/store';
import { Button } from '../../ui/Button';
import { CountingNumber } from '../../ui/CountingNumber';
import { Legend } from '../../ui/Legend';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import { power } from '../../ui/scientific';
import spoken from '../../ui/Spoken.module.css';
import { layerName } from '../names';
import { valueText } from '../numbers';
import { CountPicture } from './CountPicture';
import { describeFilter } from './describe';
import styles from './Focus.module.css';
import type { FocusLayout, Picture } from './layout';
import { ASPECTS, type Gradient, type Aspect } from './aspect';
import { markedUnit, type Focus, type Sheet } from './subject';
import { useStillCopies } from './useStillCopies';

interface WordsProps {
  readonly layout: FocusLayout;
  readonly focus: Focus;
}

export function InputWords({
  layout,
  focus,
  onSlice,
}: WordsProps & { readonly onSlice: (slice: number) => void }): ReactNode {
  const text = useText();
  const { network, index, layer, inputMap, kernel, slice, walk } = focus;
  const unit = useStore(markedUnit);
  const { y, x } = positionOf(layer.output, unit);
  const below = { name: layerName(text, network, index - 1), output: layer.input };
  const name = inputMap === null || layer.input.channels === 1 ? below.name : mapName(text, below, inputMap);
  const [height, width] = layer.window.kernel;
  return (
    <>
      <Heading layout={layout} picture="input" name={name}>
        {sizeOf(focus.input)}
      </Heading>
      <Below layout={layout} picture="input">
        {kernel.slices > 1 && (
          <div className={styles.slices} role="group" aria-label={below.name}>
            <Button
              small
              disabled={slice === 0}
              aria-label={text('focus.slice.before')}
              onClick={() => onSlice(slice - 1)}
            >
              <span aria-hidden="true">‹</span>
            </Button>
            <Button
              small
              disabled={slice === kernel.slices - 1}
              aria-label={text('focus.slice.next')}
              onClick={() => onSlice(slice + 1)}
            >
              <span aria-hidden="true">›</span>
            </Button>
            <span>{text('focus.slice', { map: name, slice: slice + 1, count: kernel.slices })}</span>
          </div>
        )}
        <p>
          {walk.withinMap
            ? text('focus.sees', { row: y + 1, column: x + 1, height, width })
            : text('focus.seesAll', { unit: placeOf(text, focus, unit) })}
        </p>
      </Below>
    </>
  );
}

/** A probability from which on there is hardly anything to learn. */
const SURE = 0.99;

const DIGITS = [...'0123456789'].map((value) => ({ value, label: value }));

export interface FilterWordsProps extends WordsProps {
  readonly id: string;
  readonly aspect: Aspect;
  readonly gradient: Gradient | null;
  readonly limit: number;
  /** The cells' numbers are in units of this power of ten. */
  readonly exponent: number;
  readonly onLabel: (label: number) => void;
  /** Whether there is more to be shown than the weights. */
  readonly choosable: boolean;
  readonly onShow: (aspect: Aspect) => void;
}

export function FilterWords(props: FilterWordsProps): ReactNode {
  const { id, layout, focus, aspect, gradient, limit, exponent, choosable, onShow, onLabel } = props;
  const text = useText();
  const still = useStillCopies(focus, aspect === 'moved');
  const label = gradient?.label ?? null;
  const sure = useStore(
    ({ shown: { look, network } }) =>
      label !== null && areProbabilities(network.spec.loss) && (look?.scores?.[label] ?? 0) > SURE,
  );
  const { name, about, count, shown } = describeFilter(text, focus, { aspect, still, label, sure });
  const none = focus.kernel.weights === 'none';
  return (
    <>
      <Heading layout={layout} picture="filter" name={name}>
        {layout.direction === 'row' || none
          ? about
          : focus.untied
            ? text.number(focus.walk.count)
            : sizeOf(focus.kernel)}
      </Heading>
      <Below layout={layout} picture="filter">
        {!none && choosable && (
          <div className={styles.choice}>
            <Segmented
              small
              label={text('focus.aspect')}
              options={ASPECTS.map((value) => ({ value, label: text(`focus.aspect.${value}`) }))}
              value={aspect}
              onChange={onShow}
            />
            {aspect === 'gradient' && label !== null && (
              <Select
                label={text('focus.gradient.label')}
                options={DIGITS}
                value={String(label)}
                onChange={(digit) => onLabel(Number(digit))}
              />
            )}
            <Legend label="" limit={limit} beyond={focus.untied && aspect !== 'weights'} />
            {exponent !== 0 && <span>{text('focus.unit', { power: power(exponent) })}</span>}
          </div>
        )}
        {/* What is chosen above is not said twice to those who see it. */}
        <p id={id}>
          <span className={none || !choosable ? undefined : spoken.spoken}>{count}</span>{' '}
          <span className={aspect === 'weights' ? spoken.spoken : undefined}>{shown}</span>
        </p>
      </Below>
    </>
  );
}

/** Width of the dots, and what is left beside them for the way to the bars. */
const MOST_DOTS = 232;
const BESIDE_DOTS = 78;

export interface MapWordsProps extends WordsProps {
  readonly playing: boolean;
  readonly onPlay: () => void;
}

export function MapWords({ layout, focus, playing, onPlay }: MapWordsProps): ReactNode {
  const text = useText();
  const { index, layer, walk, map } = focus;
  const unit = useStore(markedUnit);
  const value = useStore((state) =>
    state.shown.network === focus.network ? (valuesOf(state.shown, index)?.[unit] ?? null) : null,
  );
  const place = placeOf(text, focus, unit);
  return (
    <>
      <Heading layout={layout} picture="map" name={walk.withinMap ? mapName(text, layer, map) : layer.name}>
        {layout.direction === 'row' ? text('focus.units', { rows: walk.rows, columns: walk.columns }) : sizeOf(walk)}
      </Heading>
      <Below layout={layout} picture="map">
        <div className={styles.choice}>
          {walk.count > 1 && (
            <Button small onClick={onPlay}>
              {text(playing ? 'focus.stop' : 'focus.play')}
            </Button>
          )}
          <span>{value === null ? place : text('focus.value', { place, value: valueText(text, value) })}</span>
        </div>
        {layout.direction === 'row' && layer.weights && (
          <>
            <div>
              <b className={styles.count}>
                <CountingNumber value={parametersOf(layer)} />
              </b>{' '}
              {text('focus.learned', { layer: layer.name })}
            </div>
            <CountPicture
              layer={layer}
              untied={focus.untied}
              width={Math.min(MOST_DOTS, layout.rooms.map.width - BESIDE_DOTS)}
            />
          </>
        )}
      </Below>
    </>
  );
}

const sizeOf = ({ rows, columns }: Sheet): string => `${rows}×${columns}`;

function placeOf(text: Text, { layer }: Focus, unit: number): string {
  if (isAlone(layer.output)) return mapName(text, layer, unit);
  const { y, x } = positionOf(layer.output, unit);
  return text('focus.place', { row: y + 1, column: x + 1 });
}

interface PlacedProps {
  readonly layout: FocusLayout;
  readonly picture: Picture;
  readonly children: ReactNode;
}

function Heading({ layout, picture, name, children }: PlacedProps & { readonly name: string }): ReactNode {
  const { x, y, width } = layout.rooms[picture];
  const { filter, map } = layout.rooms;
  const beside = (map.x - filter.x - filter.width) / 2;
  const side = picture === 'map' ? { right: layout.width - x - width } : { left: x };
  return (
    <div
      className={styles.heading}
      style={{ ...side, top: `calc(${y}px - 1lh)`, minWidth: width, maxWidth: width + beside }}
    >
      <h3>{name}</h3> <span>{children}</span>
    </div>
  );
}

/** Under a picture; on a phone the input has its words beside it, and those of the map at its foot. */
function Below({ layout, picture, children }: PlacedProps): ReactNode {
  const { direction, pictures, rooms } = layout;
  const { x, y, height } = pictures[picture];
  const left = pictures.input.x + pictures.input.width + 12;
  const beside = direction === 'stacked' && picture !== 'filter';
  const foot = beside && picture === 'map';
  const place = beside
    ? { left, top: rooms.input.y + (foot ? rooms.input.height : 0), width: layout.width - left }
    : { left: x, top: y + height + 6, width: direction === 'row' ? rooms[picture].width : layout.width - 2 * x };
  return (
    <div className={foot ? `${styles.below} ${styles.foot}` : styles.below} style={place}>
      {children}
    </div>
  );
}
