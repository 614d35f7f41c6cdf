/** Shows the test digits to the network one after another and keeps those that excite the pinned unit most. */
import { useEffect, useState } from 'react';
import { imageOf, inkOf } from '../digits/digitSet';
import type { Network } from '../network';
import { reasonOf, type Reason } from '../store/actions/failure';
import { valuesOf } from '../store/actions/pin';
import { ask } from '../store/actions/ask';
import { digits } from '../store/actions/session';
import type { UnitRef } from '../store/state/state';
import { useStore } from '../store/state/store';
import { withFavourite, type Favourite } from './favourites';
import { useRested } from './useRested';

/** The whole test set. */
export const SHOWN_DIGITS = 1000;
const MOST_FAVOURITES = 9;
/** The pictures are drawn anew after so many digits. */
const BATCH = 25;
/** Weights under a hand change with every frame; the search begins anew when they have stood still so long. Milliseconds. */
const PAUSE = 250;

export interface Search {
  readonly network: Network;
  readonly unit: UnitRef;
  /** Training steps that the weights had had. */
  readonly step: number;
  readonly seen: number;
  readonly favourites: readonly Favourite[];
  readonly failure: Reason | null;
}

/** Begins anew with another unit, network or weights; while training goes on it waits. `null` before the first answer. */
export function useFavourites(): Search | null {
  const network = useStore((state) => state.shown.network);
  const unit = useStore((state) => state.pinned);
  const parameters = useRested(
    useStore((state) => state.shown.parameters),
    PAUSE,
  );
  const training = useStore((state) => state.training);
  const [search, setSearch] = useState<Search | null>(null);
  useEffect(() => {
    if (unit.layer < 0 || training) return undefined;
    const life = new AbortController();
    const report = (found: Search): void => {
      if (!life.signal.aborted) setSearch(found);
    };
    showAll(network, unit, life.signal, report).catch((error: unknown) =>
      report({
        network,
        unit,
        step: useStore.getState().shown.step,
        seen: 0,
        favourites: [],
        failure: reasonOf(error),
      }),
    );
    return () => life.abort();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- other weights, other favourites
  }, [network, unit, parameters, training]);
  return search?.network === network && search.unit === unit ? search : null;
}

async function showAll(
  network: Network,
  unit: UnitRef,
  signal: AbortSignal,
  report: (search: Search) => void,
): Promise<void> {
  const set = await digits('test', 0, SHOWN_DIGITS);
  const { step } = useStore.getState().shown;
  // A distance excites by being small.
  const order = network.layers[unit.layer]!.combine === 'distance' ? -1 : 1;
  let favourites: readonly Favourite[] = [];
  for (let seen = 0; seen < set.labels.length;) {
    const some = Array.from({ length: Math.min(BATCH, set.labels.length - seen) }, (_, n) => imageOf(set, seen + n));
    const images = some.map(inkOf);
    const { answers } = await ask({ what: { kind: 'forward' }, images }, signal);
    for (const [n, look] of answers.entries()) {
      const value = valuesOf({ look, network }, unit.layer)?.[unit.unit] ?? NaN;
      const favourite = { image: some[n]!, label: set.labels[seen + n]!, value };
      favourites = withFavourite(favourites, favourite, order, MOST_FAVOURITES);
    }
    seen += some.length;
    report({ network, unit, step, seen, favourites, failure: null });
  }
}
