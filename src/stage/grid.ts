/** What both ways of laying the stage out share: what kind of picture a layer is, and grids that come out even. */
import { isAlone, type Network, type NetworkSpec, type Shape } from '../network';
import { CODE_HEIGHT, CODE_WIDTH } from '../network/lenet5Codes';

/** Images: maps of more than one unit. Cells: single units, packed. Classes: the few single units of the last layer, labelled. */
export type Picture = 'images' | 'cells' | 'classes';

/** More outputs than this are packed like any other layer of single units. */
const MOST_CLASSES = 16;

export interface Drawn {
  readonly layer: number;
  readonly shape: Shape;
  readonly picture: Picture;
  /** Each map reads the map of the same number below: the two layers share one grid, so that this shows. */
  readonly follows: boolean;
  /** Room for the names of classes, in CSS pixels. */
  readonly label: number;
  /** The columns that give its units a meaning, where there are such: LeNet-5's F6 is a bitmap of 7×12. */
  readonly meaningful: number | null;
}

/** The layers as pictures, the input first. */
export const picturesOf = (network: Network): readonly Drawn[] => [
  { layer: -1, shape: network.input, picture: 'images', follows: false, label: 0, meaningful: null },
  ...network.layers.map((layer, index): Drawn => {
    const { channels } = layer.output;
    const single = isAlone(layer.output);
    const last = index === network.layers.length - 1;
    return {
      layer: index,
      shape: layer.output,
      picture: single ? (last && channels <= MOST_CLASSES ? 'classes' : 'cells') : 'images',
      follows: !single && channels > 1 && layer.sources.every((maps, map) => maps.length === 1 && maps[0] === map),
      label: labelWidth(network.spec),
      meaningful:
        network.layers[index + 1]?.combine === 'distance' && channels === CODE_WIDTH * CODE_HEIGHT ? CODE_WIDTH : null,
    };
  }),
];

/** Of a digit; of names, as much as the longest takes, which is not much. */
function labelWidth({ classNames = [] }: NetworkSpec): number {
  const longest = Math.max(1, ...classNames.map(({ length }) => length));
  return 14 + Math.min(NAME_ROOM, 7 * (longest - 1));
}

const NAME_ROOM = 56;

/** At least `fewest` columns; a few more where the last row then comes out full. */
export function evenColumns(count: number, fewest: number): number {
  const least = Math.min(count, Math.max(1, fewest));
  for (let columns = least; columns <= Math.min(count, least + 2); columns++) if (count % columns === 0) return columns;
  return least;
}

/** The longer side of a map is drawn as its 0.75th power: halving a map shrinks its picture less than by half, so small maps stay legible. */
export const drawnSide = (scale: number, { height, width }: Shape): number => scale * Math.max(height, width) ** 0.75;
