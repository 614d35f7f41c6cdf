/** A second core in training: the page is told how it trains, and a run does not end where the second worker does. */
import { afterEach, expect, test, vi } from 'vitest';
import { FasterWay } from '../../../src/engine/wasm/twoCores/fasterWay';
import type { HalfWorker } from '../../../src/engine/wasm/twoCores/halfClient';
import type { Progress, TrainingSettings } from '../../../src/worker/protocol';
import { serviceFor } from '../../../src/worker/service';
import { halfOnThisThread } from '../../support/halfPort';
import { SMALL } from '../../support/smallNetwork';

const settings: TrainingSettings = {
  batch: 10,
  optimizer: { kind: 'momentum', learningRate: 0.05, momentum: 0.9, weightDecay: 0 },
  schedule: { kind: 'constant', epochs: 10 },
  seed: 1,
  moved: true,
  maxEpochs: null,
  errorThreshold: null,
};

/** Every network's training is halved as soon as its other half is there. */
async function opened(start: (() => HalfWorker) | null) {
  vi.spyOn(FasterWay.prototype, 'next').mockReturnValue('both');
  vi.spyOn(FasterWay.prototype, 'kept', 'get').mockReturnValue('both');
  const devices: (string | undefined)[] = [];
  const points: Progress['points'][number][] = [];
  const trouble = vi.fn();
  const page = {
    progress: (progress: Progress) => void points.push(...progress.points),
    evaluated: () => undefined,
    looked: () => Promise.resolve(),
    trouble,
    computeChanged: ({ backends }: { backends: readonly { name: string; device: string }[] }) =>
      void devices.push(backends.find(({ name }) => name === 'wasm')?.device),
  };
  const service = serviceFor(page, null, start);
  const report = await service.open(SMALL, { initialisation: { kind: 'glorot', seed: 1 } }, 'wasm');
  await service.setTrainingSource({ generated: 60, seed: 1, given: null });
  return { service, devices, points, trouble, report };
}

afterEach(() => void vi.restoreAllMocks());

const PATIENTLY = { interval: 1, timeout: 60_000 };

test('the page is told how it trains: on both, otherwise connected, and on one when the second is gone', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const halves: HalfWorker[] = [];
  const { service, devices, trouble, report } = await opened(() => {
    halves.push(halfOnThisThread());
    return halves.at(-1)!;
  });
  expect(report.backends.find(({ name }) => name === 'wasm')!.device).toBe('WebAssembly SIMD, 1 thread');
  const run = service.train(settings);
  await vi.waitUntil(() => devices.length === 1, PATIENTLY);
  await service.setConnectivity('local');
  await vi.waitUntil(() => devices.length === 3, PATIENTLY);
  halves.at(-1)!.onerror!({ message: 'gone' } as ErrorEvent);
  const { step } = await service.standing();
  await vi.waitUntil(async () => (await service.standing()).step > step + 20, PATIENTLY);
  await service.pause();
  expect(await run).toBe('paused');
  expect(devices.map((device) => device!.slice(-9))).toEqual(['2 threads', ' 1 thread', '2 threads', ' 1 thread']);
  expect(halves).toHaveLength(2);
  expect(trouble).not.toHaveBeenCalled();
});

test('points of the curve, the end of a run and its steps are those of one core', async () => {
  const runs = await Promise.all(
    [() => halfOnThisThread(), null].map(async (start) => {
      const { service, points, devices } = await opened(start);
      if (start) {
        await service.steps(2, settings);
        await vi.waitUntil(() => devices.length === 1, PATIENTLY);
        await service.begin({ initialisation: { kind: 'glorot', seed: 1 } });
      }
      points.length = 0;
      const reason = await service.train({ ...settings, maxEpochs: 10 });
      const { step, epoch } = await service.standing();
      const curve = points.filter((point) => point.step <= step);
      return { reason, step, epoch, curve, final: await service.steps(3, settings) };
    }),
  );
  // The last point is told again with its accuracy, once that is measured.
  const [both, one] = runs.map(({ curve, final, ...rest }) => ({
    ...rest,
    steps: [...new Set(curve.map(({ step }) => step))],
    losses: [...new Map(curve.map(({ step, trainingLoss }) => [step, trainingLoss])).values(), final.loss],
    final: final.step,
  }));
  expect(both!.reason).toBe('maxEpochs');
  expect({ ...both, losses: [] }).toEqual({ ...one, losses: [] });
  both!.losses.forEach((loss, at) => expect(Math.abs(loss - one!.losses[at]!)).toBeLessThan(1e-3));
});
