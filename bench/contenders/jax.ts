/** jax-js 0.1: kernels made at run time and fused, on WebAssembly (one thread: the bench's page is not isolated) or WebGL. */
import { blockUntilReady, defaultDevice, init, jit, lax, nn, numpy as np, valueAndGrad } from '@jax-js/jax';
import { LEARNING_RATE, MOMENTUM, type Learner } from '../contender';

/** Each function owns what it is given, once: `ref` lends it again. */
type Parameters = { readonly weights: np.Array[]; readonly biases: np.Array[] };

const PADDED: [number, number][] = [
  [2, 2],
  [2, 2],
];

/** [image, channel, y, x], halved. */
function pool(x: np.Array): np.Array {
  const [images, maps, height, width] = x.shape as [number, number, number, number];
  return x.reshape([images, maps, height / 2, 2, width / 2, 2]).mean([3, 5]);
}

function layers({ weights, biases }: Parameters, x: np.Array): np.Array[] {
  const convolved = (input: np.Array, at: number, padding: [number, number][] | 'VALID'): np.Array =>
    np.tanh(lax.convGeneralDilated(input, weights[at]!, [1, 1], padding).add(biases[at]!.reshape([1, -1, 1, 1])));
  const dense = (input: np.Array, at: number): np.Array => np.matmul(input, weights[at]!).add(biases[at]!);
  const c1 = convolved(x, 0, PADDED);
  const s2 = pool(c1.ref);
  const c3 = convolved(s2.ref, 1, 'VALID');
  const s4 = pool(c3.ref);
  const c5 = np.tanh(dense(s4.ref.reshape([-1, 400]), 2));
  const f6 = np.tanh(dense(c5.ref, 3));
  return [c1, s2, c3, s4, c5, f6.ref, dense(f6, 4)];
}

function loss(parameters: Parameters, x: np.Array, y: np.Array): np.Array {
  const all = layers(parameters, x);
  for (const layer of all.slice(0, -1)) layer.dispose();
  return nn.logSoftmax(all.at(-1)!).mul(y).sum(-1).mean().neg();
}

type State = { readonly parameters: Parameters; readonly velocities: Parameters };

/** One step with momentum, as one compiled function. */
const step = jit(({ parameters, velocities }: State, x: np.Array, y: np.Array): [State, np.Array] => {
  const lent = (lists: Parameters): Parameters => ({
    weights: lists.weights.map((list) => list.ref),
    biases: lists.biases.map((list) => list.ref),
  });
  const [value, gradients] = valueAndGrad(loss)(lent(parameters), x, y) as unknown as [np.Array, Parameters];
  const moved = (velocity: np.Array, gradient: np.Array): np.Array =>
    velocity.mul(MOMENTUM).sub(gradient.mul(LEARNING_RATE));
  const next: Parameters = {
    weights: velocities.weights.map((velocity, at) => moved(velocity, gradients.weights[at]!)),
    biases: velocities.biases.map((velocity, at) => moved(velocity, gradients.biases[at]!)),
  };
  const taken: Parameters = {
    weights: parameters.weights.map((list, at) => list.add(next.weights[at]!.ref)),
    biases: parameters.biases.map((list, at) => list.add(next.biases[at]!.ref)),
  };
  return [{ parameters: taken, velocities: next }, value];
});

const answer = jit(layers);

const SHAPES: readonly (readonly [shape: number[], fanIn: number])[] = [
  [[6, 1, 5, 5], 25],
  [[16, 6, 5, 5], 150],
  [[400, 120], 400],
  [[120, 84], 120],
  [[84, 10], 84],
];

export async function openJax(backend: 'wasm' | 'webgl'): Promise<Learner> {
  if (!(await init(backend)).includes(backend)) throw new Error(`jax-js has no ${backend} here.`);
  defaultDevice(backend);
  const weight = (shape: number[], fanIn: number): np.Array => {
    const numbers = Float32Array.from({ length: shape.reduce((a, b) => a * b) }, (_, i) => Math.sin(i * 12.9898));
    return np.array(numbers.map((number) => (number * 2.4) / fanIn)).reshape(shape);
  };
  const weights = SHAPES.map(([shape, fanIn]) => weight(shape, fanIn));
  const biases = [6, 16, 120, 84, 10].map((size) => np.zeros([size]));
  let state: State = {
    parameters: { weights, biases },
    velocities: {
      weights: SHAPES.map(([shape]) => np.zeros(shape)),
      biases: biases.map(({ shape }) => np.zeros(shape)),
    },
  };
  let x: np.Array | null = null;
  let y: np.Array | null = null;
  return {
    device: `jax-js 0.1 ${defaultDevice()}`,
    load({ images, labels }) {
      x = np.array(images).reshape([labels.length, 1, 28, 28]);
      y = nn.oneHot(np.array(Int32Array.from(labels)), 10);
    },
    async train(steps) {
      let value: np.Array | null = null;
      for (let taken = 0; taken < steps; taken++) {
        value?.dispose();
        [state, value] = step(state, x!.ref, y!.ref) as [State, np.Array];
      }
      await blockUntilReady(state);
      return Number((await value!.data())[0]);
    },
    async predict(image) {
      const { weights: w, biases: b } = state.parameters;
      const lent = { weights: w.map((list) => list.ref), biases: b.map((list) => list.ref) };
      const outputs = answer(lent, np.array(image).reshape([1, 1, 28, 28]));
      const read = await Promise.all(outputs.map((output) => output.data()));
      return read.reduce((sum: number, values: ArrayLike<number>) => sum + values.length, 0);
    },
    dispose: () => undefined,
  };
}
