/** What every backend refuses before it touches its device: numbers that do not fit the network, and images that are not there. */
import { units, type Network } from '../network';
import type { LabelledImages } from './engine';

/** Throws a RangeError unless there is a number for each parameter. */
export function requireParameters({ parameterCount }: Network, parameters: Float32Array): void {
  if (parameters.length !== parameterCount)
    throw new RangeError(`${parameterCount} parameters are needed, not ${parameters.length}.`);
}

/** Throws a RangeError unless these are so many whole images of the network's input. */
export function requireImages({ input }: Network, images: Pick<Float32Array, 'length'>, count: number): void {
  const size = units(input);
  if (images.length !== count * size)
    throw new RangeError(`${count} images of ${size} numbers are needed, not ${images.length} numbers.`);
}

/** Throws a RangeError unless a label is one of the network's classes. */
export function requireLabel({ classes }: Network, label: number): void {
  if (!(label >= 0 && label < classes))
    throw new RangeError(`The network has ${classes} classes, and none of them is ${label}.`);
}

/** Throws a RangeError unless there is an image for each label, and each label is one of the network's classes. */
export function requireSet(network: Network, { images, labels }: LabelledImages): void {
  requireImages(network, images, labels.length);
  for (const label of labels) requireLabel(network, label);
}

/** Throws a RangeError where an index is not one of a set of `count` images. */
export function requireIndices(indices: Uint32Array, count: number): void {
  for (let i = 0; i < indices.length; i++)
    if (indices[i]! >= count) throw new RangeError(`Image ${indices[i]} of ${count} does not exist.`);
}
