/** What a person changes by hand, as scripts see it: the drawing, the pinned unit, the connectivity, and what comes of them. */
import * as v from 'valibot';
import { exampleDrawing } from '../../digits/examples';
import { DrawingSchema } from '../../digits/strokeSchema';
import type { Drawing } from '../../digits/strokes';
import { connectivityOf, predictedClass, type Connectivity, type Network } from '../../network';
import { placeOfUnit, unitAtPlace, type PinPlace } from '../address/link';
import { drawingOfPicture } from '../actions/drawing';
import type { State, UnitRef } from '../state/state';
import { useStore } from '../state/store';
import { requireImages } from './scriptValues';

export interface PageState {
  /** Strokes on a paper of side 1, x to the right, y down. */
  readonly drawing: Drawing;
  /** Layer by its name; map, row and column from 1. */
  readonly pin: PinPlace;
  /** `mixed` where layers differ; null where there is none to switch. */
  readonly connectivity: Connectivity | 'mixed' | null;
  /** The class with the largest score, from 0; null while nothing is drawn. */
  readonly predicted: number | null;
}

export const pageState = ({ drawing, pinned, shown: { network, look } }: State): PageState => ({
  drawing,
  pin: placeOfUnit(network, pinned),
  connectivity: connectivityOf(network.spec),
  predicted: look?.scores ? predictedClass(look.scores) : null,
});

/** Tells the state of now, and then every change of it; answers with what ends that. */
export const hearState = (hear: (state: PageState) => void): (() => void) =>
  useStore.subscribe(pageState, hear, {
    equalityFn: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    fireImmediately: true,
  });

/** A digit's example, strokes, or an image of 28×28, [y, x], 0 white … 1 ink. Throws an Error on anything else. */
export function requireDrawing(given: unknown): Drawing {
  if (typeof given === 'number') {
    if (!Number.isInteger(given) || given < 0 || given > 9) throw new RangeError(`Digits are 0 … 9, not ${given}.`);
    return exampleDrawing(given, 0);
  }
  const strokes = v.safeParse(DrawingSchema, given);
  if (strokes.success) return strokes.output as Drawing;
  const image = v.safeParse(v.union([v.array(v.number()), v.instance(Float32Array), v.instance(Float64Array)]), given);
  if (image.success) return drawingOfPicture(requireImages(image.output));
  throw new TypeError(
    'A drawing is a digit, 0 … 9, or strokes, [{ width, points: [{ x, y, pressure? }, …] }, …], or an image of 784 numbers.',
  );
}

/** Throws a RangeError where the network has no such unit. */
export function requirePlace(network: Network, place: PinPlace): UnitRef {
  const unit = unitAtPlace(network, place);
  if (!unit) {
    const names = ['Input', ...network.layers.map(({ name }) => name)].join(', ');
    throw new RangeError(
      `${network.spec.name} has no unit at ${JSON.stringify(place)}: a place is { layer, map, row, column }, from 1; layers are ${names}.`,
    );
  }
  return unit;
}
