/** PyTorch outside the browser, in a process of its own (native.py), where this machine's Python has it. */
import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { createInterface } from 'node:readline';
import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Opening, Place, Prediction, Task } from './figures';

const SCRIPT = resolve(import.meta.dirname, 'native.py');

/** The Python that has PyTorch: the one that the environment names, the usual one, the system's; null if none. */
export function findPyTorch(): string | null {
  const candidates = [process.env.PYTHON, 'python3', '/usr/bin/python3'].filter((path) => path !== undefined);
  return candidates.find((python) => spawnSync(python, ['-c', 'import torch']).status === 0) ?? null;
}

export class NativePlace implements Place {
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;

  constructor(
    python: string,
    private readonly task: Task,
  ) {
    this.#process = spawn(python, [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface(this.#process.stdout)[Symbol.asyncIterator]();
  }

  open(): Promise<Opening> {
    return this.#ask('open', this.task.batch, Number.parseInt(this.task.backend, 10));
  }

  window(milliseconds: number): Promise<number> {
    return this.#ask('window', milliseconds);
  }

  predict(runs: number): Promise<Prediction> {
    return this.#ask('predict', runs);
  }

  async close(): Promise<void> {
    this.#process.kill();
  }

  async #ask<Result>(ask: string, ...given: number[]): Promise<Result> {
    this.#process.stdin.write(`${JSON.stringify({ ask, given })}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error('PyTorch ended.');
    return JSON.parse(value) as Result;
  }
}
