/** Questions about images: one way to ask the worker, and to take the question back. */
import type { AnswerTo, Answers, Asked, GivenNetwork, Question } from '../../worker/protocol';
import { useStore } from '../state/store';
import { givenFor } from './colours';
import { worker } from './connection';
import { networkShown } from './shown';

let lastQuestion = 0;

/**
 * Asks the open network, or the one given, about images: one version of the weights answers for all of them. Rejects when
 * `signal` takes the question back, and where the open network is replaced before its answer is here.
 */
export async function ask<const What extends Asked>(
  question: Question<What>,
  signal?: AbortSignal,
): Promise<Answers<What>> {
  if (!question.of) await networkShown();
  signal?.throwIfAborted();
  const { network } = useStore.getState().shown;
  const id = ++lastQuestion;
  const takeBack = (): void =>
    void worker()
      .takeBack(id)
      .catch(() => undefined);
  signal?.addEventListener('abort', takeBack, { once: true });
  try {
    const given = question.of ? question : { ...question, images: question.images.map(givenFor) };
    const answers = await worker().ask(id, given);
    signal?.throwIfAborted();
    if (!question.of && useStore.getState().shown.network !== network)
      throw new Error('The network was replaced before its answer was here.');
    return answers;
  } finally {
    signal?.removeEventListener('abort', takeBack);
  }
}

/** One forward pass of the network given, for an input as it reads it, [y, x, channel]. */
export async function forwardOf(
  of: GivenNetwork,
  input: Float32Array<ArrayBuffer>,
  signal?: AbortSignal,
): Promise<AnswerTo<{ readonly kind: 'forward' }>> {
  const { answers } = await ask({ what: { kind: 'forward' }, images: [input], of }, signal);
  return answers[0]!;
}
