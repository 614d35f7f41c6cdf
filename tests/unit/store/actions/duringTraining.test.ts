/** What is asked, measured and changed while training goes on: one moment each, and no step is lost. */
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { runExperiment } from '../../../../src/stage/runExperiment';
import { ask } from '../../../../src/store/actions/ask';
import { setBlur } from '../../../../src/store/actions/blur';
import { worker } from '../../../../src/store/actions/connection';
import { weightsFile } from '../../../../src/store/actions/modelFiles';
import { openSpecNow } from '../../../../src/store/actions/opening';
import { BY_HAND, editParameters } from '../../../../src/store/actions/session';
import { pauseNow, stepsNow, trainNow } from '../../../../src/store/actions/training';
import { installScripting } from '../../../../src/store/scripting/scripting';
import { initialState, useStore } from '../../../../src/store/state/store';
import { seededRandom } from '../../../support/seeded';
import { readModel } from '../../../support/readModel';
import { SMALL } from '../../../support/smallNetwork';

vi.mock('../../../../src/store/actions/connection', async () => {
  const { serviceConnection } = await import('../../../support/serviceConnection');
  return serviceConnection();
});
// It wants a tab's storage.
vi.mock('../../../../src/store/actions/start', () => ({ beginSession: () => Promise.resolve() }));

const drawing = Float32Array.from({ length: 784 }, (_, i) => (Math.abs((i % 28) - 14) < 3 ? 1 : 0));
const shown = () => useStore.getState().shown;
const stepBeyond = (step: number) => expect.poll(() => shown().step, { timeout: 20_000 }).toBeGreaterThan(step);

// The first network that opens has WebAssembly compiled.
beforeAll(async () => {
  vi.stubGlobal('window', {});
  installScripting();
  await openSpecNow(SMALL);
}, 60_000);

/** However many steps go by before a test looks, a weight is near where it was put. */
const SLOW = 1e-5;

let run: Promise<void>;
/** Every step that the page has shown since training began, in order. */
let steps: number[];
let unsubscribe: () => void;
beforeEach(async () => {
  useStore.setState(initialState, true);
  const { settings } = initialState;
  const optimizer = { ...settings.optimizer, learningRate: SLOW };
  useStore.setState({ generatedDigits: 40, image: drawing, settings: { ...settings, optimizer } });
  await openSpecNow(SMALL);
  steps = [];
  unsubscribe = useStore.subscribe(
    ({ shown: { step } }) => step,
    (step) => void steps.push(step),
  );
  run = trainNow();
  await stepBeyond(0);
});
afterEach(async () => {
  await pauseNow();
  await run;
  unsubscribe();
});

test('painting outside of a unit’s field changes it by exactly 0, and comes to its end', async () => {
  const { network } = shown();
  const { before, outside, inside } = await runExperiment(
    network,
    { layer: 0, unit: 10 },
    seededRandom(7),
    new AbortController().signal,
  );
  expect(outside!.repainted).toBe(784 - 49);
  expect(outside!.value - before.value).toBe(0);
  expect(inside!.value - before.value).not.toBe(0);
  await stepBeyond(shown().step);
});

test('the same image asked about twice in one question has the same answer, bit for bit', async () => {
  for (let round = 0; round < 3; round++) {
    const { answers } = await ask({ what: { kind: 'forward' }, images: [drawing, drawing] });
    expect(answers[1]!.activations).toEqual(answers[0]!.activations);
    await stepBeyond(shown().step);
  }
});

test.each<[string, () => Promise<{ readonly step: number; readonly parameters: Float32Array }>]>([
  ['a file of the weights', async () => readModel((await weightsFile()).bytes)],
  [
    'the same network with a blur',
    async () => {
      await setBlur(true);
      const { step, parameters, network } = shown();
      expect(network.spec).not.toEqual(SMALL);
      return { step, parameters: parameters! };
    },
  ],
])('%s has the weights of its step, bit for bit', async (_, taken) => {
  const { step, parameters } = await taken();
  await pauseNow();
  await openSpecNow(SMALL);
  await stepsNow(step);
  expect(await worker().readParameters()).toEqual(parameters);
});

test('another form of the network goes on with its curve and with the sets that it has learned from', async () => {
  await pauseNow();
  const point = { epoch: 0, trainingLoss: 1, testAccuracy: null, testLoss: null, trainingAccuracy: null };
  const curve = [{ ...point, step: 1 }];
  useStore.setState({ curve, learnedFrom: ['mine'] });
  await setBlur(true);
  expect(useStore.getState()).toMatchObject({ curve, learnedFrom: ['mine'] });
});

test('a kernel edited by hand, and weights set by a script, lose no step of training', async () => {
  for (let round = 1; round <= 3; round++) {
    await editParameters((parameters) => {
      parameters.fill(round, 0, 3);
      return BY_HAND;
    });
    await stepBeyond(shown().step);
    // Trained on since, and not far away.
    for (const weight of shown().parameters!.subarray(0, 3)) expect(Math.abs(weight - round)).toBeLessThan(0.5);
    const [weights] = await window.receptive.weights();
    await window.receptive.setWeights([{ ...weights!, values: weights!.values.map(() => -round) }]);
    await stepBeyond(shown().step);
    for (const weight of shown().parameters!.subarray(0, 49)) expect(Math.abs(weight + round)).toBeLessThan(0.5);
  }
  expect(steps.length).toBeGreaterThan(6);
  expect(steps).toEqual(steps.toSorted((one, other) => one - other));
});
