/** Weights without a network wait in the pane of one's own network until the person has decided. */
import { useOwnNetwork, type WeightsAlone } from '../state/ownNetwork';
import { openPane } from './view';

/** Shows what would go where; nothing else changes. */
export function offerWeights(weights: WeightsAlone): void {
  openPane('ownNetwork');
  useOwnNetwork.setState({ weights, refused: null });
}

export const leaveWeights = (): void => useOwnNetwork.setState({ weights: null });
