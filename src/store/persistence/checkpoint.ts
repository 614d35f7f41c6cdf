/**
 * What a reload brings back: the network with its weights, and the drawing. Each tab has a record of its own, and one of its
 * drawing apart: whoever draws does not write the whole network.
 */
import type { DBSchema } from 'idb';
import * as v from 'valibot';
import { newId } from '../../digits/storage';
import type { Drawing } from '../../digits/strokes';
import { Database } from '../../storage/database';
import { heldNames, hold } from '../../storage/locks';
import { session } from '../../storage/session';
import { buildNetwork, PRESET_NAMES, type NetworkSpec, type PresetName } from '../../network';
import type { CurvePoint, TrainingSettings } from '../../worker/protocol';
import { colourBytes } from '../actions/colours';
import { ownDrawing, pictureOn } from '../actions/drawing';
import { DrawingSchema } from '../../digits/strokeSchema';
import { WEIGHTS_ORIGINS, type State, type WeightsOrigin } from '../state/state';
import { ColoursSchema, PictureSchema } from './pictureSchema';

export interface Checkpoint {
  readonly tab: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly drawing: Drawing;
  /** The image that lay on the paper in place of strokes, [y, x] of 28×28. Records of earlier versions lack it. */
  readonly picture?: Float32Array<ArrayBuffer> | null;
  /** Its colours, as bytes, where it has any. */
  readonly colours?: Uint8Array<ArrayBuffer> | null;
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
  /** Names of the imported sets that the weights have learned from. Records of earlier versions lack it. */
  readonly learnedFrom?: readonly string[];
}

/** What changes without the network. */
type Sketch = Pick<Checkpoint, 'tab' | 'savedAt' | 'drawing' | 'picture' | 'colours' | 'settings' | 'generatedDigits'>;

/** A record that does not open, as it was found. */
export interface Unopened {
  readonly tab: string;
  readonly spec: unknown;
  readonly parameters: Float32Array<ArrayBuffer>;
}

interface SessionSchema extends DBSchema {
  checkpoints: { key: string; value: Checkpoint };
  sketches: { key: string; value: Sketch };
  unopened: { key: string; value: Unopened };
}

const CheckpointSchema = v.object({
  drawing: DrawingSchema,
  picture: v.nullish(PictureSchema),
  colours: v.nullish(ColoursSchema),
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
  learnedFrom: v.optional(v.array(v.string())),
});

/** A tab that was closed this long before another last stored something is not coming back. */
const KEPT_MILLISECONDS = 7 * 24 * 3600 * 1000;

const TAB_KEY = 'receptive.tab';
const lockOf = (tab: string): string => `receptive.tab.${tab}`;

/**
 * The name of this tab, the same after a reload, and the one whose record it takes over. A tab that was duplicated has
 * its twin's name in its session storage; a lock that the twin holds tells them apart.
 */
async function nameTab(): Promise<{ readonly own: string; readonly from: string | null }> {
  const from = session().getItem(TAB_KEY);
  const own = from !== null && (await hold(lockOf(from))) ? from : newId();
  if (own !== from) await hold(lockOf(own));
  session().setItem(TAB_KEY, own);
  return { own, from };
}

const STORES = ['checkpoints', 'sketches', 'unopened'] as const;

export class CheckpointStorage {
  readonly #tab = nameTab();
  readonly #database = new Database<SessionSchema>('receptive-session', 2, (database, before) => {
    if (before < 1) database.createObjectStore('checkpoints', { keyPath: 'tab' });
    database.createObjectStore('sketches', { keyPath: 'tab' });
    database.createObjectStore('unopened', { keyPath: 'tab' });
  });

  /**
   * What this tab had before the reload, null where there is nothing; and the network of it, or of an earlier visit, that
   * can no longer be opened. Rejects as `Database.use` does, and so do the others.
   */
  async load(): Promise<{ readonly checkpoint: Checkpoint | null; readonly unopened: Unopened | null }> {
    const { from, own } = await this.#tab;
    if (from === null) return { checkpoint: null, unopened: null };
    const [record, sketch, earlier] = await this.#database.use((database) =>
      Promise.all([database.get('checkpoints', from), database.get('sketches', from), database.get('unopened', from)]),
    );
    const checkpoint = (sketch && (await usable({ ...record, ...sketch }))) || (await usable(record));
    if (!checkpoint && hasParameters(record)) return { checkpoint, unopened: await this.setAside(record) };
    return { checkpoint, unopened: earlier ? { ...earlier, tab: own } : null };
  }

  /** Keeps a network that does not open, which this tab's next one would take the place of. */
  async setAside({ spec, parameters }: Pick<Unopened, 'spec' | 'parameters'>): Promise<Unopened> {
    const unopened: Unopened = { tab: (await this.#tab).own, spec, parameters };
    await this.#database.use((database) => database.put('unopened', unopened));
    return unopened;
  }

  /** What changes without the network: small, and worth storing at once. */
  async saveSketch(state: State): Promise<void> {
    const sketch = sketchOf((await this.#tab).own, state);
    await this.#database.use((database) => database.put('sketches', sketch));
  }

  /** The network and all that belongs to it. */
  async saveNetwork(state: State): Promise<void> {
    const { preset, shown, origin, begunAs, curve, learnedFrom } = state;
    const { network, parameters, step, epoch } = shown;
    if (!parameters || !parameters.every(Number.isFinite)) return;
    const sketch = sketchOf((await this.#tab).own, state);
    const { spec } = network;
    const trained = { parameters, step, epoch, origin, begunAs, curve, learnedFrom };
    const checkpoint: Checkpoint = { ...sketch, preset, spec, ...trained };
    await this.#database.write(['checkpoints', 'sketches'], (all) =>
      Promise.all([all.objectStore('checkpoints').put(checkpoint), all.objectStore('sketches').put(sketch)]),
    );
  }

  /** Drops the records of tabs long closed. Whether one is open its lock says: clocks may be set otherwise. */
  async tidy(): Promise<void> {
    const held = await heldNames();
    if (!held) return;
    await this.#database.write([...STORES], async (all) => {
      const times = new Map<string, number>();
      let cursor = await all.objectStore('checkpoints').openCursor();
      for (; cursor; cursor = await cursor.continue()) times.set(cursor.key, cursor.value.savedAt);
      const newest = Math.max(...times.values());
      for (const [tab, savedAt] of times) {
        if (newest - savedAt <= KEPT_MILLISECONDS || held.has(lockOf(tab))) continue;
        await Promise.all(STORES.map((name) => all.objectStore(name).delete(tab)));
      }
    });
  }
}

function sketchOf(tab: string, { drawing, settings, generatedDigits }: State): Sketch {
  const own = ownDrawing(drawing);
  const picture = pictureOn(own);
  const colours = picture && colourBytes(picture);
  return { tab, savedAt: Date.now(), drawing: own, picture, colours, settings, generatedDigits };
}

const hasParameters = (record: unknown): record is Pick<Unopened, 'spec' | 'parameters'> =>
  v.is(v.object({ spec: v.looseObject({}), parameters: v.instance(Float32Array) }), record);

/** A record as a checkpoint, where it is one and its parameters fit its network. */
export async function usable(record: unknown): Promise<Checkpoint | null> {
  if (!v.is(CheckpointSchema, record)) return null;
  const checkpoint = record as unknown as Checkpoint;
  try {
    // Whoever comes for the first time has none.
    const { parseSpec } = await import('../../fileFormats/specSchema');
    if (buildNetwork(parseSpec(checkpoint.spec)).parameterCount !== checkpoint.parameters.length) return null;
    return { ...checkpoint, settings: { ...checkpoint.settings, moved: record.settings.moved ?? false } };
  } catch {
    // A description that this version cannot build, or cannot check as the code for it did not come: it is kept as a file.
    return null;
  }
}
