/** Whole batches in one worker against halves in two, by turns (twoCores.ts). */
import type { Part } from './half';
import { median } from './quantiles';

function ask<Result>(worker: Worker, question: Part | number, transfer: Transferable[] = []): Promise<Result> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Result>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question, transfer);
  });
}

async function openParts(parts: readonly Part[]): Promise<Worker[]> {
  const workers = parts.map(() => new Worker(new URL('./half.ts', import.meta.url), { type: 'module' }));
  await Promise.all(workers.map((worker, at) => ask(worker, parts[at]!, parts[at]!.other ? [parts[at]!.other] : [])));
  return workers;
}

/** Samples a second of both ways: medians of so many windows, by turns. */
export async function twoCores(
  batch: number,
  rounds: number,
  milliseconds: number,
): Promise<{ readonly one: number; readonly two: number }> {
  const { port1, port2 } = new MessageChannel();
  const whole = await openParts([{ size: batch, other: null }]);
  const halves = await openParts([
    { size: batch / 2, other: port1 },
    { size: batch / 2, other: port2 },
  ]);
  const rate = async (workers: readonly Worker[], steps: number): Promise<number> => {
    const times = await Promise.all(workers.map((worker) => ask<number>(worker, steps)));
    return (steps * batch * 1000) / Math.max(...times);
  };
  const steps = Math.ceil(((await rate(whole, 50)) * milliseconds) / 1000 / batch);
  const [one, two]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    one.push(await rate(whole, steps));
    two.push(await rate(halves, steps));
  }
  for (const worker of [...whole, ...halves]) worker.terminate();
  return { one: median(one), two: median(two) };
}
