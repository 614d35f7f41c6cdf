/** What the pane asks of weights without a network: where they fit, how they are turned, and taking them when that is agreed. */
import type { Framework } from '../../fileFormats/foreignWeights';
import type { Network } from '../../network';
import { graphReader } from '../../worker/workers';
import type { Agreed, WeightsOffers } from '../../worker/fileProtocol';
import type { WeightsAlone } from '../state/ownNetwork';
import { useStore } from '../state/store';
import { notify } from './notices';
import { inTurn, openNetwork } from './opening';
import { requireAnswers } from './tried';
import { openPane } from './view';
import { leaveWeights } from './weightsAlone';

export {
  MOST_NAMES,
  turnOf,
  type Fit,
  type Framework,
  type KernelAxis,
  type Misfit,
  type Offer,
} from '../../fileFormats/foreignWeights';
export type { TensorHead } from '../../fileFormats/safetensors';

/** Where the weights fit in a network. */
export const offersFor = ({ id }: WeightsAlone, { spec }: Network): Promise<WeightsOffers> =>
  graphReader().offers(id, spec);

/** Opens the network that was agreed on with these weights. Rejects with AnswersNoNumber where they are too large, and the offer stays. */
export async function takeWeights(
  { id }: WeightsAlone,
  { spec }: Network,
  framework: Framework,
  agreed: Agreed,
): Promise<void> {
  const parameters = await graphReader().parameters(id, spec, framework, agreed);
  await requireAnswers(spec, parameters);
  await inTurn(async () => {
    const { preset, shown } = useStore.getState();
    const also = { origin: 'random', begunAs: null } as const;
    await openNetwork(spec, { parameters }, { preset: shown.network.spec === spec ? preset : null, also });
  });
  leaveWeights();
  openPane(null);
  notify({ tone: 'information', message: 'digits.weights.opened', values: { network: spec.name }, subject: 'import' });
}
