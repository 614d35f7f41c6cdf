/** How 1989 is replayed: a hand's digits, and the request that follows from them. */
import { oneHand } from '../../../digits/generator';
import { digits1989, DIGITS_1989, type Digits1989 } from '../../../digits/hand1989';
import type { RequestOf } from '../../../worker/protocol';

/** Online descent, nearly, as in 1989; the rate was found by trying: all five nets come to rest on it within 300 epochs. */
const SETTINGS = {
  batch: 4,
  optimizer: { kind: 'momentum', learningRate: 0.01, momentum: 0.5, weightDecay: 0 },
  mostEpochs: 300,
  input: { white: 0, ink: 1 },
} as const;

export const FIRST_SEEDS = 5;

/** The digits of a generated hand, in the order in which a person is asked for theirs. */
export function generatedHand(seed: number): Digits1989 {
  const write = oneHand(seed);
  return digits1989(
    Array.from({ length: DIGITS_1989 }, (_, n) => ({ label: n % 10, drawing: write(n % 10, Math.floor(n / 10)) })),
  );
}

export const replayRequest = (
  digits: Digits1989,
  hand: RequestOf<'replay1989'>['hand'],
  seeds: number,
): RequestOf<'replay1989'> => ({
  ...SETTINGS,
  digits,
  hand,
  seeds: Array.from({ length: seeds }, (_, i) => i + 1),
});
