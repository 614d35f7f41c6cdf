/** The same layers connected fully, locally and with shared weights. */
import { connectedAs, threeWays, type Layer, type Ways } from '../../network';
import { evaluate } from './formula';
import { layerFormulas, networkFormulas, type Formulas, type Scope } from './quantities';

/** The formulas of a scope under each connectivity. `at` is the layer, `map` the map, that smaller scopes are about. */
export function formulasThreeWays(layers: readonly Layer[], at: number, map: number, scope: Scope): Ways<Formulas> {
  return threeWays((connectivity) =>
    scope === 'network'
      ? networkFormulas(layers.map((layer) => connectedAs(layer, connectivity)))
      : layerFormulas(connectedAs(layers[at]!, connectivity), scope, map),
  );
}

/** How many times more weights a layer needs when each position has its own; 1 where sharing saves nothing. */
export function timesMoreWithout(ways: Ways<Formulas>, without: 'local' | 'full' = 'local'): number {
  const shared = Number(evaluate(ways.shared.weights));
  return shared === 0 ? 1 : Number(evaluate(ways[without].weights)) / shared;
}
