/**
 * The order of the matrix's rows and columns: by map, then row, then column of the image. Units are stored [y, x, channel]; by
 * map the weights of one filter over one input map stand together, and sharing shows as Toeplitz blocks.
 */
import { positionOf, unitAt, units, type Shape } from '../../network';

/** The place of a unit among the rows or columns of the matrix. */
export function placeOf(shape: Shape, unit: number): number {
  const { y, x, channel } = positionOf(shape, unit);
  return (channel * shape.height + y) * shape.width + x;
}

/** The unit at a row or column of the matrix: the inverse. */
export function unitOf(shape: Shape, place: number): number {
  const image = shape.height * shape.width;
  const within = place % image;
  return unitAt(shape, Math.floor(within / shape.width), within % shape.width, Math.floor(place / image));
}

/** `placeOf` every unit, as a table. */
export const placesOf = (shape: Shape): Int32Array =>
  Int32Array.from({ length: units(shape) }, (_, unit) => placeOf(shape, unit));
