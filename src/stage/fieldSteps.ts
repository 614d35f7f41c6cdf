/** How a receptive field grows from the input up, layer by layer, along one axis: each step of the closed form with its numbers. */
import { fieldOfChain, span, stepOf, type Field, type Network, type Step } from '../network';

export interface FieldStep {
  readonly layer: number;
  readonly step: Required<Step>;
  /** Kernel with its holes: d·(k − 1) + 1. */
  readonly span: number;
  readonly before: Field;
  readonly after: Field;
}

/** One step a layer, up to and with `layer`; axis 0 is rows, 1 columns. Each follows from `fieldOfChain` of the layers so far (Araujo et al. 2019). */
export function fieldSteps(network: Network, layer: number, axis: 0 | 1): readonly FieldStep[] {
  const chain = network.layers.slice(0, layer + 1).map(({ window }) => stepOf(window, axis));
  return chain.map((step, index) => ({
    layer: index,
    step,
    span: span(step.kernel, step.dilation),
    before: fieldOfChain(chain.slice(0, index)),
    after: fieldOfChain(chain.slice(0, index + 1)),
  }));
}

/** The first and last place that a unit sees and the middle between them, all counted from 1; they may lie on padding. */
export function reachOf(
  { size, stride, padding }: Field,
  place: number,
): Readonly<Record<'first' | 'last' | 'centre', number>> {
  const first = 1 - padding + (place - 1) * stride;
  return { first, last: first + size - 1, centre: first + (size - 1) / 2 };
}
