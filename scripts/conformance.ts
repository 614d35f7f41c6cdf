/**
 * Runs ONNX's own tests of single nodes (Debian's libonnx-testdata) through the reader of networks and the reference
 * engine, and prints what passed, by operator:
 *   npm run conformance
 * "Measured": the sizes that come out are the test's. "Run": the chain that the page makes of the node gives the test's
 * numbers, to 1e-5. What is not taken is told with its reason; it exits with 1 where something is taken and comes out wrong.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createReferenceEngine } from '../src/engine/reference/engine';
import { chainOf } from '../src/fileFormats/onnxReader/chain';
import { readGraph } from '../src/fileFormats/onnxReader/graph';
import { OPERATORS } from '../src/fileFormats/onnxReader/operators';
import { OnnxError, type OnnxProblem } from '../src/fileFormats/onnxReader/problem';
import { onnxSentence } from '../src/store/actions/onnxSentence';
import { loadWholeLanguage, textIn } from '../src/i18n/languages';
import { buildNetwork, NetworkError, type NetworkSpec } from '../src/network';
import { problemSentence } from '../src/store/actions/problemSentence';
import { asNetwork, nodeTestsIn, overImage, type NodeTest } from './nodeTests';

const FOLDER = '/usr/include/onnx/backend/test/data/node';
const PACKAGE = 'libonnx-testdata';

/** Operators that a chain on the paper may have. */
const RUNNING = new Set(
  (
    'Conv BatchNormalization Relu LeakyRelu Tanh Sigmoid HardSigmoid Clip MaxPool AveragePool GlobalAveragePool Flatten ' +
    'Reshape Squeeze Identity Dropout Gemm MatMul Add Sub Mul Div Softmax LogSoftmax'
  ).split(' '),
);

/** Null: not tried. */
type Outcome = { readonly kind: 'passed' } | { readonly kind: 'refused' | 'wrong'; readonly why: string } | null;

interface Tally {
  passed: number;
  readonly wrong: string[];
  /** Tests by the reason for which they are not taken. */
  readonly refused: Map<string, string[]>;
}
const tally = (): Tally => ({ passed: 0, wrong: [], refused: new Map() });

if (!existsSync(FOLDER)) install();
await loadWholeLanguage('en');
const text = textIn('en');

const rows = new Map<string, { readonly measured: Tally; readonly run: Tally }>();
for (const test of nodeTestsIn(FOLDER)) {
  const { operator } = test.node;
  if (!OPERATORS.has(operator)) continue;
  const row = rows.get(operator) ?? { measured: tally(), run: tally() };
  rows.set(operator, row);
  add(row.measured, test, await told(() => measured(test)));
  if (RUNNING.has(operator)) add(row.run, test, await told(() => run(test)));
}
print();

function install(): void {
  console.log(`Installing ${PACKAGE} …`);
  for (const words of ['update -qq', `install -y -qq --no-install-recommends ${PACKAGE}`])
    spawnSync(`apt-get ${words}`, { shell: true });
  if (existsSync(FOLDER)) return;
  console.error(`ONNX's tests are not there. On Debian or Ubuntu: apt-get install ${PACKAGE}, as root.`);
  process.exit(1);
}

async function told(task: () => Outcome | Promise<Outcome>): Promise<Outcome> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof OnnxError) return { kind: 'refused', why: reason(error.problem) };
    if (error instanceof NetworkError) return { kind: 'refused', why: problemSentence(error.problem, text) };
    throw error;
  }
}

/** In a few words where the table has several; else the sentence that the page says. */
function reason(problem: OnnxProblem): string {
  const inner = problem.code === 'node' ? problem.problem : problem;
  switch (inner.code) {
    case 'imageDoesNotRun':
      return `${inner.rank} dimensions`;
    case 'channelsDoNotRun':
      return `${inner.channels} channels`;
    case 'imageIsNotFloat':
      return 'whole numbers';
    case 'attributeIsUnread':
      return `${inner.attribute} ${inner.value}`;
    case 'doesNotRun':
      return 'not in the engine';
    case 'sizesDiffer':
      return 'no numbers, or another batch';
    default:
      return onnxSentence(problem, text)
        .replace(/^Node [^:]*: /, '')
        .replace(/\.$/, '');
  }
}

function add(into: Tally, { name }: NodeTest, outcome: Outcome): void {
  if (!outcome) return;
  if (outcome.kind === 'passed') into.passed++;
  else if (outcome.kind === 'wrong') into.wrong.push(`${name}: ${outcome.why}`);
  else into.refused.set(outcome.why, [...(into.refused.get(outcome.why) ?? []), name]);
}

function measured(test: NodeTest): Outcome {
  const { dims } = readGraph(overImage(test)).nodes.at(-1)!.value;
  const [ours, theirs] = [dims, test.output.dims].map((sizes) => sizes.join('×'));
  return ours === theirs ? { kind: 'passed' } : { kind: 'wrong', why: `${ours} in place of ${theirs}` };
}

async function run(test: NodeTest): Promise<Outcome> {
  const { spec, parameters } = chainOf(readGraph(asNetwork(test)));
  const expected = test.output.numbers();
  const computed = await answers(spec, parameters, Float32Array.from(test.input.numbers()), test.node.operator);
  if (computed.length !== expected.length)
    return { kind: 'wrong', why: `${computed.length} numbers in place of ${expected.length}` };
  const furthest = expected.reduce((most, value, i) => Math.max(most, distance(computed[i]!, value)), 0);
  return furthest <= 1e-5 ? { kind: 'passed' } : { kind: 'wrong', why: `off by ${furthest.toPrecision(2)}` };
}

/** Of large numbers by parts; what is NaN on one side alone is infinitely far. */
function distance(a: number, b: number): number {
  if (Object.is(a, b)) return 0;
  const off = Math.abs(a - b) / Math.max(1, Math.abs(b));
  return Number.isNaN(off) ? Infinity : off;
}

/** Of all images, in the file's order. */
async function answers(
  spec: NetworkSpec,
  parameters: Float32Array,
  given: Float32Array,
  operator: string,
): Promise<ArrayLike<number>> {
  const network = buildNetwork(spec);
  const engine = await createReferenceEngine(network, parameters);
  const { height, width, channels, white = 0, ink = 1 } = spec.input;
  const size = height * width * channels;
  const all: number[] = [];
  for (let at = 0; at < given.length; at += size) {
    const image = Float32Array.from({ length: size }, (_, i) => {
      // [y, x, channel] of [channel, y, x].
      const value = given[at + (i % channels) * height * width + Math.floor(i / channels)]!;
      return white + value * (ink - white);
    });
    const { activations, scores } = await engine.forward(image);
    if (operator === 'Softmax') all.push(...scores);
    else if (operator === 'LogSoftmax') all.push(...scores.map(Math.log));
    else all.push(...activations.subarray(activations.length - network.classes));
  }
  return all;
}

function print(): void {
  const named = [...rows].filter(([operator]) => RUNNING.has(operator));
  console.log('| operator | measured | run | not supported, because |');
  console.log('| --- | ---: | ---: | --- |');
  for (const [operator, { measured: sizes, run: numbers }] of named)
    console.log(`| ${operator} | ${share(sizes)} | ${share(numbers)} | ${reasons(sizes, numbers)} |`);
  const others = [...rows].filter(([operator]) => !RUNNING.has(operator));
  const sum = (of: (row: Tally) => number): number => others.reduce((all, [, row]) => all + of(row.measured), 0);
  const unread = new Map(others.flatMap(([, row]) => [...row.measured.refused]));
  console.log(
    `| ${others.length} others, measured alone | ${sum(({ passed }) => passed)} of ${sum(countOf)} | – | ${[...unread.keys()].join('; ')} |`,
  );
  const wrong = [...rows].flatMap(([, row]) => [...row.measured.wrong, ...row.run.wrong]);
  for (const sentence of wrong) console.error(sentence);
  if (process.argv.includes('--all'))
    for (const [operator, row] of rows)
      for (const [why, names] of [...row.measured.refused, ...row.run.refused])
        console.log(`${operator}: ${why}: ${names.join(' ')}`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

function countOf({ passed, wrong, refused }: Tally): number {
  return passed + wrong.length + [...refused.values()].reduce((sum, names) => sum + names.length, 0);
}

function share(of: Tally): string {
  return `${of.passed} of ${countOf(of)}`;
}

function reasons(...tallies: readonly Tally[]): string {
  return [...new Set(tallies.flatMap(({ refused }) => [...refused.keys()]))].join('; ');
}
