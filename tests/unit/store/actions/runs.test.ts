/** What the page says of a run, of a measurement and of where the weights come from holds only as long as it is true. */
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { generateSet } from '../../../../src/digits/generator';
import { PRESETS, type NetworkSpec } from '../../../../src/network';
import { setBlur } from '../../../../src/store/actions/blur';
import { openBetween, openPlain } from '../../../../src/store/actions/between';
import { AnswersNoNumber, failureNotice } from '../../../../src/store/actions/failure';
import { openModel, weightsFile } from '../../../../src/store/actions/modelFiles';
import { openNow, openSpecNow, setComputeNow } from '../../../../src/store/actions/opening';
import { editWeights, restoreWeights } from '../../../../src/lens/slide/edits';
import { runOwn } from '../../../../src/store/actions/ownNetwork';
import * as session from '../../../../src/store/actions/session';
import { loadPicture } from '../../../../src/store/actions/drawing';
import { showNow } from '../../../../src/store/actions/shown';
import { takeWeights } from '../../../../src/store/actions/takeWeights';
import type { WeightsAlone } from '../../../../src/store/state/ownNetwork';
import { initialState, useStore } from '../../../../src/store/state/store';
import { evaluateNow, pauseNow, resetNow, stepsNow, trainingEnded } from '../../../../src/store/actions/training';
import { readModel } from '../../../support/readModel';
import { SMALL } from '../../../support/smallNetwork';

vi.mock('../../../../src/store/actions/connection', async () => {
  const { serviceConnection } = await import('../../../support/serviceConnection');
  return serviceConnection();
});

// What a worker reads of a file.
const graphReader = vi.hoisted(() => ({ parameters: vi.fn() }));
vi.mock('../../../../src/worker/workers', () => ({ graphReader: () => graphReader }));

// It wants a tab's storage.
vi.mock('../../../../src/store/actions/start', () => ({ beginSession: () => Promise.resolve() }));

const state = () => useStore.getState();
const messages = () => state().notices.map(({ message }) => message);

/** As the worker has them. */
const parametersNow = async () => (await import('../../../../src/store/actions/connection')).worker().readParameters();

const byHand = () =>
  session.editParameters((parameters) => {
    parameters.fill(0.1, 0, 49);
    return session.BY_HAND;
  });

// The first network that opens has WebAssembly compiled.
beforeAll(() => openSpecNow(SMALL), 60_000);

beforeEach(async () => {
  useStore.setState(initialState, true);
  useStore.setState({ generatedDigits: 40 });
  await openSpecNow(SMALL);
});

describe('an evaluation', () => {
  beforeEach(async () => void (await evaluateNow()));

  test.each<[string, () => Promise<unknown>]>([
    ['Reset', () => resetNow('random')],
    ['another connectivity', () => session.setConnectivity('local')],
    ['weights changed by hand', () => byHand()],
  ])('is forgotten after %s', async (_, change) => {
    expect(state().evaluation).not.toBeNull();
    await change();
    expect(state().evaluation).toBeNull();
  });

  test('of a network that has diverged is refused in a notice: the last one stays, and the way back leads to another', async () => {
    const before = state().evaluation;
    const { accuracy, predictions, loss } = (await session.judge(await session.digits('test', 0, 30)))!;
    // The loss is added up in slices, as long as time allows: their sum is rounded otherwise every time.
    const good = { accuracy, predictions, loss: expect.closeTo(loss, 6) as number };
    const { settings } = state();
    const wild = { ...settings, optimizer: { ...settings.optimizer, learningRate: 1e308 } };
    loadPicture(new Float32Array(784).fill(0.5));
    await showNow();
    await expect(stepsNow(3, wild)).rejects.toThrow('diverged');
    // What came of it is shown all the same.
    expect(state().shown.look!.scores!.some(Number.isFinite)).toBe(false);
    await evaluateNow();
    expect(state().evaluation).toBe(before);
    expect(await session.judge(await session.digits('test', 0, 30))).toBeNull();
    const notice = state().notices.find(({ message }) => message === 'notices.answersNotFinite')!;
    const { action } = notice;
    if (action && 'run' in action) action.run();
    await vi.waitFor(async () => expect(await session.judge(await session.digits('test', 0, 30))).toMatchObject(good));
  });

  test('is of a thousand generated digits that training never sees, where there are no others', async () => {
    const { predictions, accuracy, images } = (await session.judge(generateSet({ seed: -1, count: 1000 })))!;
    expect(state().evaluation).toMatchObject({ predictions, accuracy, images: 1000 });
    expect(images).toBe(1000);
    expect(accuracy).toBeGreaterThan(0);
  });

  test('says after how many steps it was measured', async () => {
    expect(state().evaluation!.step).toBe(0);
    await session.stepTraining(3);
    expect(state().evaluation!.step).toBe(0);
    await evaluateNow();
    expect(state().evaluation!.step).toBe(3);
  });
});

describe('the pace', () => {
  test.each<[string, () => Promise<unknown> | void]>([
    ['a pause', pauseNow],
    ['the end of a run', () => trainingEnded('maxEpochs')],
    ['a change of the backend', () => setComputeNow('reference')],
    ['another network', () => openSpecNow(SMALL)],
  ])('is that of no run after %s', async (_, change) => {
    useStore.setState({ samplesPerSecond: 15_500 });
    await change();
    expect(state().samplesPerSecond).toBeNull();
  });
});

describe('without digits to train on', () => {
  beforeEach(() => useStore.setState({ generatedDigits: 0 }));

  test.each([
    ['Train', session.train],
    ['Step', session.stepTraining],
  ])('%s says what to do', async (_, begin) => {
    await begin();
    expect(messages()).toEqual(['notices.nothingToTrainOn']);
    expect(state().training).toBe(false);
  });
});

describe('what the weights began as, and where Reset goes', () => {
  const from = () => [state().origin, state().begunAs];

  test('a blur, and none again, changes neither', async () => {
    await openNow(PRESETS.net5, 'net5', 'random');
    useStore.setState({ origin: 'trained', begunAs: 'trained' });
    await setBlur(true);
    expect(from()).toEqual(['trained', 'trained']);
    await setBlur(false);
    await resetNow('identical');
    await setBlur(true);
    await setBlur(false);
    expect(from()).toEqual(['identical', 'identical']);
  });

  test('a mixture changes what the weights are, not where Reset goes', async () => {
    await resetNow('he');
    await openBetween(1);
    expect(from()).toEqual(['he', null]);
    await openPlain('shared');
    expect(from()).toEqual(['he', null]);
    await resetNow();
    expect(from()).toEqual(['he', 'he']);
  });

  test('weights of a file were not drawn', async () => {
    const { bytes } = await weightsFile();
    await resetNow('zeros');
    expect(await openModel(readModel(bytes))).toEqual({ ok: true, name: 'small' });
    expect(from()).toEqual(['random', null]);
  });

  test('weights near the largest float are tried on a drawing, and refused: the network stays', async () => {
    const before = await parametersNow();
    const { bytes } = await weightsFile();
    const huge = before.map((_, i) => (i % 2 === 0 ? 3e38 : 2e38));
    const floats = new Uint8Array(bytes);
    // The tensors are the end of the file.
    floats.set(new Uint8Array(huge.buffer), floats.length - 4 * huge.length);
    expect(await openModel(readModel(floats))).toEqual({ ok: false, problem: { code: 'answersNoNumber' } });
    const { network } = state().shown;
    const chain = { spec: network.spec, parameters: huge };
    await expect(runOwn(chain, { mean: [0], deviation: [1], inkIsLight: true }, [])).rejects.toThrow(AnswersNoNumber);
    graphReader.parameters.mockResolvedValueOnce(huge);
    await expect(takeWeights({ id: 1 } as WeightsAlone, network, 'pytorch', {} as never)).rejects.toThrow(
      AnswersNoNumber,
    );
    expect(await parametersNow()).toEqual(before);
    expect(failureNotice(new AnswersNoNumber()).message).toBe('ownNetwork.answersNoNumber');
  });

  test('neither were those that were changed by hand', async () => {
    await byHand();
    expect(from()).toEqual(['random', null]);
  });

  test('a change by hand that changed nothing, or was taken back, leaves it known', async () => {
    await evaluateNow();
    await session.editParameters(() => false);
    expect(from()).toEqual(['random', 'random']);
    expect(state().evaluation).not.toBeNull();
    const before = useStore.getState().begunAs;
    await byHand();
    await session.editParameters(() => ({ begunAs: before }));
    expect(from()).toEqual(['random', 'random']);
  });

  test('weights that Slide has put back are again what they began as, however many steps it took', async () => {
    editWeights(new Map([[0, 0.5]]));
    await vi.waitFor(() => expect(from()).toEqual(['random', null]));
    editWeights(new Map([[0, 0.75]]));
    await vi.waitFor(async () => expect((await parametersNow())[0]).toBe(0.75));
    restoreWeights();
    await vi.waitFor(() => expect(from()).toEqual(['random', 'random']));
    expect((await parametersNow())[0]).not.toBe(0.75);
  });
});

test('a network that grows too large is said by its code', async () => {
  await openNow(PRESETS.lenet, null, 'random');
  const wide = {
    ...PRESETS.lenet,
    layers: PRESETS.lenet.layers.map((l) => (l.name === 'C3' ? { ...l, maps: 400 } : l)),
  };
  await openSpecNow(wide as NetworkSpec);
  await session.setConnectivity('full');
  const [notice] = state().notices;
  expect(notice?.message).toBe('notices.failure');
  const { loadWholeLanguage, textIn } = await import('../../../../src/i18n/languages');
  await loadWholeLanguage('zh');
  const said = notice?.values?.message;
  expect(typeof said === 'function' && said(textIn('zh'))).toMatch(/网络将有 [\d,]+ 个参数，此处最多 32,000,000 个/);
}, 60_000);
