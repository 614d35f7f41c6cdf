/**
 * The WebGL calls of one training step, in a worker of its own: counted, and held to what the engine promises. A step
 * draws: it allocates, compiles, uploads and reads back nothing.
 */
import { createWebGLEngine } from '../src/engine/webgl/engine';
import { buildNetwork, PRESETS } from '../src/network';
import { initialise } from '../src/training/initialise';
import { DRAWING_CALLS, watchingWebGL } from '../tests/support/webglCalls';
import { LEARNING_RATE, MOMENTUM } from './contender';
import type { StepCalls } from './figures';

const ONCE_A_DRAW = ['drawArrays', 'useProgram', 'bindFramebuffer', 'viewport'] as const;

const STEPS = 10;
const BATCH = 32;

function countCalls(): Promise<StepCalls> {
  return watchingWebGL(async ({ calls, clear }) => {
    const network = buildNetwork(PRESETS.lenet);
    const engine = await createWebGLEngine(network, initialise(network, { kind: 'lecun', seed: 1 }));
    engine.setTrainingSet({ images: new Float32Array(BATCH * 784).fill(0.5), labels: new Uint8Array(BATCH) });
    const indices = Uint32Array.from({ length: BATCH }, (_, index) => index);
    const step = (): void =>
      engine.trainStep(indices, { kind: 'momentum', learningRate: LEARNING_RATE, momentum: MOMENTUM, weightDecay: 0 });
    // The first two compile, and meet each of the two textures of every block.
    for (let before = 0; before < 2; before++) step();
    clear();
    for (let counted = 0; counted < STEPS; counted++) step();
    const perStep = Object.fromEntries([...calls].map(([name, count]) => [name, count / STEPS]));
    engine.dispose();

    const others = Object.keys(perStep).filter((name) => !DRAWING_CALLS.has(name));
    if (others.length > 0) throw new Error(`A step does more than draw: ${others.join(', ')}.`);
    const learned = network.layers.filter(({ weights }) => weights).length;
    // Gathering; forward; judging, errors and total of the loss; backward but for the first layer; gradients and updates.
    const draws = 1 + network.layers.length + 3 + (network.layers.length - 1) + 2 * learned;
    for (const name of ONCE_A_DRAW)
      if (perStep[name] !== draws) throw new Error(`A step calls ${name} ${perStep[name]} times, not ${draws}.`);
    if (perStep['activeTexture'] !== perStep['bindTexture']) throw new Error('A texture is bound without its unit.');
    return perStep;
  });
}

globalThis.onmessage = () => {
  countCalls().then(
    (result) => globalThis.postMessage({ result }),
    (error: unknown) => globalThis.postMessage({ error: String(error) }),
  );
};
