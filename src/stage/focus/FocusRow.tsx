/** The focus row: what the pinned unit's layer reads, the filter or its copies, and its map, large and joined by the cone. */
import { useCallback, useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { isOwn } from '../../store/actions/drawing';
import { useFirstMinute } from '../../store/actions/firstMinute';
import { hover, slideTo } from '../../store/actions/pin';
import { useStore } from '../../store/state/store';
import { prepare, useSize } from '../../ui/canvas';
import { usePalette } from '../../ui/palette';
import { usePlayback } from '../../ui/usePlayback';
import type { Scale } from '../scale';
import { useFrame } from '../useFrame';
import styles from './Focus.module.css';
import { FilterWords, InputWords, MapWords } from './FocusWords';
import { layOutFocus, PICTURES } from './layout';
import { marksOf, paintMarks } from './marks';
import { FilterPainter } from './paintFilter';
import { MapPainter } from './paintMaps';
import { PictureTarget } from './PictureTarget';
import { numbersOf, type Aspect } from './aspect';
import { filterSheet, focusedMap, focusOn, markedUnit } from './subject';
import { useGradient } from './useGradient';

export interface FocusRowProps {
  /** One a layer, the input's first. */
  readonly scales: readonly Scale[];
  /** The most that it may be high, in CSS pixels. */
  readonly height?: number;
}

/** Seconds that the filter takes for a whole map, and the positions that the clock counts in one at its usual speed. */
const SWEEP = 5;
const POSITIONS_PER_SECOND = 4;

export function FocusRow({ scales, height = Infinity }: FocusRowProps): ReactNode {
  const text = useText();
  const palette = usePalette();
  const network = useStore((state) => state.shown.network);
  const index = useStore((state) => focusedMap(state)[0]);
  const map = useStore((state) => focusedMap(state)[1]);
  const [wantedSlice, setSlice] = useState(0);
  const scene = useFirstMinute((state) => state.scene);
  const [chosen, setAspect] = useState<Aspect | null>(null);
  const [label, setLabel] = useState<number | null>(null);
  const [limit, setLimit] = useState(1);
  const [exponent, setExponent] = useState(0);
  const description = useId();
  const focus = useMemo(() => focusOn(network, index, map, wantedSlice), [network, index, map, wantedSlice]);
  // Copies that have learned look alike: what has become of them is seen in how far they have come.
  const learned = useStore(({ begun: from, shown }) => from?.network === network && shown.step > from.steps[index]!);
  const aspect = chosen ?? (focus.untied && learned ? 'moved' : 'weights');
  // One filter that has learned nothing yet, of no drawing of one's own, is its weights.
  const begun = useStore((state) => state.shown.step > 0 || isOwn(state));
  const choosable = begun || focus.untied || chosen !== null;
  const gradient = useGradient(aspect === 'gradient', label);

  const [box, { width }] = useSize<HTMLDivElement>();
  const layout = useMemo(
    () =>
      width > 0
        ? layOutFocus(width, height, { input: focus.input, filter: filterSheet(focus), map: focus.walk })
        : null,
    [width, height, focus],
  );

  const { walk } = focus;
  const playback = usePlayback(
    walk.count,
    () => walk.indexOf(markedUnit(useStore.getState())),
    // What slides by itself leaves the pin where it is.
    (place) => (scene === 'slides' ? hover : slideTo)({ layer: index, unit: walk.units[place]! }),
    walk.count / SWEEP / POSITIONS_PER_SECOND,
  );
  const { playing, play, pause } = playback;
  const slides = scene === 'slides';
  useEffect(() => {
    if (!slides) return undefined;
    play();
    return pause;
  }, [slides, play, pause]);

  const pictures = useRef<HTMLCanvasElement>(null);
  const marks = useRef<HTMLCanvasElement>(null);
  const [filterPainter] = useState(() => new FilterPainter());
  const [mapPainter] = useState(() => new MapPainter());
  const drawPictures = useCallback(() => {
    const state = useStore.getState();
    if (!layout || !pictures.current || state.shown.network !== network) return false;
    const context = prepare(pictures.current, layout.width, layout.drawn);
    const reached = playing ? walk.indexOf(markedUnit(state)) : null;
    mapPainter.paint(context, layout, focus, state.shown, { scales, palette, reached });
    const numbers = numbersOf(state.shown, state.begun, index, aspect, gradient);
    const moving = filterPainter.paint(context, layout.pictures.filter, focus, { aspect, numbers }, { palette, text });
    setLimit(filterPainter.limit);
    setExponent(filterPainter.exponent);
    return moving;
  }, [
    layout,
    network,
    focus,
    index,
    walk,
    playing,
    mapPainter,
    filterPainter,
    scales,
    palette,
    text,
    aspect,
    gradient,
  ]);
  useFrame(drawPictures, playing ? onAnything : onAnswer);

  const drawMarks = useCallback(() => {
    const state = useStore.getState();
    if (layout && marks.current && state.shown.network === network)
      paintMarks(marks.current, layout, marksOf(layout, focus, markedUnit(state)), palette);
  }, [layout, network, focus, palette]);
  useFrame(drawMarks, onMark);

  return (
    <section aria-label={text('focus.title')}>
      <div ref={box} className={styles.row} style={{ height: layout?.height }}>
        <canvas ref={pictures} className={styles.canvas} style={{ height: layout?.drawn }} aria-hidden="true" />
        <canvas ref={marks} className={styles.canvas} style={{ height: layout?.drawn }} aria-hidden="true" />
        {layout && (
          <>
            {PICTURES.map((picture) => (
              <PictureTarget
                key={picture}
                picture={picture}
                layout={layout}
                focus={focus}
                description={picture === 'filter' ? description : undefined}
                onPoint={(unit) => playing || hover(unit === null ? null : { layer: index, unit })}
              />
            ))}
            <InputWords layout={layout} focus={focus} onSlice={setSlice} />
            <FilterWords
              id={description}
              layout={layout}
              focus={focus}
              aspect={aspect}
              gradient={gradient}
              limit={limit}
              exponent={exponent}
              onLabel={setLabel}
              choosable={choosable}
              onShow={setAspect}
            />
            <MapWords layout={layout} focus={focus} playing={playing} onPlay={playback.toggle} />
          </>
        )}
      </div>
    </section>
  );
}

type Subscribe = (request: () => void) => () => void;

const all =
  (...subscriptions: readonly Subscribe[]): Subscribe =>
  (request) => {
    const stops = subscriptions.map((subscribe) => subscribe(request));
    return () => stops.forEach((stop) => stop());
  };

const onMark: Subscribe = (request) => useStore.subscribe(markedUnit, request);
const onAnswer: Subscribe = all(
  (request) => useStore.subscribe(({ shown }) => shown, request),
  (request) => useStore.subscribe(({ begun }) => begun, request),
);
const onAnything: Subscribe = all(onMark, onAnswer);
