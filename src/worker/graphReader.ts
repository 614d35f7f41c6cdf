/** The reader of networks: a worker of its own, so that a file may be as large or as odd as it likes. It keeps the newest one that could be read. */
import { createBirpc } from 'birpc';
import { decodeOnnx, type OnnxFile } from '../fileFormats/onnxReader/file';
import { readGraph } from '../fileFormats/onnxReader/graph';
import { OnnxError } from '../fileFormats/onnxReader/problem';
import { reportOf } from '../fileFormats/onnxReader/report';
import type { GraphAnswer, GraphReaderFunctions } from './protocol';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

let kept: OnnxFile | null = null;

/** What is wrong with a file is a value; anything else is a fault of ours, and rejects. */
function answer(file: () => OnnxFile, size: readonly number[] | null): GraphAnswer {
  try {
    const read = file();
    const report = reportOf(readGraph(read, size));
    kept = read;
    return { ok: true, report };
  } catch (error) {
    if (error instanceof OnnxError) return { ok: false, problem: error.problem };
    throw error;
  }
}

const functions: GraphReaderFunctions = {
  async open(file) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return answer(() => decodeOnnx(bytes), null);
  },
  async measure(size) {
    if (!kept) throw new Error('No network has been read.');
    const file = kept;
    return answer(() => file, size);
  },
};

createBirpc<Record<string, never>, GraphReaderFunctions>(functions, {
  post: (message) => scope.postMessage(message),
  on: (receive) => {
    scope.onmessage = ({ data }) => receive(data);
  },
  timeout: -1,
});
