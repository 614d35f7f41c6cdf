/** One step of an optimizer over a flat list of parameters, in plain loops. */
import type { Network } from '../network';
import type { Optimizer } from './engine';

/** Adam's other constants (Kingma and Ba 2015, algorithm 1). */
export const ADAM = { beta2: 0.999, epsilon: 1e-8 } as const;

export interface OptimizerState {
  readonly first: Float64Array;
  readonly second: Float64Array;
  steps: number;
}

export const freshState = (length: number): OptimizerState => ({
  first: new Float64Array(length),
  second: new Float64Array(length),
  steps: 0,
});

/** Changes `parameters` and `state` in place, given the gradient of the mean loss. */
export function applyStep(
  network: Network,
  parameters: Float64Array,
  gradients: Float64Array,
  state: OptimizerState,
  optimizer: Optimizer,
): void {
  const { learningRate, momentum, weightDecay } = optimizer;
  state.steps++;
  const correction1 = 1 - momentum ** state.steps;
  const correction2 = 1 - ADAM.beta2 ** state.steps;
  for (const block of network.blocks) {
    const decay = block.role === 'weights' ? weightDecay : 0;
    for (let i = block.offset; i < block.offset + block.length; i++) {
      const g = gradients[i]! + decay * parameters[i]!;
      if (optimizer.kind === 'momentum') {
        state.first[i] = momentum * state.first[i]! - learningRate * g;
        parameters[i]! += state.first[i]!;
      } else {
        state.first[i] = momentum * state.first[i]! + (1 - momentum) * g;
        state.second[i] = ADAM.beta2 * state.second[i]! + (1 - ADAM.beta2) * g * g;
        parameters[i]! -=
          (learningRate * (state.first[i]! / correction1)) / (Math.sqrt(state.second[i]! / correction2) + ADAM.epsilon);
      }
    }
  }
}
