/** The reader of digits: a worker of its own, so that no file, whatever it holds, keeps the page from answering. */
import { createBirpc } from 'birpc';
import { decodePng } from '../digits/reading/decodePng';
import { DigitFiles } from '../digits/reading/digitFiles';
import type { FileReaderEvents, FileReaderFunctions } from './protocol';
import { buffersIn } from './transfer';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

const files = new DigitFiles(decodePng);

const functions: FileReaderFunctions = {
  read: (chosen) => files.add(chosen, (share) => page.reached(share)),
  answer: (choice) => Promise.resolve(files.answer(choice)),
};

const page = createBirpc<FileReaderEvents, FileReaderFunctions>(functions, {
  post: (message: unknown) => scope.postMessage(message, buffersIn(message)),
  on: (receive) => {
    scope.onmessage = ({ data }) => receive(data);
  },
  eventNames: ['reached'],
  timeout: -1,
});
