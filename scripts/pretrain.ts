/**
 * Makes the weights that the page ships, from generated digits alone:
 *   npm run pretrain [preset …]
 * Writes public/weights/<preset>.safetensors. Everything random comes from the seeds below, so the same code on the same
 * backend writes the same bytes. No digit is seen twice in training, and the accuracy written into the file is on digits
 * of another seed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FittedImages } from '../src/digits/fit';
import { generateSet } from '../src/digits/generator';
import type { CreateEngine, Engine, Optimizer } from '../src/engine/engine';
import { createReferenceEngine } from '../src/engine/reference/engine';
import { createWasmEngine } from '../src/engine/wasm/engine';
import { buildNetwork, PRESET_NAMES, PRESETS, type Network, type PresetName } from '../src/network';
import { initialise, type InitialisationKind } from '../src/training/initialise';
import { generatorFor, permutation } from '../src/training/random';
import { rateFactor } from '../src/training/schedule';
import { encodeParameters } from '../src/fileFormats/parameters';

/** Training digits, test digits, the weights at the start and the order of the digits each have a seed of their own. */
const SEEDS = { training: 1998, test: 2016, weights: 1989, order: 1943 } as const;
const TEST_DIGITS = 10_000;
/** Digits that are generated, and held by the engine, at a time. */
const PORTION = 10_000;

interface Recipe {
  readonly digits: number;
  readonly batch: number;
  readonly start: InitialisationKind;
  readonly optimizer: Optimizer;
}

const adam = (learningRate: number): Optimizer => ({ kind: 'adam', learningRate, momentum: 0.9, weightDecay: 0 });

/** Settings found by trial on generated digits. The small nets stop learning earlier. */
const RECIPES: Readonly<Record<PresetName, Recipe>> = {
  lenet: { digits: 2_400_000, batch: 64, start: 'glorot', optimizer: adam(0.003) },
  lenet5: { digits: 1_200_000, batch: 32, start: 'glorot', optimizer: adam(0.001) },
  lenet1: { digits: 400_000, batch: 32, start: 'glorot', optimizer: adam(0.002) },
  net1: { digits: 200_000, batch: 32, start: 'glorot', optimizer: adam(0.002) },
  net2: { digits: 200_000, batch: 32, start: 'glorot', optimizer: adam(0.002) },
  net3: { digits: 200_000, batch: 32, start: 'glorot', optimizer: adam(0.002) },
  net4: { digits: 200_000, batch: 32, start: 'glorot', optimizer: adam(0.002) },
  net5: { digits: 200_000, batch: 32, start: 'glorot', optimizer: adam(0.002) },
};

const examples = (network: Network, seed: number, from: number, count: number) => {
  const { images, labels } = generateSet({ seed, from, count });
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

async function train(engine: Engine, { digits, batch, optimizer }: Recipe): Promise<number> {
  let steps = 0;
  for (let from = 0; from < digits; from += PORTION) {
    engine.setTrainingSet(examples(engine.network, SEEDS.training, from, PORTION));
    const order = permutation(PORTION, generatorFor(SEEDS.order, from));
    for (let start = 0; start < PORTION; start += batch) {
      const decay = rateFactor({ kind: 'cosine', epochs: digits }, from + start);
      engine.trainStep(order.subarray(start, start + batch), {
        ...optimizer,
        learningRate: optimizer.learningRate * decay,
      });
      steps++;
    }
    const loss = await engine.takeLoss();
    if (!Number.isFinite(loss))
      throw new Error(`The loss is ${loss} after ${steps} steps: the learning rate is too high.`);
    process.stdout.write(`\r  ${from + PORTION} of ${digits} digits, loss ${loss.toFixed(4)}   `);
  }
  process.stdout.write('\n');
  return steps;
}

async function pretrain(preset: PresetName): Promise<void> {
  const network = buildNetwork(PRESETS[preset]);
  const engine = await createEngine(network, initialise(network, { kind: RECIPES[preset].start, seed: SEEDS.weights }));
  console.log(`${network.spec.name} on ${engine.device}`);
  const steps = await train(engine, RECIPES[preset]);
  const { correct } = await engine.evaluate(examples(network, SEEDS.test, 0, TEST_DIGITS));
  const accuracy = correct / TEST_DIGITS;
  const bytes = encodeParameters(network, await engine.readParameters(), {
    seeds: JSON.stringify(SEEDS),
    digits: String(RECIPES[preset].digits),
    steps: String(steps),
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

const wanted = process.argv.slice(2);
for (const preset of wanted.length > 0 ? wanted : PRESET_NAMES) {
  if (!isPreset(preset)) throw new Error(`There is no preset ${preset}. There are: ${PRESET_NAMES.join(', ')}.`);
  await pretrain(preset);
}
