/** The maps of the whole network: one canvas for the values, one above it for the field, and an element for each map. */
import { useCallback, useMemo, useRef, type MouseEvent, type ReactNode } from 'react';
import { useText } from '../i18n';
import { isAlone, positionOf, receptiveFieldOf, type Network } from '../network';
import { hover, pin, subjectOf } from '../store/actions/pin';
import { pointedWeightOf } from '../store/actions/pointedWeight';
import type { UnitRef } from '../store/state/state';
import { useStore } from '../store/state/store';
import { prepare, useSize } from '../ui/canvas';
import { usePalette } from '../ui/palette';
import { ClassDigits } from './ClassDigits';
import { connectionOf, figureOf, type Figure } from './field';
import { layOut, placeOf, unitAtPoint } from './layout';
import { pinFirst } from './keys';
import { LayerMaps } from './LayerMaps';
import { lightsOf } from './lights';
import styles from './Maps.module.css';
import { paintField, type Heat } from './paintField';
import { paintLights } from './paintLights';
import { createMapPainter } from './paintMaps';
import type { Scale } from './scale';
import { travel } from './travel';
import type { Measured } from './useEffectiveField';
import { useFrame } from './useFrame';

export interface MapsProps {
  readonly scales: readonly Scale[];
  /** Covers everything outside of the field. */
  readonly dim: boolean;
  /** Shown over the input while its unit is the one that is looked at. */
  readonly heat: Measured | null;
}

export function Maps({ scales, dim, heat }: MapsProps): ReactNode {
  const text = useText();
  const palette = usePalette();
  const network = useStore((state) => state.shown.network);
  const [box, size] = useSize<HTMLDivElement>();
  const values = useRef<HTMLCanvasElement>(null);
  const field = useRef<HTMLCanvasElement>(null);
  const layout = useMemo(
    () => (size.width > 0 ? layOut(network, size.width, size.height) : null),
    [network, size.width, size.height],
  );
  const paintMaps = useMemo(() => layout && createMapPainter(layout, palette), [layout, palette]);

  const drawValues = useCallback(() => {
    const state = useStore.getState();
    if (!layout || !values.current || state.shown.network !== network) return;
    paintMaps?.(prepare(values.current, layout.width, layout.height), state, scales);
  }, [layout, network, paintMaps, scales]);
  useFrame(drawValues, onLook);

  const drawField = useCallback(() => {
    const state = useStore.getState();
    if (!layout || !field.current || state.shown.network !== network) return;
    const context = prepare(field.current, layout.width, layout.height);
    const subject = subjectOf(state);
    const weight = pointedWeightOf(network, state.pointedWeight);
    if (weight) {
      paintLights(context, layout, lightsOf(weight), weight.ref.connectivity, palette);
      paintField(context, layout, connectionOf(layout, subject, weight), palette, { cover: 'nothing', heat: null });
    } else {
      const figure = figureOf(network, layout, subject);
      const cover = dim ? 'outside' : 'unread';
      paintField(context, layout, figure, palette, { cover, heat: heatFor(network, figure, heat) });
    }
  }, [layout, network, palette, dim, heat]);
  useFrame(drawField, onSubject);

  const unitUnder = (event: MouseEvent) => {
    if (!layout) return null;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return unitAtPoint(layout, event.clientX - left, event.clientY - top);
  };

  // A map other than the one in focus travels to where it will stand.
  const bringNear = (maps: Element, unit: UnitRef): void => {
    const near = maps.closest('section')?.querySelector('[data-picture="map"]');
    if (!layout || !values.current || !near || unit.layer < 0) return;
    const { shape, maps: places } = placeOf(layout, unit.layer);
    const { channel } = positionOf(shape, unit.unit);
    const { pinned } = useStore.getState();
    const before = pinned.layer === unit.layer ? positionOf(shape, pinned.unit).channel : null;
    if (!isAlone(shape) && channel !== before) travel(values.current, places[channel]!, near);
  };

  return (
    // The elements that take the focus are the maps within; their pointers and the Escape key end up here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={box}
      role="group"
      aria-label={text('stage.maps')}
      className={styles.maps}
      style={layout?.direction === 'rows' ? { height: layout.height } : undefined}
      onPointerMove={(event) => {
        if (event.pointerType !== 'touch') hover(unitUnder(event));
      }}
      onPointerLeave={() => hover(null)}
      onClick={(event) => {
        const unit = unitUnder(event);
        if (!unit) return;
        bringNear(event.currentTarget, unit);
        pin(unit);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') pinFirst();
      }}
    >
      <canvas ref={values} className={styles.canvas} aria-hidden="true" />
      <canvas ref={field} className={styles.canvas} aria-hidden="true" />
      {layout?.layers.map((place) => (
        <LayerMaps key={place.layer} network={network} place={place} layout={layout} />
      ))}
      {layout && <ClassDigits layout={layout} />}
    </div>
  );
}

const onLook = (request: () => void): (() => void) => useStore.subscribe(({ shown }) => shown.look, request);
function onSubject(request: () => void): () => void {
  const stops = [useStore.subscribe(subjectOf, request), useStore.subscribe((state) => state.pointedWeight, request)];
  return () => stops.forEach((stop) => stop());
}

const heatFor = (network: Network, { subject }: Figure, heat: Measured | null): Heat | null =>
  heat?.network === network && heat.unit.layer === subject.layer && heat.unit.unit === subject.unit
    ? { mass: heat.mass, box: receptiveFieldOf(network, subject.layer, subject.unit).at(-1)!.clipped }
    : null;
