/** The number in each entry of a layer's matrix: its weight times the layer's factor; where nothing is learned, the factor alone. */
import { UNWEIGHTED, type Layer } from '../../network';
import { largestMagnitude } from '../../ui/magnitude';

/** The learned or given weights of a layer; null where it has none (pooling). */
export type Weights = Float32Array | null;

/** Weight index → value. */
export const valueOf = (layer: Layer, weights: Weights, weight: number): number =>
  layer.scale * (weight === UNWEIGHTED || !weights ? 1 : weights[weight]!);

/** The largest magnitude, for the full colour; never 0. */
export function limitOf(layer: Layer, weights: Weights): number {
  return layer.scale * (weights ? largestMagnitude(weights) : 1) || 1;
}

/** Steps of the colour scale: an index 0 … 2·SHADES, SHADES being 0. Equal values have equal indices. */
export const SHADES = 127;

export const shadeIndex = (value: number, limit: number): number =>
  SHADES + Math.round(Math.min(1, Math.max(-1, value / limit)) * SHADES);
