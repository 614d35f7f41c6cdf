/**
 * What a backend has to show before anyone believes its numbers: a forward pass with the parameters it was given, and a
 * training step with some of which the answer is known to say something. Low-precision targets and miscompiled shaders show here.
 */
import { activationsOf, units, type Layer, type Network } from '../network';
import { BackendError, type Engine, type Forward, type Optimizer } from './engine';
import { losses } from './losses';
import { nextTask } from './nextTask';
import { layerBackward, splitParameters, unitsForward, type LayerParameters, type Values } from './reference/reference';

/** Largest deviation from the reference, relative to the largest value: ten times what float32 sums cost here. */
const TOLERANCE = 1e-3;
/** Below this the values themselves are rounding. */
const FLOOR = 1e-3;

/** Float32 ends at 3.4e38, and sums come near it before. */
const MOST_TO_COMPARE = 1e30;

/**
 * The reference computes so many connections at a time, some 50 ms of loops, and goes back through so many, from the last
 * layer down: larger layers would keep the first answer waiting.
 */
const MOST_CONNECTIONS = 1_000_000;

/** Of a network with more, the reference computes one image once, not twice: this many take it half a second. */
const MOST_CONNECTIONS_TWICE = 10_000_000;

/** The step is the gradient itself: it can be read from the parameters. */
const BARE_STEP: Optimizer = { kind: 'momentum', learningRate: 1, momentum: 0, weightDecay: 0 };

/** A picture that no symmetry can hide: every pixel differs from its neighbours, and all are in the input's range. */
export function testImage(network: Network): Float32Array<ArrayBuffer> {
  const { white = 0, ink = 1 } = network.spec.input;
  return Float32Array.from(
    { length: units(network.input) },
    (_, i) => white + (ink - white) * (0.5 + 0.5 * Math.sin(i * 12.9898)),
  );
}

/**
 * Parameters that saturate nothing. Those in use may be 0, so large that all gradients vanish, or no numbers any more;
 * whether they are says nothing about the backend.
 */
function tameParameters({ parameterCount }: Network): Float32Array<ArrayBuffer> {
  const parameters = new Float32Array(parameterCount);
  // Knuth's multiplicative hash, spread over ±0.1: millions of sines would take a second.
  for (let i = 0; i < parameterCount; i++) parameters[i] = Math.imul(i + 1, 0x9e3779b1) * (0.1 / 2 ** 31);
  return parameters;
}

/**
 * Rejects with a BackendError where the engine, which holds these parameters, does not compute what the reference does.
 * Afterwards it holds them still; its optimizer remembers nothing, and it has no training set. The reference takes seconds
 * for the largest networks: messages are let in meanwhile, so that whoever asks sees that the worker is alive.
 */
export async function selfTest(engine: Engine, parameters: Float32Array): Promise<void> {
  const { network } = engine;
  const images = testImage(network);
  // A device compiles a pass when it first runs: those of the forward pass while the reference computes it.
  const compiled = unhurried(engine.evaluate({ images, labels: Uint8Array.of(0) }));
  const expected = await referenceForward(network, parameters, images);
  await compiled;
  requireForward(engine, await engine.forward(images), expected);
  if (parameters.length === 0) return;
  const tame = tameParameters(network);
  engine.writeParameters(tame);
  await testTame(engine, tame, images);
  engine.writeParameters(parameters);
}

/** It is waited for later: that it fails before is no failure of nobody's. */
function unhurried<Result>(promise: Promise<Result>): Promise<Result> {
  promise.catch(() => undefined);
  return promise;
}

/** The reference's values, layer by layer, as far as they can be compared. */
async function referenceForward(network: Network, parameters: Float32Array, image: Float32Array): Promise<Values[]> {
  const given = splitParameters(network, new Float64Array(parameters));
  const expected: Values[] = [];
  let values: Values = Float64Array.from(image);
  for (const [index, layer] of network.layers.entries()) {
    values = await patientForward(layer, given[index]!, values);
    // Weights that have run away: from here on no two backends need to agree, and the step has others.
    if (!(largestOf(values) < MOST_TO_COMPARE)) break;
    expected.push(values);
  }
  return expected;
}

function requireForward(engine: Engine, { activations }: Forward, expected: readonly Values[]): void {
  const { network } = engine;
  for (const [index, values] of expected.entries())
    requireClose(engine, activationsOf(network, activations, index), values, network.layers[index]!.name);
}

/** The reference's values of a layer, with pauses. */
async function patientForward(layer: Layer, parameters: LayerParameters, input: Values): Promise<Values> {
  const output = new Float64Array(units(layer.output));
  const portion = Math.max(1, Math.floor((output.length * MOST_CONNECTIONS) / Math.max(1, layer.connections)));
  for (let from = 0; from < output.length; from += portion) {
    await nextTask();
    unitsForward(layer, parameters, input, output, from, Math.min(output.length, from + portion));
  }
  return output;
}

/**
 * Forward, backward and update of one image, all that training runs. The reference goes back from the engine's own values:
 * which of two nearly equal ones a maximum takes, or on which side of 0 one lies, is then the same for both.
 */
async function testTame(engine: Engine, parameters: Float32Array, images: Float32Array): Promise<void> {
  const { network } = engine;
  const label = 1 % network.classes;
  const forward = await engine.forward(images);
  engine.setTrainingSet({ images, labels: Uint8Array.of(label) });
  engine.trainStep(Uint32Array.of(0), BARE_STEP);
  const [stepLoss, stepped] = [unhurried(engine.takeLoss()), unhurried(engine.readParameters())];

  if (network.connectionCount <= MOST_CONNECTIONS_TWICE)
    requireForward(engine, forward, await referenceForward(network, parameters, images));
  const values = [images, ...network.layers.map((_, index) => activationsOf(network, forward.activations, index))].map(
    (some) => Float64Array.from(some),
  );
  const before = splitParameters(network, new Float64Array(parameters));
  const expected: (readonly [layer: number, gradients: LayerParameters])[] = [];
  for (const gradients of gradientsFromAbove(network, before, values, label)) {
    expected.push(gradients);
    await nextTask();
  }

  const [loss, after] = [await stepLoss, await stepped];
  engine.setTrainingSet({ images: new Float32Array(0), labels: new Uint8Array(0) });
  const wanted = losses[network.spec.loss].loss(values.at(-1)!, label);
  requireClose(engine, Float64Array.of(loss), Float64Array.of(wanted), 'the loss');
  for (const [layer, gradients] of expected) {
    for (const { role, name, offset, length } of network.blocks.filter((block) => block.layer === layer)) {
      const step = after.subarray(offset, offset + length).map((value, at) => parameters[offset + at]! - value);
      requireClose(engine, step, gradients[role], `the gradient of ${name}`);
    }
  }
}

/** The reference's gradients layer by layer, from the last one down, as far as it takes no time. */
function* gradientsFromAbove(
  network: Network,
  parameters: readonly LayerParameters[],
  values: readonly Values[],
  label: number,
): Generator<readonly [layer: number, gradients: LayerParameters]> {
  let gradOutput: Values = Float64Array.from(losses[network.spec.loss].slope(values.at(-1)!, label));
  let connections = 0;
  for (let index = network.layers.length - 1; index >= 0; index--) {
    const layer = network.layers[index]!;
    connections += layer.connections;
    if (connections > MOST_CONNECTIONS) return;
    const gradients = layerBackward(layer, parameters[index]!, values[index]!, values[index + 1]!, gradOutput);
    yield [index, gradients];
    gradOutput = gradients.input;
  }
}

type Numbers = Float32Array | Float64Array;

/** NaN where one of them is no number. */
const largestOf = (values: Numbers): number => {
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]!);
    if (Number.isNaN(size)) return NaN;
    if (size > largest) largest = size;
  }
  return largest;
};

function requireClose(engine: Engine, actual: Numbers, expected: Numbers, what: string): void {
  const most = TOLERANCE * Math.max(FLOOR, largestOf(expected));
  for (let i = 0; i < expected.length; i++) {
    if (Math.abs(actual[i]! - expected[i]!) <= most) continue;
    throw new BackendError('selfTestFailed', `${engine.backend} disagrees with the reference in ${what}.`);
  }
}
