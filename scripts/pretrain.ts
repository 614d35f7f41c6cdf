/**
 * Makes the weights that the page ships, from generated digits alone:
 *   npm run pretrain [-- preset … [--from <weights.safetensors>]]
 * Writes public/weights/<preset>.safetensors. With --from, a file of this script, the lessons that its weights have had are
 * not taken again. Everything random comes from the seeds below, so the same code on the same backend writes the same bytes.
 * No digit is seen twice in training, and the accuracy written into the file is on digits of another seed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FittedImages } from '../src/digits/fit';
import { generateSet } from '../src/digits/generator';
import { ON_SCREEN, type Writers } from '../src/digits/handwriting';
import type { CreateEngine, Engine, Optimizer } from '../src/engine/engine';
import { createReferenceEngine } from '../src/engine/reference/engine';
import { createWasmEngine } from '../src/engine/wasm/engine';
import { buildNetwork, PRESET_NAMES, PRESETS, type Network, type PresetName } from '../src/network';
import { initialise, type InitialisationKind } from '../src/training/initialise';
import { generatorFor, permutation } from '../src/training/random';
import { rateFactor } from '../src/training/schedule';
import { encodeParameters, parametersIn } from '../src/fileFormats/parameters';
import { decodeSafetensors } from '../src/fileFormats/safetensors';
import { OF_MORE_HABITS, ON_FORMS } from './onForms';

/** Training digits, test digits, the weights at the start and the order of the digits each have a seed of their own. */
const SEEDS = { training: 1998, test: 2016, weights: 1989, order: 1943 } as const;
const TEST_DIGITS = 10_000;
/** Digits that are generated, and held by the engine, at a time. */
const PORTION = 10_000;

/** A part of the training, with an optimizer that begins anew. Its learning rate falls along a cosine. */
interface Lesson {
  readonly writers: Writers;
  readonly digits: number;
  readonly optimizer: Optimizer;
  /** What is learned is the mean of the parameters on the way, not where the way ends. */
  readonly averaged?: boolean;
  /** Every other batch is seen moved a little (`engine/moving.ts`). */
  readonly moved?: boolean;
}

interface Recipe {
  readonly batch: number;
  readonly start: InitialisationKind;
  readonly lessons: readonly Lesson[];
}

const adam = (learningRate: number): Optimizer => ({ kind: 'adam', learningRate, momentum: 0.9, weightDecay: 0 });
const onScreen = (digits: number, learningRate: number): Lesson => ({
  writers: ON_SCREEN,
  digits,
  optimizer: adam(learningRate),
});

const onForms = (digits: number, learningRate: number): Lesson => ({
  writers: ON_FORMS,
  digits,
  optimizer: adam(learningRate),
  averaged: true,
});

const onFormsMoved = (digits: number, learningRate: number): Lesson => ({
  ...onForms(digits, learningRate),
  writers: OF_MORE_HABITS,
  moved: true,
});

const SMALL: Recipe = { batch: 32, start: 'glorot', lessons: [onScreen(200_000, 0.002)] };

/** Settings found by trial. The small nets stop learning earlier. */
const RECIPES: Readonly<Record<PresetName, Recipe>> = {
  lenet: {
    batch: 64,
    start: 'glorot',
    lessons: [onScreen(2_400_000, 0.003), onForms(1_200_000, 0.001), onFormsMoved(400_000, 0.001)],
  },
  lenet5: { batch: 32, start: 'glorot', lessons: [onScreen(1_200_000, 0.001), onForms(400_000, 0.0005)] },
  lenet1: { batch: 32, start: 'glorot', lessons: [onScreen(400_000, 0.002)] },
  net1: SMALL,
  net2: SMALL,
  net3: SMALL,
  net4: SMALL,
  net5: SMALL,
};

/** Share of an averaged lesson before its mean begins, and steps between the parameters that it is of. */
const BEFORE_MEAN = 0.3;
const STEPS_APART = 40;
/** Share of its learning rate that an averaged lesson keeps: parameters that stand still have no better mean. */
const KEPT_RATE = 0.3;
/** Between the seeds of the batches that are seen moved: a prime, so that they do not go in step with anything. */
const MOVES_APART = 7919;

const examples = (network: Network, writers: Writers, seed: number, from: number, count: number) => {
  const { images, labels } = generateSet({ seed, from, count, writers });
  return { images: new FittedImages([images], network.spec.input), labels };
};

/** The WebAssembly engine, or the reference where it cannot run. */
const createEngine: CreateEngine = async (network, parameters) => {
  try {
    return await createWasmEngine(network, parameters);
  } catch (error) {
    console.warn(`WebAssembly cannot be used (${String(error)}); the reference engine takes hours instead of minutes.`);
    return createReferenceEngine(network, parameters);
  }
};

/** The mean of what it is given, in float64. */
class Mean {
  #values: Float64Array | null = null;
  #count = 0;

  add(values: Float32Array): void {
    const mean = (this.#values ??= new Float64Array(values.length));
    this.#count++;
    for (let i = 0; i < mean.length; i++) mean[i]! += (values[i]! - mean[i]!) / this.#count;
  }

  /** Null where nothing was given. */
  get(): Float32Array<ArrayBuffer> | null {
    return this.#values && Float32Array.from(this.#values);
  }
}

/** Takes a lesson whose digits begin with the `first` of the seed; answers with the parameters learned. */
async function take(engine: Engine, lesson: Lesson, first: number, batch: number): Promise<Float32Array<ArrayBuffer>> {
  const { writers, digits, optimizer, averaged = false, moved = false } = lesson;
  const mean = new Mean();
  let steps = 0;
  for (let taught = 0; taught < digits; taught += PORTION) {
    engine.setTrainingSet(examples(engine.network, writers, SEEDS.training, first + taught, PORTION));
    const order = permutation(PORTION, generatorFor(SEEDS.order, first + taught));
    for (let start = 0; start < PORTION; start += batch) {
      const decay = rateFactor({ kind: 'cosine', epochs: digits }, taught + start);
      const rate = averaged ? KEPT_RATE + (1 - KEPT_RATE) * decay : decay;
      engine.trainStep(
        order.subarray(start, start + batch),
        { ...optimizer, learningRate: optimizer.learningRate * rate },
        moved && steps % 2 === 0 ? steps * MOVES_APART : null,
      );
      steps++;
      if (averaged && taught >= BEFORE_MEAN * digits && steps % STEPS_APART === 0)
        mean.add(await engine.readParameters());
    }
    const loss = await engine.takeLoss();
    if (!Number.isFinite(loss))
      throw new Error(`The loss is ${loss} after ${steps} steps: the learning rate is too high.`);
    process.stdout.write(`\r  ${taught + PORTION} of ${digits} digits, loss ${loss.toFixed(4)}   `);
  }
  process.stdout.write('\n');
  return mean.get() ?? engine.readParameters();
}

/** What a file of this script has learned, and from how many digits. */
function learned(network: Network, path: string): { parameters: Float32Array<ArrayBuffer>; had: number } {
  const file = decodeSafetensors(new Uint8Array(readFileSync(path)));
  const parameters = file.ok ? parametersIn(network, file.value.tensors) : file;
  if (!file.ok || !parameters.ok) throw new Error(`${path} has no weights of ${network.spec.name}.`);
  return { parameters: parameters.value, had: Number(file.value.metadata.digits) };
}

async function pretrain(preset: PresetName, from: string | undefined): Promise<void> {
  const network = buildNetwork(PRESETS[preset]);
  const { batch, start, lessons } = RECIPES[preset];
  const beginning = { parameters: initialise(network, { kind: start, seed: SEEDS.weights }), had: 0 };
  const { had, ...begun } = from ? learned(network, from) : beginning;
  let { parameters } = begun;
  let [digits, next] = [0, 0];
  while (digits < had && next < lessons.length) digits += lessons[next++]!.digits;
  if (digits !== had) throw new Error(`${from} has learned from ${had} digits, which are not so many whole lessons.`);
  for (const lesson of lessons.slice(next)) {
    const engine = await createEngine(network, parameters);
    console.log(`${network.spec.name} on ${engine.device}`);
    parameters = await take(engine, lesson, digits, batch);
    digits += lesson.digits;
    engine.dispose();
  }
  const engine = await createEngine(network, parameters);
  const { correct } = await engine.evaluate(examples(network, lessons.at(-1)!.writers, SEEDS.test, 0, TEST_DIGITS));
  const accuracy = correct / TEST_DIGITS;
  const bytes = encodeParameters(network, parameters, {
    seeds: JSON.stringify(SEEDS),
    digits: String(digits),
    steps: String((digits / PORTION) * Math.ceil(PORTION / batch)),
    accuracy: String(accuracy),
    backend: engine.backend,
  });
  engine.dispose();
  const folder = resolve(import.meta.dirname, '../public/weights');
  mkdirSync(folder, { recursive: true });
  const path = resolve(folder, `${preset}.safetensors`);
  writeFileSync(path, bytes);
  console.log(
    `  ${(accuracy * 100).toFixed(2)} % of ${TEST_DIGITS} generated test digits; ${bytes.length} bytes in ${path}`,
  );
}

const isPreset = (name: string): name is PresetName => (PRESET_NAMES as readonly string[]).includes(name);

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { from: { type: 'string' } },
});
for (const preset of wanted.length > 0 ? wanted : PRESET_NAMES) {
  if (!isPreset(preset)) throw new Error(`There is no preset ${preset}. There are: ${PRESET_NAMES.join(', ')}.`);
  await pretrain(preset, options.from);
}
