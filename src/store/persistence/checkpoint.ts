/**
 * What a reload brings back: the network with its weights, and the drawing, stored once a second while they change. Each
 * tab has a record of its own.
 */
import type { DBSchema } from 'idb';
import * as v from 'valibot';
import { Database } from '../../digits/database';
import { IMAGE_PIXELS } from '../../digits/normalize';
import { newId } from '../../digits/storage';
import type { Drawing } from '../../digits/strokes';
import { buildNetwork, PRESET_NAMES, type NetworkSpec, type PresetName } from '../../network';
import type { CurvePoint, TrainingSettings } from '../../worker/protocol';
import { ownDrawing, pictureOn } from '../actions/drawing';
import { DrawingSchema } from './leftDrawing';
import { parseSpec } from '../address/specSchema';
import { WEIGHTS_ORIGINS, type State, type WeightsOrigin } from '../state/state';

export interface Checkpoint {
  readonly tab: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly drawing: Drawing;
  /** The image that lay on the paper in place of strokes, [y, x] of 28×28. Records of earlier versions lack it. */
  readonly picture?: Float32Array<ArrayBuffer> | null;
  readonly preset: PresetName | null;
  readonly spec: NetworkSpec;
  readonly parameters: Float32Array<ArrayBuffer>;
  readonly step: number;
  /** Records of earlier versions lack it. */
  readonly epoch?: number;
  readonly origin: WeightsOrigin;
  /** Records of earlier versions lack it. */
  readonly begunAs?: WeightsOrigin | null;
  readonly generatedDigits: number;
  readonly settings: TrainingSettings;
  readonly curve: readonly CurvePoint[];
}

interface SessionSchema extends DBSchema {
  checkpoints: { key: string; value: Checkpoint };
}

const CheckpointSchema = v.object({
  drawing: DrawingSchema,
  picture: v.nullish(
    v.pipe(
      v.instance(Float32Array),
      v.check((picture) => picture.length === IMAGE_PIXELS && picture.every(Number.isFinite)),
    ),
  ),
  preset: v.nullable(v.picklist(PRESET_NAMES)),
  spec: v.unknown(),
  parameters: v.pipe(
    v.instance(Float32Array),
    v.check((parameters) => parameters.every(Number.isFinite)),
  ),
  step: v.pipe(v.number(), v.integer(), v.minValue(0)),
  epoch: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  origin: v.picklist(WEIGHTS_ORIGINS),
  begunAs: v.nullish(v.picklist(WEIGHTS_ORIGINS)),
  generatedDigits: v.pipe(v.number(), v.integer(), v.minValue(0)),
  settings: v.object({
    batch: v.pipe(v.number(), v.integer(), v.minValue(1)),
    optimizer: v.object({
      kind: v.picklist(['momentum', 'adam']),
      learningRate: v.pipe(v.number(), v.finite()),
      momentum: v.pipe(v.number(), v.finite()),
      weightDecay: v.pipe(v.number(), v.finite()),
    }),
    schedule: v.object({ kind: v.picklist(['constant', 'halving', 'cosine']), epochs: v.number() }),
    seed: v.pipe(v.number(), v.integer()),
    // Records of before digits could be moved lack it.
    moved: v.optional(v.boolean()),
    maxEpochs: v.nullable(v.number()),
    errorThreshold: v.nullable(v.number()),
  }),
  curve: v.array(v.object({ step: v.number(), trainingLoss: v.number() })),
});

/** A tab that was closed this long ago is not coming back. */
const KEPT_MILLISECONDS = 7 * 24 * 3600 * 1000;

const TAB_KEY = 'receptive.tab';

/**
 * The name of this tab, the same after a reload, and the one whose record it takes over. A tab that was duplicated has
 * its twin's name in its session storage; a lock that the twin holds tells them apart.
 */
async function nameTab(): Promise<{ readonly own: string; readonly from: string | null }> {
  const from = sessionStorage.getItem(TAB_KEY);
  const own = from !== null && (await claim(from)) ? from : newId();
  if (own !== from) await claim(own);
  sessionStorage.setItem(TAB_KEY, own);
  return { own, from };
}

/** Holds a tab's name for as long as the page lives; false where another tab holds it. */
function claim(name: string): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(false);
  return new Promise((resolve) => {
    void navigator.locks.request(`receptive.tab.${name}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise(() => undefined) : undefined;
    });
  });
}

export class CheckpointStorage {
  readonly #tab = nameTab();
  readonly #database = new Database<SessionSchema>('receptive-session', 1, (database) => {
    database.createObjectStore('checkpoints', { keyPath: 'tab' });
  });

  /** What this tab had before the reload; null where there is nothing, or nothing that can be used. Rejects as `Database.use` does. */
  async load(): Promise<Checkpoint | null> {
    const { from } = await this.#tab;
    if (from === null) return null;
    return usable(await this.#database.use((database) => database.get('checkpoints', from)));
  }

  async save(state: State): Promise<void> {
    const { drawing, preset, shown, origin, begunAs, generatedDigits, settings, curve } = state;
    const { network, parameters, step, epoch } = shown;
    if (!parameters || !parameters.every(Number.isFinite)) return;
    const { own: tab } = await this.#tab;
    const own = ownDrawing(drawing);
    const checkpoint: Checkpoint = {
      tab,
      savedAt: Date.now(),
      drawing: own,
      picture: pictureOn(own),
      preset,
      spec: network.spec,
      parameters,
      step,
      epoch,
      origin,
      begunAs,
      generatedDigits,
      settings,
      curve,
    };
    await this.#database.use((database) => database.put('checkpoints', checkpoint));
  }

  /** Drops the records of tabs long closed. */
  async tidy(): Promise<void> {
    await this.#database.use(async (database) => {
      for (const { tab, savedAt } of await database.getAll('checkpoints')) {
        if (Date.now() - savedAt > KEPT_MILLISECONDS) await database.delete('checkpoints', tab);
      }
    });
  }
}

/** A record as a checkpoint, where it is one and its parameters fit its network. */
export function usable(record: unknown): Checkpoint | null {
  if (!v.is(CheckpointSchema, record)) return null;
  const checkpoint = record as unknown as Checkpoint;
  try {
    if (buildNetwork(parseSpec(checkpoint.spec)).parameterCount !== checkpoint.parameters.length) return null;
    return { ...checkpoint, settings: { ...checkpoint.settings, moved: record.settings.moved ?? false } };
  } catch {
    // A description that this version cannot build.
    return null;
  }
}
