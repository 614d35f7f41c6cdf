/** The first layer's filters learned without labels: a convolutional autoencoder trained on generated digits, in legs. */
import { resolveWindow, type NetworkSpec } from '../../network';
import { examplesOf, TEST_SOURCE } from '../examples';
import { ExampleOrder, placeAfter } from '../order';
import { generatorFor, symmetric } from '../random';
import type { Laboratory } from './experiment';
import { inLegs, type Span } from './legs';
import {
  backward,
  decode,
  encode,
  keepLargest,
  parameterCount,
  reconstructionLoss,
  taps,
  type AutoencoderParameters,
  type AutoencoderShape,
} from './tiedAutoencoder';

export interface AutoencoderRequest {
  /** Its first layer is the encoder. */
  readonly spec: NetworkSpec;
  readonly pool: number;
  /** Generated digits; their labels are not looked at. */
  readonly digits: number;
  readonly testDigits: number;
  readonly batch: number;
  readonly learningRate: number;
  readonly momentum: number;
  readonly steps: number;
  readonly seed: number;
}

export interface AutoencoderPoint {
  readonly step: number;
  /** Mean over the steps since the last point; of the first batch at step 0. */
  readonly trainingLoss: number;
  readonly testLoss: number;
  /** [map, kernelY, kernelX]. */
  readonly kernels: Float32Array<ArrayBuffer>;
  readonly biases: Float32Array<ArrayBuffer>;
  readonly outputBias: number;
}

/** Points of the curve in each leg, evenly. */
const POINTS = 5;

/** The autoencoder of a network's first layer. Throws a RangeError where that is not a C layer over one image, undilated. */
export function autoencoderOf({ input, layers }: NetworkSpec, pool: number): AutoencoderShape {
  const first = layers[0];
  if (first?.kind !== 'convolution' || input.channels !== 1) {
    throw new RangeError('The first layer must be a convolution over an image of one channel.');
  }
  const { dilation, ...window } = resolveWindow(first.name, first);
  if (dilation.some((step) => step !== 1)) throw new RangeError('The first layer must not be dilated.');
  const { height, width } = input;
  return { height, width, maps: first.maps, ...window, pool, activation: first.activation };
}

/** Kernels uniform in ±1/√taps, so that a map's values are about as large as the pixels; biases 0. */
function randomParameters(shape: AutoencoderShape, seed: number): AutoencoderParameters {
  const generator = generatorFor(seed);
  const parameters = new Float64Array(parameterCount(shape));
  const kernels = shape.maps * taps(shape);
  for (let i = 0; i < kernels; i++) parameters[i] = symmetric(generator, 1 / Math.sqrt(taps(shape)));
  return parameters;
}

/** The images to learn from and those that judge, [image, y, x]. */
interface Images {
  readonly training: Float32Array;
  readonly test: Float32Array;
}

/** All that a step changes. */
interface AutoencoderState {
  readonly parameters: AutoencoderParameters;
  readonly velocity: Float64Array;
}

export const autoencoder = inLegs<
  AutoencoderRequest,
  Images,
  AutoencoderState,
  readonly AutoencoderPoint[],
  AutoencoderPoint
>({
  name: (request) => `autoencoder ${JSON.stringify(request)}`,
  async examples({ spec, digits, testDigits, seed }) {
    const { images: training } = await examplesOf({ generated: digits, seed, given: null }, spec.input);
    const { images: test } = await examplesOf({ ...TEST_SOURCE, generated: testDigits }, spec.input);
    return { training: training.subarray(0, training.length), test: test.subarray(0, test.length) };
  },
  begin({ spec, pool, seed }) {
    const parameters = randomParameters(autoencoderOf(spec, pool), seed);
    return { parameters, velocity: new Float64Array(parameters.length) };
  },
  run: runLeg,
});

async function runLeg(
  laboratory: Laboratory,
  { spec, pool, digits, seed, batch, learningRate, momentum }: AutoencoderRequest,
  { training, test }: Images,
  { first, last }: Span,
  before: AutoencoderState,
  tell: (point: AutoencoderPoint) => void,
): Promise<{ outcome: readonly AutoencoderPoint[]; state: AutoencoderState }> {
  const shape = autoencoderOf(spec, pool);
  const pixels = shape.height * shape.width;
  const kernels = shape.maps * taps(shape);
  const parameters = before.parameters.slice();
  const velocity = before.velocity.slice();
  const order = new ExampleOrder();
  const points: AutoencoderPoint[] = [];
  const every = Math.max(1, Math.round((last - first) / POINTS));
  let place = placeAfter(first, digits, batch);
  let losses: number[] = [];
  const reach = (step: number): void => {
    const point: AutoencoderPoint = {
      step,
      trainingLoss: losses.reduce((sum, loss) => sum + loss, 0) / losses.length,
      testLoss: meanLoss(shape, parameters, test),
      kernels: Float32Array.from(parameters.subarray(0, kernels)),
      biases: Float32Array.from(parameters.subarray(kernels, kernels + shape.maps)),
      outputBias: parameters.at(-1)!,
    };
    losses = [];
    points.push(point);
    tell(point);
  };
  for (let step = first; step < last; step++) {
    laboratory.reached((step - first) / (last - first));
    const { indices, after } = order.next(place, digits, batch, seed);
    place = after;
    const gradient = new Float64Array(parameters.length);
    let loss = 0;
    for (const index of indices) {
      loss += backward(shape, parameters, training.subarray(index * pixels, (index + 1) * pixels), gradient);
    }
    losses.push(loss / indices.length);
    if (step === 0) reach(0);
    for (let i = 0; i < parameters.length; i++) {
      velocity[i] = momentum * velocity[i]! - (learningRate * gradient[i]!) / indices.length;
      parameters[i]! += velocity[i]!;
    }
    if (!parameters.every(Number.isFinite))
      throw new RangeError(`Step ${step + 1} left the numbers; a smaller learning rate may help.`);
    if (losses.length > 0 && (step + 1 === last || (step + 1 - first) % every === 0)) reach(step + 1);
    await laboratory.breathe();
  }
  return { outcome: points, state: { parameters, velocity } };
}

function meanLoss(shape: AutoencoderShape, parameters: AutoencoderParameters, images: Float32Array): number {
  const pixels = shape.height * shape.width;
  const count = images.length / pixels;
  let sum = 0;
  for (let n = 0; n < count; n++) {
    const image = images.subarray(n * pixels, (n + 1) * pixels);
    const hidden = encode(shape, parameters, image);
    keepLargest(shape, hidden);
    sum += reconstructionLoss(decode(shape, parameters, hidden), image);
  }
  return sum / count;
}
