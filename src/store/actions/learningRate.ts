/** The learning rate that a run begins with, until the person sets another. */
import type { Loss } from '../../network';
import type { TrainingSettings } from '../../worker/protocol';

type Optimizer = TrainingSettings['optimizer'];

/**
 * Rates with momentum 0.9 at which random weights learn and trained ones are not lost, found by trying on generated
 * digits; a sum over 84 distances is much larger than a cross-entropy.
 */
const WITH_MOMENTUM: Readonly<Record<Loss, number>> = {
  crossEntropy: 0.01,
  meanSquaredError: 0.005,
  radialMap: 0.0005,
};

/** Kingma and Ba 2015: steps do not depend on how large the gradients are. */
const ADAM = 0.001;

export const usualRate = (kind: Optimizer['kind'], loss: Loss): number =>
  kind === 'adam' ? ADAM : WITH_MOMENTUM[loss];

/** The same settings with the usual rate for a loss. */
export const withUsualRate = (settings: TrainingSettings, loss: Loss): TrainingSettings => ({
  ...settings,
  optimizer: { ...settings.optimizer, learningRate: usualRate(settings.optimizer.kind, loss) },
});
