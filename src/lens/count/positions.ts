/**
 * AlexNet's first layer counted position by position: 96 kernels of 11×11×3 with a bias each, once for all 55×55
 * positions, or once for each (Krizhevsky, Sutskever and Hinton 2012; 227×227 pixels at stride 4).
 */
import { EXAMPLES, outputSide } from './calculator';
import { product, sum, type Formula } from './formula';

const { kernel, inputs, outputs } = EXAMPLES.alexnet;

export const SIDE = outputSide(EXAMPLES.alexnet);
export const POSITIONS = SIDE * SIDE;

const onePosition = [outputs, sum(product(kernel, kernel, inputs), 1)] as const;

/** Milliseconds from the first position to the last when played: slow at first, so that single positions are seen, then ever faster. */
export const DURATION = 7000;

/** How many positions have been counted after so many milliseconds of playing, and back. */
export const countAfter = (time: number): number => Math.min(POSITIONS, Math.round(POSITIONS ** (time / DURATION)));
export const timeOf = (count: number): number => (DURATION * Math.log(count)) / Math.log(POSITIONS);

/** Parameters once the first `count` positions have their kernels (at least one). */
export const parametersAfter = (count: number): { readonly apart: Formula; readonly shared: Formula } => ({
  apart: product(count, ...onePosition),
  shared: product(...onePosition),
});
