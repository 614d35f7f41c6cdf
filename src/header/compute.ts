/** Which backend runs, and why, as a sentence of the catalogue. */
import type { MessageId } from '../i18n';
import type { ComputeReport } from '../worker/protocol';

export interface ComputeSentence {
  readonly id: MessageId;
  readonly name: MessageId;
  /** The backend that cannot run, and what it lacks. */
  readonly other?: MessageId;
  readonly reason?: MessageId;
}

/** A backend that was wanted and cannot run is the reason; next, that the fastest was taken; last, that it was chosen. */
export function sentenceOf({ chosen, choice, backends }: ComputeReport): ComputeSentence {
  const name: MessageId = `shell.compute.${chosen}`;
  if (choice === chosen) return { id: 'shell.compute.chosen', name };
  const wanted = choice === 'automatic' ? 'webgl' : choice;
  const refused = backends.find((backend) => backend.name === wanted && backend.unavailable !== null);
  if (!refused?.unavailable) return { id: 'shell.compute.fastest', name };
  return {
    id: 'shell.compute.only',
    name,
    other: `shell.compute.${refused.name}`,
    reason: `shell.reason.${refused.unavailable}`,
  };
}
