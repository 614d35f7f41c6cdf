/** Workers of files: started for the first, started again after one they died over, and telling whoever asked last. */
import { createBirpc } from 'birpc';
import { expect, test } from 'vitest';
import { WorkerDied, type WorkerPort } from '../../../src/worker/client';
import type { FileReaderEvents } from '../../../src/worker/fileProtocol';
import { onDemand } from '../../../src/worker/onDemand';

interface Reader {
  read(name: string): Promise<string>;
}

/** A worker that tells half of the way and then answers, but dies over a file of this name. */
function spawn(deadly: string): WorkerPort {
  let receive: (message: unknown) => void;
  const port: WorkerPort = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (message) => queueMicrotask(() => receive(structuredClone(message))),
    terminate: () => undefined,
  };
  const page = createBirpc<FileReaderEvents, Reader>(
    {
      async read(name) {
        if (name === deadly) {
          port.onerror?.({ message: 'out of memory' } as ErrorEvent);
          return 'nobody hears this';
        }
        page.reached(0.5);
        return `read ${name}`;
      },
    },
    {
      post: (message) => queueMicrotask(() => port.onmessage?.({ data: structuredClone(message) } as MessageEvent)),
      on: (heard) => (receive = heard),
      eventNames: ['reached'],
      timeout: -1,
    },
  );
  return port;
}

test('one is started when it is asked, tells whoever asked last, and is followed by another when it dies', async () => {
  let started = 0;
  const reader = onDemand<Reader, FileReaderEvents>('The reader', () => {
    started++;
    return spawn('bomb');
  });
  expect(started).toBe(0);
  const told: [string, number][] = [];
  const asking = (who: string) => reader({ reached: (share) => void told.push([who, share]) });
  expect(await asking('first').read('a')).toBe('read a');
  expect(await asking('second').read('b')).toBe('read b');
  expect(told).toEqual([
    ['first', 0.5],
    ['second', 0.5],
  ]);
  expect(started).toBe(1);
  await expect(asking('third').read('bomb')).rejects.toThrow(WorkerDied);
  expect(await asking('fourth').read('c')).toBe('read c');
  expect(started).toBe(2);
});
