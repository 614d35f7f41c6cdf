/** The counts of a unit, a map, a layer or a network, each as a formula with its numbers. */
import { BYTES_PER_PARAMETER, type Layer } from '../../network';
import { evaluate, product, sum, type Formula } from './formula';
import { wiringOf, type MapGroup, type Wiring } from './wiring';

export const QUANTITIES = ['weights', 'biases', 'parameters', 'connections', 'multiplications', 'bytes'] as const;
export type Quantity = (typeof QUANTITIES)[number];
export type Formulas = Readonly<Record<Quantity, Formula>>;

export const SCOPES = ['unit', 'map', 'layer', 'network'] as const;
export type Scope = (typeof SCOPES)[number];

/** The counts of a layer, of one map of it, or of what one unit of that map reads. */
export function layerFormulas(layer: Layer, scope: Exclude<Scope, 'network'>, map: number): Formulas {
  const whole = wiringOf(layer, scope === 'layer' ? undefined : map);
  // What a unit reads is counted once, whoever else uses it.
  const wiring: Wiring = scope === 'unit' ? { ...whole, places: [1, 1] } : whole;
  return formulasOf(wiring, scope === 'unit');
}

/** Sums over the layers; each term is a layer's own count. */
export function networkFormulas(layers: readonly Layer[]): Formulas {
  const each = layers.map((layer) => layerFormulas(layer, 'layer', 0));
  const total = (quantity: Quantity): Formula =>
    sum(...each.map((formulas) => Number(evaluate(formulas[quantity]))).filter((count) => count > 0));
  const parameters = total('parameters');
  return {
    weights: total('weights'),
    biases: total('biases'),
    parameters,
    connections: total('connections'),
    multiplications: total('multiplications'),
    bytes: product(BYTES_PER_PARAMETER, parameters),
  };
}

function formulasOf(wiring: Wiring, oneUnit: boolean): Formulas {
  const { groups, bias, learned } = wiring;
  const places: readonly Formula[] = oneUnit ? [] : wiring.places;
  const copies = wiring.shared ? [] : places;
  const maps = ({ maps: count }: MapGroup): readonly Formula[] => (oneUnit ? [] : [count]);
  const row = ({ taps }: MapGroup): Formula => (learned === 'taps' ? product(...taps) : learned === 'nothing' ? 0 : 1);
  const biasPlaces = bias === 'map' ? [] : places;
  const overGroups = (formula: (group: MapGroup) => readonly Formula[]): Formula =>
    sum(...groups.map((group) => flat(formula(group))));

  const weights = learned === 'nothing' ? 0 : overGroups((group) => [...copies, ...maps(group), row(group)]);
  const biases = bias === 'none' ? 0 : flat([...biasPlaces, ...(oneUnit ? [1] : [total(groups)])]);
  // Where weights and biases are repeated alike, one bracket holds both: 6 × (5×5×1 + 1).
  const alike = bias !== 'none' && copies.length === biasPlaces.length;
  const parameters =
    bias === 'none'
      ? weights
      : alike
        ? overGroups((group) => [...copies, ...maps(group), sum(row(group), 1)])
        : sum(weights, biases);
  const taps = ({ taps }: MapGroup): Formula => product(...taps);
  return {
    weights,
    biases,
    parameters,
    connections: overGroups((group) => [
      ...places,
      ...maps(group),
      bias === 'none' ? taps(group) : sum(taps(group), 1),
    ]),
    multiplications: overGroups((group) => [...places, ...maps(group), taps(group)]),
    bytes: product(BYTES_PER_PARAMETER, parameters),
  };
}

const total = (groups: readonly MapGroup[]): number => groups.reduce((maps, group) => maps + group.maps, 0);

/** A product without products inside: 28 × 28 × 6 × 5 × 5 × 1. */
const flat = (factors: readonly Formula[]): Formula =>
  product(
    ...factors.flatMap((factor) =>
      typeof factor !== 'number' && factor.kind === 'product' ? factor.factors : [factor],
    ),
  );
