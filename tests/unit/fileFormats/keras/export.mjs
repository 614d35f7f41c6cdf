/**
 * Writes what lies beside it: a tiny LeNet with its weights laid out as Keras has them, and what it answers. The layers are
 * those of TensorFlow.js, which follow Keras' (kernels [y, x, in, out], dense [in, out], Flatten row by row); Keras itself
 * was not to be had where this was made.
 *   npm install --no-save @tensorflow/tfjs-layers@4.22.0 && node export.mjs && npm run format
 */
import { writeFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { layers, sequential } from '@tensorflow/tfjs-layers';

const glorot = (seed) => ({ kernelInitializer: { className: 'GlorotUniform', config: { seed } } });
const bias = (seed) => ({
  biasInitializer: { className: 'RandomUniform', config: { minval: -0.2, maxval: 0.2, seed } },
});

const model = sequential({
  layers: [
    layers.conv2d({ inputShape: [28, 28, 1], filters: 3, kernelSize: 5, activation: 'relu', ...glorot(1), ...bias(2) }),
    layers.maxPooling2d({ poolSize: 2 }),
    layers.conv2d({ filters: 4, kernelSize: 5, activation: 'relu', ...glorot(3), ...bias(4) }),
    layers.maxPooling2d({ poolSize: 2 }),
    layers.flatten(),
    layers.dense({ units: 10, ...glorot(5), ...bias(6) }),
  ],
});

const header = {};
const chunks = [];
let at = 0;
for (const { name, shape, val } of model.weights) {
  const bytes = Buffer.from(Float32Array.from(val.dataSync()).buffer);
  header[name] = { dtype: 'F32', shape, data_offsets: [at, at + bytes.length] };
  chunks.push(bytes);
  at += bytes.length;
}
const json = JSON.stringify(header);
const text = Buffer.from(json.padEnd(Math.ceil(json.length / 8) * 8));
const length = Buffer.alloc(8);
length.writeBigUInt64LE(BigInt(text.length));
writeFileSync('lenet.safetensors', Buffer.concat([length, text, ...chunks]));

const images = [37, 59].flatMap((step) => Array.from({ length: 784 }, (_, i) => ((i * step) % 101) / 100));
const answers = model.predict(tf.tensor4d(images, [2, 28, 28, 1])).arraySync();
writeFileSync('outputs.json', `${JSON.stringify({ lenet: answers }, null, 1)}\n`);
