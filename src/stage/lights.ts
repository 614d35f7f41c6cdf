/** What lights up for a weight: on the maps of its layer the units that multiply by it, on the maps below what they multiply. */
import { PADDING, positionOf, type Box, type Shape } from '../network';
import type { PointedWeight } from '../store/actions/pointedWeight';

/** The lit places of one map. */
export interface LitMap {
  /** 1 where lit, [y, x]. */
  readonly places: Uint8Array;
  /** Around them where they fill a rectangle; null where they lie apart, as at a stride of 2. */
  readonly box: Box | null;
}

export interface Lights {
  /** −1 is the input. */
  readonly layer: number;
  /** By number; the others of the layer stay dark. */
  readonly maps: ReadonlyMap<number, LitMap>;
}

/** The weight's own layer, then the one it reads. */
export function lightsOf({ ref, layer, uses }: PointedWeight): readonly Lights[] {
  return [
    lit(ref.layer, layer.output, new Set(uses.map(({ unit }) => unit))),
    lit(ref.layer - 1, layer.input, new Set(uses.flatMap(({ input }) => (input === PADDING ? [] : [input])))),
  ];
}

function lit(layer: number, shape: Shape, units: ReadonlySet<number>): Lights {
  const maps = new Map<number, { places: Uint8Array; box: Box; count: number }>();
  for (const unit of units) {
    const { y, x, channel } = positionOf(shape, unit);
    let map = maps.get(channel);
    if (!map) {
      map = {
        places: new Uint8Array(shape.height * shape.width),
        box: { top: y, left: x, bottom: y, right: x },
        count: 0,
      };
      maps.set(channel, map);
    }
    const { box } = map;
    map.places[y * shape.width + x] = 1;
    map.count++;
    map.box = {
      top: Math.min(box.top, y),
      left: Math.min(box.left, x),
      bottom: Math.max(box.bottom, y),
      right: Math.max(box.right, x),
    };
  }
  const filled = ({ box, count }: { box: Box; count: number }): boolean =>
    count === (box.bottom - box.top + 1) * (box.right - box.left + 1);
  return {
    layer,
    maps: new Map([...maps].map(([at, map]) => [at, { places: map.places, box: filled(map) ? map.box : null }])),
  };
}
