/** TensorFlow.js 4.22 on one of its backends. Its wasm backend has no kernel for the gradient of a convolution, so there the convolution is composed of patches and a matrix product. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import wasmSimd from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url';
import wasmThreaded from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.wasm?url';
import wasmPlain from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.wasm?url';
import { LEARNING_RATE, MOMENTUM, type Learner } from '../contender';

type Convolve = (x: tf.Tensor4D, kernel: tf.Tensor4D, padded: boolean) => tf.Tensor4D;

const direct: Convolve = (x, kernel, padded) => tf.conv2d(x, kernel, 1, padded ? 'same' : 'valid');

/** Patches by 25 slices side by side, then one product: all its kernels exist for wasm. */
const composed: Convolve = (x, kernel, padded) => {
  const [rows, columns, channels, maps] = kernel.shape;
  const input = padded
    ? tf.pad(x, [
        [0, 0],
        [2, 2],
        [2, 2],
        [0, 0],
      ])
    : x;
  const [batch, height, width] = input.shape;
  const [outHeight, outWidth] = [height - rows + 1, width - columns + 1];
  const slices: tf.Tensor4D[] = [];
  for (let y = 0; y < rows; y++) {
    for (let column = 0; column < columns; column++) {
      slices.push(tf.slice(input, [0, y, column, 0], [batch, outHeight, outWidth, channels]));
    }
  }
  const patches = tf.reshape(tf.concat(slices, 3), [batch * outHeight * outWidth, rows * columns * channels]);
  return tf.reshape(tf.matMul(patches, tf.reshape(kernel, [rows * columns * channels, maps])), [
    batch,
    outHeight,
    outWidth,
    maps,
  ]);
};

/** Average pooling as a mean over a reshaped axis where the gradient of avgPool is missing. */
const meanPool = (x: tf.Tensor4D): tf.Tensor4D => {
  const [batch, height, width, channels] = x.shape;
  return tf.mean(
    tf.reshape(x, [batch, height / 2, 2, width / 2, 2, channels] as unknown as [
      number,
      number,
      number,
      number,
      number,
    ]),
    [2, 4],
  ) as tf.Tensor4D;
};

/** Registers a backend; each is code of its own. */
const registrations = {
  cpu: () => import('@tensorflow/tfjs-backend-cpu'),
  webgl: () => import('@tensorflow/tfjs-backend-webgl'),
  wasm: async () => {
    const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
    setWasmPaths({
      'tfjs-backend-wasm.wasm': wasmPlain,
      'tfjs-backend-wasm-simd.wasm': wasmSimd,
      'tfjs-backend-wasm-threaded-simd.wasm': wasmThreaded,
    });
  },
};

export async function openTensorFlow(backend: keyof typeof registrations): Promise<Learner> {
  await registrations[backend]();
  if (!(await tf.setBackend(backend))) throw new Error(`TensorFlow.js has no ${backend} here.`);
  await tf.ready();
  const convolve = backend === 'wasm' ? composed : direct;
  const pool = backend === 'wasm' ? meanPool : (x: tf.Tensor4D) => tf.avgPool(x, 2, 2, 'valid');
  const weight = (shape: number[], fanIn: number) =>
    tf.variable(tf.randomUniform(shape, -2.4 / fanIn, 2.4 / fanIn, 'float32', 1));
  const k1 = weight([5, 5, 1, 6], 25) as tf.Variable<tf.Rank.R4>;
  const k2 = weight([5, 5, 6, 16], 150) as tf.Variable<tf.Rank.R4>;
  const dense = [weight([400, 120], 400), weight([120, 84], 120), weight([84, 10], 84)] as tf.Variable<tf.Rank.R2>[];
  const biases = [6, 16, 120, 84, 10].map((size) => tf.variable(tf.zeros([size])));

  const layers = (x: tf.Tensor4D): tf.Tensor[] => {
    const c1 = tf.tanh(tf.add(convolve(x, k1, true), biases[0]!)) as tf.Tensor4D;
    const s2 = pool(c1);
    const c3 = tf.tanh(tf.add(convolve(s2, k2, false), biases[1]!)) as tf.Tensor4D;
    const s4 = pool(c3);
    const c5 = tf.tanh(tf.add(tf.matMul(tf.reshape(s4, [-1, 400]), dense[0]!), biases[2]!)) as tf.Tensor2D;
    const f6 = tf.tanh(tf.add(tf.matMul(c5, dense[1]!), biases[3]!)) as tf.Tensor2D;
    return [c1, s2, c3, s4, c5, f6, tf.add(tf.matMul(f6, dense[2]!), biases[4]!)];
  };

  let x: tf.Tensor4D | null = null;
  let y: tf.Tensor2D | null = null;
  const optimizer = tf.train.momentum(LEARNING_RATE, MOMENTUM);
  return {
    device: `TensorFlow.js ${tf.version_core} ${tf.getBackend()}`,
    load({ images, labels }) {
      tf.dispose([x, y].filter((tensor) => tensor !== null));
      x = tf.tensor4d(images, [labels.length, 28, 28, 1]);
      y = tf.oneHot(tf.tensor1d([...labels], 'int32'), 10) as tf.Tensor2D;
    },
    async train(steps) {
      let loss = NaN;
      for (let step = 0; step < steps; step++) {
        const last = step === steps - 1;
        const value = optimizer.minimize(
          () => tf.losses.softmaxCrossEntropy(y!, layers(x!).at(-1) as tf.Tensor2D),
          last,
        );
        if (value) {
          [loss] = (await value.data()) as unknown as [number];
          value.dispose();
        }
      }
      return loss;
    },
    async predict(image) {
      const outputs = tf.tidy(() => layers(tf.tensor4d(image, [1, 28, 28, 1])));
      const read = await Promise.all(outputs.map((output) => output.data()));
      tf.dispose(outputs);
      return read.reduce((sum, values) => sum + values.length, 0);
    },
    dispose: () => tf.disposeVariables(),
  };
}
