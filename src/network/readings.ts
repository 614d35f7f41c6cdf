/** Two ways of reading that several kinds share: everything, and the windows of one's own map. */
import { allSources, PADDING, type Layer } from './layer';
import { positionOf, units, type Shape } from './shape';
import { visitPlaces, wholeInput } from './window';

/** `count` single units, each with a row of weights of its own over every input: [unit, inY, inX, in]. */
export function readsEverything(input: Shape, count: number) {
  const inputs = units(input);
  const rowOf = (unit: number): number => unit * inputs;
  return {
    input,
    output: { height: 1, width: 1, channels: count },
    scale: 1,
    connectivity: 'full',
    window: wholeInput(input, 1),
    sources: allSources(count, input),
    keepsMaps: false,
    coefficient: null,
    rowOf,
    reads(unit, visit) {
      for (let tap = 0; tap < inputs; tap++) visit(tap, rowOf(unit) + tap);
    },
    multiplications: inputs * count,
  } satisfies Partial<Layer>;
}

/** Maps that are those of the input, each unit over its window of one of them; all of a unit's taps have the weight `weightOf` it. */
export function readsOwnMap(input: Shape, output: Shape, window: Layer['window'], weightOf: (unit: number) => number) {
  return {
    input,
    output,
    window,
    sources: Array.from({ length: input.channels }, (_, map) => [map]),
    keepsMaps: true,
    reads(unit, visit) {
      const { y, x, channel } = positionOf(output, unit);
      const weight = weightOf(unit);
      visitPlaces(input, window, y, x, (place) => visit(place < 0 ? PADDING : place + channel, weight));
    },
    multiplications: window.kernel[0] * window.kernel[1] * units(output),
  } satisfies Partial<Layer>;
}
