/** The colour scales of the network's layers: fixed ones by their activation, the others following what is drawn. */
import { useEffect, useState } from 'react';
import type { Network } from '../network';
import { valuesOf } from '../store/actions/pin';
import { useStore } from '../store/state/store';
import { adaptLimit, boundOf, type Scale } from './scale';

/** One scale a layer, the input's first (1: it runs from paper to ink). The array changes only when a limit does. */
export function useScales(network: Network): readonly Scale[] {
  const [scales, setScales] = useState(() => scalesFor(network, []));
  useEffect(() => {
    const update = (): void =>
      setScales((before) => {
        const after = scalesFor(network, before);
        const same = before.length === after.length && after.every(({ limit }, i) => limit === before[i]!.limit);
        return same ? before : after;
      });
    update();
    return useStore.subscribe(({ shown }) => shown.look, update);
  }, [network]);
  return scales.length === network.layers.length + 1 ? scales : scalesFor(network, []);
}

function scalesFor(network: Network, before: readonly Scale[]): readonly Scale[] {
  const { shown } = useStore.getState();
  return [
    { limit: 1, fixed: true },
    ...network.layers.map((_, layer): Scale => {
      const bound = boundOf(network, layer);
      if (bound !== null) return { limit: bound, fixed: true };
      const last = before[layer + 1];
      const values = shown.network === network ? valuesOf(shown, layer) : null;
      const known = last && !last.fixed ? last.limit : null;
      return { limit: values ? adaptLimit(known, values) : (known ?? 1), fixed: false };
    }),
  ];
}
