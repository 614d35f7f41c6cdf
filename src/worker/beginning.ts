/** The parameters that a network begins with: given ones, or made. */
import type { Network } from '../network';
import { initialise } from '../training/initialise';
import type { Beginning } from './protocol';

export const parametersOf = (network: Network, beginning: Beginning): Float32Array<ArrayBuffer> =>
  'parameters' in beginning ? beginning.parameters : initialise(network, beginning.initialisation);
