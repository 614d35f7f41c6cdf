/** The reader of digits: a worker of its own, so that no file, whatever it holds, keeps the page from answering. */
import { decodePng } from '../digits/reading/decodePng';
import { DigitFiles } from '../digits/reading/digitFiles';
import type { FileReaderEvents, FileReaderFunctions } from './fileProtocol';
import { serve } from './serve';

const files = new DigitFiles(decodePng);

const functions: FileReaderFunctions = {
  read: (chosen) => files.add(chosen, (share) => page.reached(share)),
  answer: (choice) => Promise.resolve(files.answer(choice)),
};

const page = serve<FileReaderFunctions, FileReaderEvents>(functions, { told: ['reached'] });
