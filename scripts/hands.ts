/**
 * How the generated hands look, and how the shipped networks read real ones:
 *   npm run hands [-- <folder with MNIST's IDX files, or the files of any set>] [--preset lenet]
 * Draws build/hands.svg: a line an allograph, written by a dozen hands. With a folder, says by digit what share of its
 * digits the shipped weights know (of t10k-…, or else of the training digits that are held out), and which are taken
 * for which. Files are read as the page reads them, with the repairs that it offers; images that are not 28×28 are judged
 * twice: prepared as MNIST's were, and stretched.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ALLOGRAPHS } from '../src/digits/allographs';
import type { DigitSet } from '../src/digits/digitSet';
import { FittedImages } from '../src/digits/fit';
import { randomHand, writeDigit } from '../src/digits/handwriting';
import { randomFor } from '../src/digits/random';
import { DigitFiles, type NamedFile, type Outcome } from '../src/digits/reading/digitFiles';
import type { Preparation } from '../src/digits/reading/prepare';
import { firstChoice, isOfUsualSize } from '../src/digits/reading/reading';
import type { Drawing } from '../src/digits/strokes';
import { createWasmEngine } from '../src/engine/wasm/engine';
import { decodeParameters } from '../src/fileFormats/parameters';
import { buildNetwork, PRESET_NAMES, PRESETS, type PresetName } from '../src/network';
import { HELD_OUT, partOf, readSet } from './idxFolder';
import { ON_FORMS } from './onForms';

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
  const lines = ON_FORMS.allographs.flatMap((allographs, label) => {
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
      const hand = { ...randomHand(random, ON_FORMS), allographs: ALLOGRAPHS.map(() => along) };
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

function mnistIn(folder: string): DigitSet {
  const given = readSet(folder, 't10k');
  const training = given ? null : readSet(folder, 'train');
  if (!given && !training) throw new Error(`There are neither t10k-… nor train-… files of MNIST in ${folder}.`);
  return given ?? partOf(training!, training!.labels.length - HELD_OUT);
}

/** As the page would take them, in each way of bringing them to 28×28. Throws, with what was found, where they are no set. */
async function setsIn(paths: readonly string[]): Promise<readonly (readonly [how: string, set: DigitSet])[]> {
  const files = paths.map((path): NamedFile => {
    const bytes = new Uint8Array(readFileSync(path));
    return { name: basename(path), size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) };
  });
  const reader = new DigitFiles(() => Promise.resolve({ ok: false, problem: { code: 'pictureIsDamaged' } }));
  const setOf = (read: Outcome): DigitSet => {
    if (read.kind !== 'set') throw new Error(`${paths.join(', ')}: no set was found, but ${JSON.stringify(read)}.`);
    return read.set;
  };
  const read = await reader.add(files);
  if (read.kind !== 'question') return [['as it is', setOf(read)]];
  const { readings } = read.question;
  const [{ findings, ...reading }] = readings as [(typeof readings)[number]];
  const repairs = findings.length > 0 ? `, repaired: ${findings.map(({ code }) => code).join(', ')}` : '';
  const ways: readonly Preparation[] = isOfUsualSize(reading) ? ['asTheyAre'] : ['asMnist', 'stretched'];
  const sets: [string, DigitSet][] = [];
  for (const preparation of ways) {
    // An answer is given once.
    if (sets.length > 0) await reader.add(files);
    const taken = setOf(reader.answer({ ...firstChoice(readings), preparation }));
    sets.push([`${reading.height}×${reading.width}, ${preparation}${repairs}`, taken]);
  }
  return sets;
}

/** Digits known of each class, and the commonest confusions, of one network's shipped weights. */
async function judge({ images, labels }: DigitSet, how: string): Promise<void> {
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
  console.log(`${network.spec.name}: ${percent(correct, labels.length)} of ${labels.length}${how && `, ${how}`}`);
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
const [first] = positionals;
if (first) {
  const isFolder = positionals.length === 1 && statSync(first).isDirectory();
  const sets = isFolder ? ([['', mnistIn(first)]] as const) : await setsIn(positionals);
  for (const [how, set] of sets) await judge(set, how);
}
