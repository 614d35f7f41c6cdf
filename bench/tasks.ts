/** Who does what in the bench: all contenders on one network, then ours connected otherwise, in other batches, on larger images. */
import type { Task, Who } from './figures';

export const EVERYBODY: readonly Who[] = [
  { library: 'receptive', backend: 'webgl' },
  { library: 'receptive', backend: 'wasm' },
  { library: 'receptive', backend: 'reference' },
  { library: 'tensorflow', backend: 'webgl' },
  { library: 'tensorflow', backend: 'wasm' },
  { library: 'tensorflow', backend: 'cpu' },
  { library: 'convnetjs', backend: 'js' },
  { library: 'onnxruntime', backend: 'wasm' },
];

/** Ours that are made to be fast. */
export const FAST = ['webgl', 'wasm'] as const;
const OURS = FAST.map((backend) => ({ library: 'receptive', backend }) as const);

export const TRAINING_BATCHES = [32, 128] as const;
export const BATCHES = [8, 32, 64, 128, 256] as const;
export const SIDES = [28, 56, 112] as const;
export const SIDE_BATCH = 8;

/** Sections, as they are headed. */
export const training = (batch: number): string => `training, batch ${batch}`;
export const CONNECTIVITY = 'connectivity, batch 32';
export const BATCH_SIZE = 'batch size';
export const IMAGE_SIDE = `image side, batch ${SIDE_BATCH}`;

/** `quick` measures for long enough to see that everything runs, and no longer. */
export function tasks(quick: boolean): readonly Task[] {
  const windows = quick ? { windows: 2, milliseconds: 250 } : { windows: 5, milliseconds: 1000 };
  const predictions = quick ? 20 : 500;
  const alone = { ...windows, predictions: 0 };
  return [
    ...TRAINING_BATCHES.flatMap((batch) =>
      EVERYBODY.filter(({ library }) => batch === 32 || library !== 'onnxruntime').map((who) => ({
        ...who,
        ...windows,
        batch,
        predictions: batch === 32 ? predictions : 0,
        section: training(batch),
      })),
    ),
    ...OURS.flatMap((who) =>
      (['shared', 'local', 'full'] as const).map((connectivity) => ({
        ...who,
        ...alone,
        connectivity,
        batch: 32,
        section: CONNECTIVITY,
      })),
    ),
    ...OURS.flatMap((who) => BATCHES.map((batch) => ({ ...who, ...alone, batch, section: BATCH_SIZE }))),
    ...OURS.flatMap((who) => SIDES.map((side) => ({ ...who, ...alone, side, batch: SIDE_BATCH, section: IMAGE_SIDE }))),
  ];
}
