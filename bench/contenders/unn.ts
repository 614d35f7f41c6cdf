/**
 * UNN.js: plain JavaScript, one image at a time. It is in no registry: its file is given by the environment (bench/run.ts).
 * Its pooling takes the maximum, and its momentum has a rate of its own.
 */
import type { Batch, Learner } from '../contender';

interface Unn {
  Create(types: readonly (readonly (string | number)[])[], most: number): object;
  Train(net: object, inputs: number[][], outputs: number[][], options: object): number;
  /** Puts every layer's values first into the layer's entry. */
  GetOutput(net: object, input: ArrayLike<number>, outputs: [number[]][]): void;
}

/** `source` is the text of UNN.js. */
export async function openUnn(source: string): Promise<Learner> {
  const url = URL.createObjectURL(new Blob([`${source}\nexport default UNN;`], { type: 'text/javascript' }));
  const { default: unn } = (await import(/* @vite-ignore */ url)) as { default: Unn };
  const net = unn.Create(
    [
      ['inpt', 'line', 28, 28, 1],
      ['conv', 'tanh', 28, 28, 6, 5, 1, 2],
      ['pool', 'line', 14, 14, 6, 2, 2],
      ['conv', 'tanh', 10, 10, 16, 5, 1, 0],
      ['pool', 'line', 5, 5, 16, 2, 2],
      ['full', 'tanh', 120, 1, 1],
      ['full', 'tanh', 84, 1, 1],
      ['full', 'sfmx', 10, 1, 1],
    ],
    0.1,
  );
  let inputs: number[][] = [];
  let outputs: number[][] = [];
  return {
    device: 'UNN.js, JavaScript',
    load({ images, labels }: Batch) {
      inputs = [...labels].map((_, n) => [...images.subarray(n * 784, (n + 1) * 784)]);
      outputs = [...labels].map((label) => Array.from({ length: 10 }, (_, digit) => Number(digit === label)));
    },
    train(steps) {
      let loss = NaN;
      for (let step = 0; step < steps; step++)
        loss = unn.Train(net, inputs, outputs, { method: 'momentum', batch_size: inputs.length });
      return Promise.resolve(loss);
    },
    predict(image) {
      const layers: [number[]][] = [];
      unn.GetOutput(net, image, layers);
      return Promise.resolve(layers.slice(1).reduce((sum, [values]) => sum + values.length, 0));
    },
    dispose: () => URL.revokeObjectURL(url),
  };
}
