/** The settings that a link holds, each only where it is not as the page begins: how training goes about it, and what Shift does. */
import * as v from 'valibot';
import { UNDISTORTED, type Distortion } from '../../digits/distort';
import { PRESETS, type NetworkSpec } from '../../network';
import type { TrainingSettings } from '../../worker/protocol';
import { usualRate } from '../actions/learningRate';
import { WEIGHTS_ORIGINS, type State } from '../state/state';
import { initialState } from '../state/store';

/** Text of one form; `read` gets what stands in its groups. */
export const formed = <Read>(form: RegExp, read: (...groups: string[]) => Read) =>
  v.pipe(
    v.string(),
    v.regex(form),
    v.transform((text) => read(...form.exec(text)!.slice(1))),
  );

const NUMBER = /^-?(\d{1,9}|\d{0,9}\.\d{1,12})(e-?\d{1,2})?$/;

const number = (least: number, most: number) =>
  v.pipe(v.string(), v.regex(NUMBER), v.transform(Number), v.minValue(least), v.maxValue(most));

const whole = (least: number, most: number) => v.pipe(number(least, most), v.integer());

/** Bounds of what a link may do to the drawing; beyond them there is nothing left to see. */
const AMOUNTS: Readonly<Record<keyof Distortion, readonly [number, number]>> = {
  rows: [-28, 28],
  columns: [-28, 28],
  degrees: [-180, 180],
  scale: [0.1, 4],
  shear: [-2, 2],
  warp: [0, 10],
  noise: [0, 1],
  thickness: [-4, 4],
  seed: [1, 999_999],
};
const NONE = 'none';

const isAmount = (name: string | undefined): name is keyof Distortion =>
  name !== undefined && Object.hasOwn(AMOUNTS, name);

/** `rows_2_degrees_-15`: every amount that is not 0, or 1 for the scale, with its name. Null where it is something else. */
function distortionFrom(text: string): Distortion | null {
  const distortion: Record<keyof Distortion, number> = { ...UNDISTORTED };
  const words = text === NONE ? [] : text.split('_');
  for (let at = 0; at < words.length; at += 2) {
    const [name, amount = ''] = [words[at], words[at + 1]];
    if (!isAmount(name) || !NUMBER.test(amount)) return null;
    const [least, most] = AMOUNTS[name];
    const value = Number(amount);
    if (value < least || value > most || (name === 'seed' && !Number.isInteger(value))) return null;
    distortion[name] = value;
  }
  return distortion;
}

export const settingsSchemas = {
  /** What the weights begin as, and what Reset goes back to. */
  start: v.picklist(WEIGHTS_ORIGINS),
  /** Generated digits that are trained on. */
  generated: whole(0, 100_000),
  batch: whole(1, 4096),
  optimizer: v.picklist(['momentum', 'adam']),
  rate: number(1e-9, 100),
  momentum: number(0, 1),
  decay: number(0, 1),
  schedule: formed(/^(halving|cosine)\.([1-9]\d{0,2})$/, (kind, epochs): TrainingSettings['schedule'] => ({
    kind: kind as 'halving' | 'cosine',
    epochs: Number(epochs),
  })),
  moved: v.pipe(
    v.literal('true'),
    v.transform(() => true as const),
  ),
  /** Training stops after so many epochs. */
  epochs: whole(1, 999),
  /** Training stops below this share of errors, 0 … 1. */
  error: number(0, 1),
  distortion: v.pipe(
    v.string(),
    v.maxLength(200),
    v.transform(distortionFrom),
    v.check((read) => read !== null),
    v.transform((read): Distortion => read!),
  ),
} as const;

/** What a link may say by these schemas. */
export type Said<Schemas extends Readonly<Record<string, v.GenericSchema>>> = {
  readonly [Key in keyof Schemas]?: Readonly<v.InferOutput<Schemas[Key]>>;
};
export type SettingsLink = Said<typeof settingsSchemas>;

export const scheduleInLink = ({ kind, epochs }: TrainingSettings['schedule']): string => `${kind}.${epochs}`;

export const distortionInLink = (distortion: Distortion): string =>
  (Object.keys(AMOUNTS) as (keyof Distortion)[])
    .filter((name) => distortion[name] !== UNDISTORTED[name])
    // A slider's steps add up to 0.15000000000000002.
    .map((name) => `${name}_${Number(distortion[name].toFixed(3))}`)
    .join('_') || NONE;

/** What a link says of the settings as they are. */
export function settingsLink(state: State): SettingsLink {
  const { preset, origin, generatedDigits, settings, distortion } = state;
  const { batch, optimizer, schedule, moved, maxEpochs, errorThreshold } = settings;
  const begin = initialState.settings;
  const { loss } = PRESETS[preset ?? initialState.preset!];
  return {
    ...(preset && origin !== 'trained' && { start: origin }),
    ...(generatedDigits !== initialState.generatedDigits && { generated: generatedDigits }),
    ...(batch !== begin.batch && { batch }),
    ...(optimizer.kind !== begin.optimizer.kind && { optimizer: optimizer.kind }),
    ...(optimizer.learningRate !== usualRate(optimizer.kind, loss) && { rate: optimizer.learningRate }),
    ...(optimizer.momentum !== begin.optimizer.momentum && { momentum: optimizer.momentum }),
    ...(optimizer.weightDecay !== begin.optimizer.weightDecay && { decay: optimizer.weightDecay }),
    ...(schedule.kind !== 'constant' && { schedule }),
    ...(moved && { moved }),
    ...(maxEpochs !== null && { epochs: maxEpochs }),
    ...(errorThreshold !== null && { error: errorThreshold }),
    ...(distortionInLink(distortion) !== distortionInLink(initialState.distortion) && { distortion }),
  };
}

/** The settings with what a link names; what it does not name stays as it is. */
export function withLinked(
  settings: TrainingSettings,
  link: SettingsLink,
  loss: NetworkSpec['loss'],
): TrainingSettings {
  const { optimizer } = settings;
  const kind = link.optimizer ?? optimizer.kind;
  const before = kind === optimizer.kind ? optimizer.learningRate : usualRate(kind, loss);
  return {
    ...settings,
    batch: link.batch ?? settings.batch,
    optimizer: {
      kind,
      learningRate: link.rate ?? before,
      momentum: link.momentum ?? optimizer.momentum,
      weightDecay: link.decay ?? optimizer.weightDecay,
    },
    schedule: link.schedule ?? settings.schedule,
    moved: link.moved ?? settings.moved,
    maxEpochs: link.epochs ?? settings.maxEpochs,
    errorThreshold: link.error ?? settings.errorThreshold,
  };
}
