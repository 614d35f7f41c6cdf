/** Weights without a network: offered for the one that is open, and taken when the person agrees. */
import type { NetworkSpec } from '../../network';
import { useOwnNetwork, type WeightsAlone } from '../state/ownNetwork';
import { useStore } from '../state/store';
import { notify } from './notices';
import { inTurn, openNetwork } from './opening';
import { openPane } from './view';

/** Shows what would go where; nothing else changes. */
export function offerWeights(weights: WeightsAlone): void {
  openPane('ownNetwork');
  useOwnNetwork.setState({ weights, refused: null });
}

export const leaveWeights = (): void => useOwnNetwork.setState({ weights: null });

/** Opens the network that was agreed on with these parameters, flat in the order of its blocks. */
export async function takeWeights(spec: NetworkSpec, parameters: Float32Array<ArrayBuffer>): Promise<void> {
  await inTurn(async () => {
    const { preset, shown } = useStore.getState();
    await openNetwork(spec, { parameters }, { preset: shown.network.spec === spec ? preset : null });
    useStore.setState({ origin: 'random', begunAs: null });
  });
  leaveWeights();
  openPane(null);
  notify({ tone: 'information', message: 'digits.weights.opened', values: { network: spec.name }, subject: 'import' });
}
