/**
 * Trains a preset on MNIST without a browser, as the page does with the same settings, and says what share of unseen
 * digits it gets wrong:
 *   npm run mnist -- <folder> [--preset lenet5] [--epochs 12] [--moved]
 * The folder holds MNIST's IDX files, gzipped or not. The digits to be judged on are those of t10k-…; where these files
 * are missing, the last 10,000 training digits are held out instead. With --moved, each epoch sees every digit a little
 * moved, turned, scaled and sheared, as with the page's setting "Move the digits". The same seed gives the same numbers.
 */
import { parseArgs } from 'node:util';
import { FittedImages } from '../src/digits/fit';
import type { LabelledImages } from '../src/engine/engine';
import { createWasmEngine } from '../src/engine/wasm/engine';
import { buildNetwork, PRESET_NAMES, PRESETS, type NetworkSpec, type PresetName } from '../src/network';
import type { DigitSet } from '../src/training/examples';
import { initialise } from '../src/training/initialise';
import { TrainingLoop } from '../src/training/loop';
import type { TrainingSettings } from '../src/training/settings';
import { HELD_OUT, partOf, readSet } from './idxFolder';

const SEED = 1;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    preset: { type: 'string', default: 'lenet5' },
    epochs: { type: 'string', default: '12' },
    moved: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
const preset = options.preset as PresetName;
const epochs = Number(options.epochs);
if (!folder || !PRESET_NAMES.includes(preset) || !(Number.isInteger(epochs) && epochs > 0)) {
  console.error('Usage: npm run mnist -- <folder with the IDX files> [--preset lenet5] [--epochs 12] [--moved]');
  console.error(`Presets: ${PRESET_NAMES.join(', ')}.`);
  process.exit(2);
}

/** What each preset learns with: settings that the page offers too, found by trying. */
const settings: TrainingSettings = {
  batch: 32,
  optimizer: { kind: 'adam', learningRate: preset === 'lenet5' ? 0.001 : 0.002, momentum: 0.9, weightDecay: 0 },
  schedule: { kind: 'cosine', epochs },
  seed: SEED,
  moved: options.moved,
  maxEpochs: null,
  errorThreshold: null,
};

const examplesOf = ({ images, labels }: DigitSet, input: NetworkSpec['input']): LabelledImages => ({
  images: new FittedImages([images], input),
  labels,
});

const training = readSet(folder, 'train');
if (!training) throw new Error(`There are no train-images-idx3-ubyte and train-labels-idx1-ubyte in ${folder}.`);
const given = readSet(folder, 't10k');
const kept = training.labels.length - (given ? 0 : HELD_OUT);
const trained = partOf(training, 0, kept);
const tested = given ?? partOf(training, kept);

const network = buildNetwork(PRESETS[preset]);
const engine = await createWasmEngine(network, initialise(network, { kind: 'glorot', seed: SEED }));
const test = examplesOf(tested, network.spec.input);
console.log(
  `${network.spec.name} on ${engine.device}: ${kept} digits to train on, ${tested.labels.length} ` +
    `${given ? 'of t10k' : 'held out'} to be judged on, ${epochs} epochs`,
);

let lastStep = 0;
const steps = Math.ceil(kept / settings.batch);
const say = (text: string): void => {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${text}`);
};
const loop = new TrainingLoop(
  { use: async (task) => task(engine), next: () => Promise.resolve(true) },
  {
    stepped: ({ step }) => {
      if (step - lastStep < 50) return;
      lastStep = step;
      say(`  epoch ${Math.floor(step / steps) + 1}, step ${step} of ${steps * epochs}`);
    },
    point: () => undefined,
  },
);
engine.setTrainingSet(examplesOf(trained, network.spec.input));
const none: LabelledImages = { images: new Float32Array(0), labels: new Uint8Array(0) };
const begun = performance.now();
for (let epoch = 1; epoch <= epochs; epoch++) {
  const { loss } = await loop.run(
    { training: { images: none.images, labels: trained.labels }, test: none },
    settings,
    steps,
  );
  if (!Number.isFinite(loss)) throw new Error(`The loss is ${loss}: the learning rate is too high.`);
  const { correct } = await engine.evaluate(test);
  const error = 1 - correct / tested.labels.length;
  say('');
  console.log(
    `  epoch ${epoch}: ${(100 * error).toFixed(2)} % wrong, ${((performance.now() - begun) / 1000).toFixed(0)} s`,
  );
}
engine.dispose();
