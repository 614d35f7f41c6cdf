/** ConvNetJS 0.3 (2014): plain JavaScript, one image at a time. Its pooling takes the maximum; it has no average. */
import type { Batch, Learner } from '../contender';
import { LEARNING_RATE, MOMENTUM } from '../contender';

interface Volume {
  w: Float64Array | number[];
}

interface ConvNetJs {
  Vol: new (width: number, height: number, depth: number, value: number) => Volume;
  Net: new () => {
    makeLayers(layers: object[]): void;
    forward(volume: Volume): Volume;
    layers: { out_act?: Volume }[];
  };
  Trainer: new (net: object, options: object) => { train(volume: Volume, label: number): { loss: number } };
}

export async function openConvNetJs(): Promise<Learner> {
  const { default: convnetjs } = (await import('convnetjs')) as unknown as { default: ConvNetJs };
  const net = new convnetjs.Net();
  net.makeLayers([
    { type: 'input', out_sx: 28, out_sy: 28, out_depth: 1 },
    { type: 'conv', sx: 5, filters: 6, stride: 1, pad: 2, activation: 'tanh' },
    { type: 'pool', sx: 2, stride: 2 },
    { type: 'conv', sx: 5, filters: 16, stride: 1, pad: 0, activation: 'tanh' },
    { type: 'pool', sx: 2, stride: 2 },
    { type: 'fc', num_neurons: 120, activation: 'tanh' },
    { type: 'fc', num_neurons: 84, activation: 'tanh' },
    { type: 'softmax', num_classes: 10 },
  ]);
  const volumeOf = (image: Float32Array): Volume => {
    const volume = new convnetjs.Vol(28, 28, 1, 0);
    for (let i = 0; i < image.length; i++) volume.w[i] = image[i]!;
    return volume;
  };
  let examples: { volume: Volume; label: number }[] = [];
  let trainer: { train(volume: Volume, label: number): { loss: number } };
  return {
    device: 'ConvNetJS 0.3, JavaScript',
    load({ images, labels }: Batch) {
      examples = [...labels].map((label, n) => ({ volume: volumeOf(images.subarray(n * 784, (n + 1) * 784)), label }));
      trainer = new convnetjs.Trainer(net, {
        method: 'sgd',
        learning_rate: LEARNING_RATE,
        momentum: MOMENTUM,
        batch_size: labels.length,
        l2_decay: 0,
      });
    },
    train(steps) {
      let loss = NaN;
      for (let step = 0; step < steps; step++)
        for (const { volume, label } of examples) ({ loss } = trainer.train(volume, label));
      return Promise.resolve(loss);
    },
    predict(image) {
      net.forward(volumeOf(image));
      return Promise.resolve(net.layers.reduce((sum, layer) => sum + (layer.out_act?.w.length ?? 0), 0));
    },
    dispose: () => undefined,
  };
}
