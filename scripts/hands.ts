/**
 * How the generated hands look, and how the shipped networks read real ones:
 *   npm run hands [-- <folder with MNIST's IDX files>] [--preset lenet]
 * Draws build/hands.svg: a line an allograph, written by a dozen hands. With a folder, says by digit what share of its
 * digits the shipped weights know (of t10k-…, or else of the training digits that are held out), and which are taken
 * for which.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ALLOGRAPHS } from '../src/digits/allographs';
import { FittedImages } from '../src/digits/fit';
import { randomHand, writeDigit } from '../src/digits/handwriting';
import { randomFor } from '../src/digits/random';
import type { Drawing } from '../src/digits/strokes';
import { createWasmEngine } from '../src/engine/wasm/engine';
import { decodeParameters } from '../src/fileFormats/parameters';
import { buildNetwork, PRESET_NAMES, PRESETS, type PresetName } from '../src/network';
import { HELD_OUT, partOf, readSet } from './idxFolder';

const HANDS = 12;
/** Of a cell of the sheet, in pixels. */
const SIDE = 56;
const COMMONEST_CONFUSIONS = 12;

const root = resolve(import.meta.dirname, '..');
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { preset: { type: 'string', default: 'lenet' } },
});
const preset = options.preset as PresetName;
if (!PRESET_NAMES.includes(preset)) {
  console.error(`There is no preset ${preset}. There are: ${PRESET_NAMES.join(', ')}.`);
  process.exit(2);
}

/** In SVG, its paper a cell of the sheet. */
const inkOf = (drawing: Drawing, column: number, row: number): string =>
  drawing
    .map(({ points, width }) => {
      const course = points.map(({ x, y }) => `${((column + x) * SIDE).toFixed(1)},${((row + y) * SIDE).toFixed(1)}`);
      return `<polyline points="${course.join(' ')}" stroke-width="${(width * SIDE).toFixed(1)}"/>`;
    })
    .join('');

/** Each allograph of each digit by a dozen hands that prefer it. */
function sheet(): string {
  const lines = ALLOGRAPHS.flatMap((allographs, label) => {
    const total = allographs.reduce((sum, { weight }) => sum + weight, 0);
    let before = 0;
    return allographs.map(({ weight }) => {
      const along = (before + weight / 2) / total;
      before += weight;
      return { label, along, share: weight / total };
    });
  });
  const cells = lines.map(({ label, along, share }, row) => {
    const name = `<text x="4" y="${(row + 0.6) * SIDE}">${label} · ${(100 * share).toFixed(1)} %</text>`;
    const digits = Array.from({ length: HANDS }, (_, n) => {
      const random = randomFor(row, n);
      const hand = { ...randomHand(random), allographs: ALLOGRAPHS.map(() => along) };
      return inkOf(writeDigit(hand, label, random), n + 1.5, row);
    });
    return `${name}<g>${digits.join('')}</g>`;
  });
  const [width, height] = [(HANDS + 1.5) * SIDE, lines.length * SIDE];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    '<style>polyline{fill:none;stroke:#111;stroke-linecap:round;stroke-linejoin:round}text{font:13px sans-serif}</style>' +
    `<rect width="100%" height="100%" fill="#fff"/>${cells.join('\n')}</svg>\n`
  );
}

/** Digits known of each class, and the commonest confusions, of one network's shipped weights. */
async function judge(folder: string): Promise<void> {
  const given = readSet(folder, 't10k');
  const training = given ? null : readSet(folder, 'train');
  if (!given && !training) throw new Error(`There are neither t10k-… nor train-… files of MNIST in ${folder}.`);
  const { images, labels } = given ?? partOf(training!, training!.labels.length - HELD_OUT);
  const network = buildNetwork(PRESETS[preset]);
  const weights = decodeParameters(network, readFileSync(resolve(root, `public/weights/${preset}.safetensors`)));
  if (!weights.ok) throw new Error(`${preset}.safetensors: ${weights.problem.code}`);
  const engine = await createWasmEngine(network, weights.value);
  const inputs = new FittedImages([images], network.spec.input);
  const pixels = inputs.length / labels.length;
  const digits = ALLOGRAPHS.map((_, digit) => digit);
  /** [true class, predicted class] */
  const confusion = digits.map(() => digits.map(() => 0));
  for (const [n, label] of labels.entries()) {
    const { scores } = await engine.forward(inputs.subarray(n * pixels, (n + 1) * pixels));
    confusion[label]![scores.indexOf(Math.max(...scores))]!++;
  }
  engine.dispose();
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`;
  const correct = sum(digits.map((digit) => confusion[digit]![digit]!));
  console.log(`${network.spec.name}: ${percent(correct, labels.length)} of ${labels.length}`);
  for (const [label, row] of confusion.entries()) {
    console.log(`  ${label}: ${percent(row[label]!, sum(row))} of ${sum(row)}`);
  }
  const confusions = confusion
    .flatMap((row, label) => row.map((times, said) => ({ label, said, times })))
    .filter(({ label, said }) => said !== label)
    .toSorted((a, b) => b.times - a.times);
  console.log(
    `  taken for another: ${confusions
      .slice(0, COMMONEST_CONFUSIONS)
      .map(({ label, said, times }) => `${label} for ${said} ${times} times`)
      .join(', ')}`,
  );
}

const folder = resolve(root, 'build');
mkdirSync(folder, { recursive: true });
writeFileSync(resolve(folder, 'hands.svg'), sheet());
console.log('build/hands.svg');
if (positionals[0]) await judge(positionals[0]);
