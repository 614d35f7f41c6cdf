/**
 * Where each layer's weights began: as they were when it was untied or tied, when its network was opened, or when training was
 * reset. It follows from the parameters that are shown one after the other.
 */
import type { Network } from '../../network';
import type { Begun, Shown } from '../state/state';
import { useStore } from '../state/store';

/** From its first call on, the store's `begun` keeps up with the parameters that are shown. */
export function watchBegun(): void {
  useStore.subscribe(
    (state) => state.shown,
    (shown) => {
      const before = useStore.getState().begun;
      const begun = begunAfter(before, shown);
      if (begun !== before) useStore.setState({ begun });
    },
    { fireImmediately: true },
  );
}

/**
 * Where the layers of the parameters that are shown now began. A layer begins anew where it is connected otherwise than
 * before, and where no step has been taken since it began: then whatever changed it put it there.
 */
export function begunAfter(begun: Begun | null, shown: Pick<Shown, 'network' | 'parameters' | 'step'>): Begun | null {
  const { network, parameters, step } = shown;
  if (!parameters) return begun;
  const goesOn = network.layers.map(
    (layer, index) =>
      begun !== null &&
      isReconnected(begun.network, network) &&
      layer.connectivity === begun.network.layers[index]!.connectivity &&
      step > begun.steps[index]!,
  );
  if (begun?.network === network && (begun.parameters === parameters || goesOn.every(Boolean))) return begun;
  const steps = goesOn.map((on, index) => (on ? begun!.steps[index]! : step));
  if (!goesOn.some(Boolean)) return { network, parameters, steps };
  const began = parameters.slice();
  network.blocks.forEach((block, at) => {
    const { offset, length } = begun!.network.blocks[at]!;
    if (goesOn[block.layer]) began.set(begun!.parameters.subarray(offset, offset + length), block.offset);
  });
  return { network, parameters: began, steps };
}

/** Whether two networks are the same but for how their layers are connected. */
const isReconnected = (before: Network, after: Network): boolean => before === after || plain(before) === plain(after);

const plain = ({ spec }: Network): string =>
  JSON.stringify({ ...spec, layers: spec.layers.map((layer) => ({ ...layer, connectivity: undefined })) });
