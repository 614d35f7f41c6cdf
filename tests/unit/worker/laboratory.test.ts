/** The page's end of the laboratory, with laboratories that die: in the middle of a leg, before they have begun, with a message that nobody can read. */
import { createBirpc } from 'birpc';
import { expect, test, vi } from 'vitest';
import { PRESETS } from '../../../src/network';
import { WorkerDied, type WorkerPort } from '../../../src/worker/client';
import { onDemand } from '../../../src/worker/onDemand';
import type { LaboratoryEvents, LaboratoryFunctions, RequestOf } from '../../../src/worker/protocol';

const request: RequestOf<'race'> = {
  spec: PRESETS.net5,
  entrants: ['shared'],
  source: { generated: 10, seed: 1, given: null },
  testDigits: 10,
  batch: 5,
  optimizer: { kind: 'momentum', learningRate: 0.05, momentum: 0.9, weightDecay: 0 },
  steps: 80,
  seed: 1,
  scrambled: false,
};
const leg = (number: number) =>
  ({ cell: { leg: number }, outcome: { parameters: [1], connections: [1], points: [] } }) as const;

/** A laboratory that notes the runs it is asked for, tells what a test has it tell, and dies on demand. */
class FakeLaboratory implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  onmessageerror: WorkerPort['onmessageerror'] = null;
  readonly runs: { readonly earlier: readonly unknown[]; readonly end: (done: never) => void }[] = [];
  terminated = false;
  #receive: ((message: unknown) => void) | null = null;
  readonly page = createBirpc<LaboratoryEvents, LaboratoryFunctions>(
    {
      run: ((_kind: string, _request: unknown, earlier: readonly unknown[]) =>
        new Promise((end) => this.runs.push({ earlier, end }))) as LaboratoryFunctions['run'],
      cancel: () => Promise.resolve(),
    },
    {
      post: (message) => {
        const data: unknown = structuredClone(message);
        queueMicrotask(() => !this.terminated && this.onmessage?.({ data } as MessageEvent));
      },
      on: (receive) => {
        this.#receive = receive;
      },
      eventNames: ['live', 'done', 'reached', 'notKept'],
      timeout: -1,
    },
  );

  postMessage(message: unknown): void {
    const data: unknown = structuredClone(message);
    queueMicrotask(() => this.#receive?.(data));
  }

  terminate(): void {
    this.terminated = true;
  }
}

function open() {
  const laboratories: FakeLaboratory[] = [];
  const done = vi.fn<LaboratoryEvents['done']>();
  const ignore = (): void => undefined;
  const laboratory = onDemand<LaboratoryFunctions, LaboratoryEvents>('The laboratory', () => {
    laboratories.push(new FakeLaboratory());
    return laboratories.at(-1)!;
  });
  const asked = () => laboratory({ done, live: ignore, reached: ignore, notKept: ignore });
  return { asked, laboratories, done };
}
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test.each<[string, (laboratory: FakeLaboratory) => void]>([
  ['dies', (laboratory) => laboratory.onerror?.({ message: 'out of memory' } as ErrorEvent)],
  ['sends what cannot be read', (laboratory) => laboratory.onmessageerror?.({} as MessageEvent)],
])('one that %s in the middle of a leg: the run rejects, and a new one goes on from the legs told', async (_, fail) => {
  const { asked, laboratories, done } = open();
  const run = asked().run('race', request, []);
  await settle();
  laboratories[0]!.page.done(leg(0));
  await settle();
  expect(done).toHaveBeenCalledExactlyOnceWith(leg(0));
  fail(laboratories[0]!);
  await expect(run).rejects.toThrow(WorkerDied);
  expect(laboratories[0]!.terminated).toBe(true);
  const again = asked().run('race', request, [leg(0)]);
  await settle();
  expect(laboratories).toHaveLength(2);
  expect(laboratories[1]!.runs[0]!.earlier).toEqual([leg(0)]);
  laboratories[1]!.runs[0]!.end([leg(0), leg(1)] as never);
  expect(await again).toEqual([leg(0), leg(1)]);
});

test('what one tells after it died is not heard', async () => {
  const { asked, laboratories, done } = open();
  const run = asked().run('race', request, []);
  await settle();
  laboratories[0]!.onerror?.({ message: 'out of memory' } as ErrorEvent);
  await expect(run).rejects.toThrow(WorkerDied);
  laboratories[0]!.page.done(leg(0));
  await settle();
  expect(done).not.toHaveBeenCalled();
});
