/** The grid of units a layer has: rows, columns and maps, addressed as [y, x, channel]. */

export interface Shape {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** A unit's place in its layer. */
export interface Position {
  readonly y: number;
  readonly x: number;
  readonly channel: number;
}

/** A pair of numbers for the two directions of an image; a single number means the same in both. */
export type Pair = number | readonly [y: number, x: number];

/** Whether each map has one unit only. */
export const isAlone = ({ height, width }: Shape): boolean => height * width === 1;

export const units = (shape: Shape): number => shape.height * shape.width * shape.channels;

/** Index of a unit in a layer's values, stored as [y, x, channel]. */
export const unitAt = (shape: Shape, y: number, x: number, channel: number): number =>
  (y * shape.width + x) * shape.channels + channel;

export function positionOf(shape: Shape, unit: number): Position {
  const channel = unit % shape.channels;
  const place = (unit - channel) / shape.channels;
  const x = place % shape.width;
  return { y: (place - x) / shape.width, x, channel };
}

export const pair = (value: Pair): readonly [y: number, x: number] =>
  typeof value === 'number' ? [value, value] : value;
