/** A trial of the backends that goes wrong: whoever asked is told, and nothing of it stays. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BackendError, type Engine } from '../../../src/engine/engine';
import type { NetworkSpec } from '../../../src/network';
import { answerTrial } from '../../../src/worker/backendTrial';
import { TRIAL, tryBackends, type TrialAnswer, type TrialRequest } from '../../../src/worker/askForTrial';

const backends = vi.hoisted(() => ({ openBackend: vi.fn(), timeTraining: vi.fn() }));
vi.mock('../../../src/engine/backends', () => backends);

const spec: NetworkSpec = {
  name: 'linear',
  input: { height: 2, width: 2, channels: 1 },
  layers: [{ kind: 'dense', name: 'Output', units: 3, activation: 'identity' }],
  loss: 'crossEntropy',
};
const request: TrialRequest = { names: ['webgl', 'wasm'], spec, parameters: new Float32Array(15) };
const reports = [{ name: 'wasm', device: 'SIMD', unavailable: null, samplesPerSecond: 7 }] as const;

describe('the worker of a trial', () => {
  const dispose = vi.fn();
  const engine = { device: 'a device', dispose } as unknown as Engine;
  afterEach(() => void vi.resetAllMocks());

  test('answers with a report for each backend, and gives its engines back', async () => {
    backends.openBackend.mockResolvedValue(engine);
    backends.timeTraining.mockRejectedValueOnce(new BackendError('contextLost', 'gone')).mockResolvedValueOnce(900);
    expect(await answerTrial(request)).toEqual({
      reports: [
        { name: 'webgl', device: '', unavailable: 'contextLost', samplesPerSecond: null },
        { name: 'wasm', device: 'a device', unavailable: null, samplesPerSecond: 900 },
      ],
    });
    expect(dispose).toHaveBeenCalledTimes(2);
  });

  test('answers also where something fails that is no backend’s refusal, and gives its engine back', async () => {
    backends.openBackend.mockResolvedValue(engine);
    backends.timeTraining.mockRejectedValue(new TypeError('a mistake of ours'));
    expect(await answerTrial(request)).toEqual({ error: expect.stringContaining('a mistake of ours') });
    expect(dispose).toHaveBeenCalledTimes(1);
  });
});

describe('a trial asked for', () => {
  /** A worker that does what a test has it do with a request. */
  function workersThat(answer: (worker: FakeWorker) => void) {
    const workers: FakeWorker[] = [];
    vi.stubGlobal('location', { href: 'worker.js' });
    vi.stubGlobal(
      'Worker',
      class extends FakeWorker {
        constructor(address: string, { name }: { name: string }) {
          super(address, name, answer);
          workers.push(this);
        }
      },
    );
    return workers;
  }

  class FakeWorker {
    onmessage: ((event: { data: TrialAnswer }) => void) | null = null;
    onerror: ((event: { message: string }) => void) | null = null;
    terminated = false;
    constructor(
      readonly address: string,
      readonly name: string,
      private readonly answer: (worker: FakeWorker) => void,
    ) {}
    postMessage(): void {
      queueMicrotask(() => this.answer(this));
    }
    terminate(): void {
      this.terminated = true;
    }
  }

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  test('is answered by the script of the worker it is asked in', async () => {
    const workers = workersThat((worker) => worker.onmessage!({ data: { reports } }));
    expect(await tryBackends(request)).toEqual(reports);
    expect(workers).toMatchObject([{ address: 'worker.js', name: TRIAL, terminated: true }]);
  });

  test.each([
    ['says what failed', (worker: FakeWorker) => worker.onmessage!({ data: { error: 'a mistake of ours' } })],
    ['dies', (worker: FakeWorker) => worker.onerror!({ message: 'a mistake of ours' })],
  ])('is rejected where its worker %s', async (_, answer) => {
    const workers = workersThat(answer);
    await expect(tryBackends(request)).rejects.toThrow(/could not be compared: .*a mistake of ours/);
    expect(workers[0]!.terminated).toBe(true);
  });

  test('has no reports, in time, where its worker stays silent', async () => {
    vi.useFakeTimers();
    const workers = workersThat(() => undefined);
    const answer = expect(tryBackends(request)).resolves.toEqual([]);
    await vi.advanceTimersByTimeAsync(120_000);
    await answer;
    expect(workers[0]!.terminated).toBe(true);
  });
});
