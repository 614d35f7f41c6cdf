/** What the pane asks of weights without a network: where they fit, how they are turned, and taking them when that is agreed. */
import { parametersOf, type Framework } from '../../fileFormats/foreignWeights';
import type { StoredTensor } from '../../fileFormats/safetensors';
import type { Network, PlacedBlock } from '../../network';
import { useStore } from '../state/store';
import { notify } from './notices';
import { inTurn, openNetwork } from './opening';
import { openPane } from './view';
import { leaveWeights } from './weightsAlone';

export {
  offersOf,
  turnOf,
  type Fit,
  type Framework,
  type KernelAxis,
  type Misfit,
  type Offer,
} from '../../fileFormats/foreignWeights';
export type { StoredTensor } from '../../fileFormats/safetensors';

/** Opens the network that was agreed on with these weights, by block; null: zeros. */
export async function takeWeights(
  network: Network,
  framework: Framework,
  agreed: ReadonlyMap<PlacedBlock, StoredTensor | null>,
): Promise<void> {
  const { spec } = network;
  const parameters = parametersOf(network, framework, agreed);
  await inTurn(async () => {
    const { preset, shown } = useStore.getState();
    await openNetwork(spec, { parameters }, { preset: shown.network.spec === spec ? preset : null });
    useStore.setState({ origin: 'random', begunAs: null });
  });
  leaveWeights();
  openPane(null);
  notify({ tone: 'information', message: 'digits.weights.opened', values: { network: spec.name }, subject: 'import' });
}
