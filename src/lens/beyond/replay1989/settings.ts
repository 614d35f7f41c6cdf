/** How 1989 is replayed: a hand's digits, the request that follows from them, and what a run depends on. */
import { oneHand } from '../../../digits/generator';
import { digits1989, DIGITS_1989, type Digits1989 } from '../../../digits/hand1989';
import { PRESETS } from '../../../network';
import type { RequestOf } from '../../../worker/protocol';
import { seedsTo, TRAINED, type Fields } from '../../experiments/fields';

/** Online descent, nearly, as in 1989; the rate was found by trying: all five nets come to rest on it within 300 epochs. */
const SETTINGS = {
  batch: 4,
  optimizer: { kind: 'momentum', learningRate: 0.01, momentum: 0.5, weightDecay: 0 },
  mostEpochs: 300,
  input: { white: 0, ink: 1 },
} as const;

export interface ReplaySettings {
  readonly hand: 'drawn' | 'generated';
  /** Of a generated hand. */
  readonly writer: number;
  readonly seeds: number;
}

export const FIRST_SETTINGS: ReplaySettings = { hand: 'generated', writer: 1, seeds: 5 };

export const REPLAY_FIELDS: Fields<RequestOf<'replay1989'>, ReplaySettings> = {
  hand: {
    column: 'hand',
    of: ({ hand }) => (hand === 'drawn' ? 'drawn' : `generated ${hand.seed}`),
    control: {
      kind: 'choice',
      label: 'replay.hand',
      options: { generated: 'replay.generated', drawn: 'replay.drawnByMe' },
    },
  },
  writer: {
    of: ({ hand }) => (hand === 'drawn' ? '' : hand.seed),
    control: { kind: 'slider', label: 'replay.writer', min: 1, max: 20 },
    when: ({ hand }) => hand === 'generated',
  },
  seeds: { of: ({ seeds }) => seeds.length, control: { kind: 'slider', label: 'replay.seeds', min: 1, max: 10 } },
  batch: TRAINED.batch,
  rate: { ...TRAINED.rate, column: 'learning rate' },
  momentum: TRAINED.momentum,
  epochs: { column: 'most epochs', of: ({ mostEpochs }) => mostEpochs },
  // Absent in runs of before, which took the networks' own.
  paper: { column: 'paper', of: ({ input }) => (input ?? PRESETS.net5.input).white ?? 0 },
};

/** The digits of a generated hand, in the order in which a person is asked for theirs. */
export function generatedHand(seed: number): Digits1989 {
  const write = oneHand(seed);
  return digits1989(
    Array.from({ length: DIGITS_1989 }, (_, n) => ({ label: n % 10, drawing: write(n % 10, Math.floor(n / 10)) })),
  );
}

export const replayRequest = (
  digits: Digits1989,
  { hand, writer, seeds }: ReplaySettings,
): RequestOf<'replay1989'> => ({
  ...SETTINGS,
  digits,
  hand: hand === 'drawn' ? hand : { seed: writer },
  seeds: seedsTo(seeds),
});
