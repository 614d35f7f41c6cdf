/** Who does what in the bench: all contenders on one network, then ours connected otherwise, in other batches, on larger images. */
import type { Task, Who } from './figures';

export const EVERYBODY: readonly Who[] = [
  { library: 'receptive', backend: 'webgl' },
  { library: 'receptive', backend: 'wasm' },
  { library: 'receptive', backend: 'wasm', threads: 2 },
  { library: 'receptive', backend: 'reference' },
  { library: 'tensorflow', backend: 'webgl' },
  { library: 'tensorflow', backend: 'wasm' },
  { library: 'tensorflow', backend: 'cpu' },
  { library: 'jax', backend: 'wasm' },
  { library: 'jax', backend: 'webgl' },
  { library: 'convnetjs', backend: 'js' },
  { library: 'onnxruntime', backend: 'wasm' },
];

/** Ours that are made to be fast. */
export const FAST = ['webgl', 'wasm'] as const;
const OURS = FAST.map((backend) => ({ library: 'receptive', backend }) as const);

export const TRAINING_BATCHES = [32, 128] as const;
export const BATCHES = [1, 4, 16, 64, 256, 1024] as const;
export const SIDES = [28, 56, 112, 224] as const;
export const MAPS = [1, 2, 4, 8] as const;
export const SIDE_BATCH = 8;

/** Sections, as they are headed. */
export const training = (batch: number): string => `training, batch ${batch}`;
export const CONNECTIVITY = 'connectivity, batch 32';
export const BATCH_SIZE = 'batch size';
export const IMAGE_SIDE = `image side, batch ${SIDE_BATCH}`;
export const MAPS_TIMES = 'times as many maps, batch 32';

/** `also`: contenders that not every machine has. `quick` measures for long enough to see that everything runs, and no longer. */
export function tasks(quick: boolean, also: readonly Who[]): readonly Task[] {
  const windows = quick ? { windows: 2, milliseconds: 250 } : { windows: 5, milliseconds: 1000 };
  const predictions = quick ? 20 : 500;
  const alone = { ...windows, predictions: 0 };
  const everybody = [...EVERYBODY, ...also];
  return [
    ...TRAINING_BATCHES.flatMap((batch) =>
      everybody
        .filter(({ library }) => batch === 32 || library !== 'onnxruntime')
        .map((who) => ({
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
    ...OURS.flatMap((who) => MAPS.map((maps) => ({ ...who, ...alone, maps, batch: 32, section: MAPS_TIMES }))),
  ];
}
