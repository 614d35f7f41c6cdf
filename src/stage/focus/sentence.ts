/** The sentence about what was last done, with the numbers that there are of it: which message, and what is put into it. */
import type { MessageId } from '../../i18n';
import type { Scene } from '../../store/actions/firstMinute';
import type { Happening, Reconnected } from '../../store/state/state';

/** What the page knows as the sentence is said. */
export interface Numbers {
  readonly network: string;
  readonly layers: number;
  /** Of the whole network. */
  readonly parameters: number;
  /** Where those come from. */
  readonly start: 'learned' | 'drawn' | 'elsewhere';
  /** The layer that the sentence is about, its parameters now, and what it has where it is shared. */
  readonly layer: string;
  readonly learned: number;
  readonly shared: number;
  readonly untied: boolean;
  /** Whether it has places that may share their weights. */
  readonly several: boolean;
  /** Where it was connected otherwise. */
  readonly reconnected: Reconnected | null;
  /** Weights of one of its kernels. */
  readonly taps: number;
  /** Positions of one of its maps, and how many inputs a unit there has where it is full. */
  readonly places: number;
  readonly inputs: number;
  /** Steps since its weights began as they are connected now. */
  readonly steps: number;
  /** Copies of the map that have not moved since; null where no ink on paper explains it. */
  readonly still: number | null;
  /** How far the copies have come that see the drawing's ink, as a part of how far those have that would where it is not moved. */
  readonly far: number;
  /** How far the copies are from their mean, as a measured number is written. */
  readonly spread: string;
  /** Whether there is an answer to what is drawn. */
  readonly answered: boolean;
  /** The predicted class by its name; null where nothing is drawn, or the answer is no number. */
  readonly digit: string | number | null;
  /** Its probability, as it is written beside the scores; null where the scores are none. */
  readonly probability: string | null;
  /** The pinned unit's name and value as written, and what it sees of the input; a pixel has no value. */
  readonly unit: string;
  readonly value: string | null;
  readonly height: number;
  readonly width: number;
  /** Whether anything is done to the drawing before it is seen, and how far it is moved. */
  readonly distorted: boolean;
  readonly rows: number;
  readonly columns: number;
}

export interface Sentence {
  readonly id: MessageId;
  readonly values: Readonly<Record<string, string | number>>;
  /** What there is to do next. */
  readonly next: MessageId | null;
}

export function sentenceOf(happened: Happening | null, numbers: Numbers): Sentence {
  const say = (id: MessageId, values: Sentence['values'] = {}, next: MessageId | null = null): Sentence => ({
    id,
    values,
    next,
  });
  const { layer, places, learned, shared, several, digit, probability } = numbers;
  const next = numbers.untied || !several || learned === 0 ? null : 'happened.drew.next';
  switch (happened?.kind) {
    case 'connected':
      return connected();
    case 'trained':
      if (numbers.steps === 0) return say('happened.training');
      if (!several) return say('happened.trained.plain', { steps: numbers.steps, network: numbers.network });
      if (!numbers.untied) return say('happened.trained.shared', { steps: numbers.steps, places, layer });
      return say(
        'happened.trained.copies',
        { steps: numbers.steps, spread: numbers.spread, still: numbers.still ?? 0, places },
        'happened.trained.next',
      );
    case 'reset':
      return say('happened.reset', { layer, learned });
    case 'drew':
      if (digit === null) return say(numbers.answered ? 'happened.drew.noNumber' : 'happened.drew.waiting');
      return probability === null
        ? say('happened.drew.plain', { digit }, next)
        : say('happened.drew', { digit, probability }, next);
    case 'cleared':
      return say('happened.cleared');
    case 'pinned':
      return numbers.value === null
        ? say('happened.pinned.pixel', { unit: numbers.unit })
        : say('happened.pinned', {
            unit: numbers.unit,
            value: numbers.value,
            height: numbers.height,
            width: numbers.width,
          });
    case 'moved':
      if (!numbers.distorted) return say('happened.putBack');
      return numbers.rows === 0 && numbers.columns === 0
        ? say('happened.distorted')
        : say('happened.moved', {
            rows: Math.abs(numbers.rows),
            columns: Math.abs(numbers.columns),
            down: numbers.rows < 0 ? 'no' : 'yes',
            right: numbers.columns < 0 ? 'no' : 'yes',
          });
    case 'opened':
      return say('happened.opened', {
        network: numbers.network,
        layers: numbers.layers,
        parameters: numbers.parameters,
        start: numbers.start,
      });
    case undefined:
      return say('happened.nothing');
  }

  function connected(): Sentence {
    if (!numbers.reconnected) return say('happened.same');
    if (!several) return say('happened.single', { layer });
    const { was, is } = numbers.reconnected;
    if (is === 'shared') return say('happened.tied', { layer, places, learned });
    if (is === 'full') return say('happened.full', { layer, places, inputs: numbers.inputs, learned, shared });
    return was === 'full'
      ? say('happened.cut', { layer, places, learned })
      : say('happened.untied', { layer, places, learned, shared }, 'happened.untied.next');
  }
}

/** While the first minute is on: what is done in this scene, and from when one is to go on oneself, how. */
export function sceneSentence(scene: Scene, { taps, places, steps, still, far }: Numbers): Sentence {
  return {
    id: `happened.${scene}`,
    values: { taps, places, steps, still: still ?? 0, far },
    next: scene === 'draws' || scene === 'slides' ? null : `happened.${scene}.next`,
  };
}
