/** The reader of networks: a worker of its own, so that a file may be as large or as odd as it likes. It keeps the newest one that could be read. */
import { createBirpc } from 'birpc';
import { chainOf, type Chain } from '../fileFormats/onnxReader/chain';
import { decodeOnnx, type OnnxFile } from '../fileFormats/onnxReader/file';
import { readGraph, type OnnxGraph } from '../fileFormats/onnxReader/graph';
import { OnnxError, type OnnxProblem } from '../fileFormats/onnxReader/problem';
import { reportOf } from '../fileFormats/onnxReader/report';
import type { GraphAnswer, GraphReaderFunctions } from './protocol';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

let kept: OnnxFile | null = null;

/** What is wrong with a file is a value; anything else is a fault of ours, and rejects. */
function answer(file: () => OnnxFile, size: readonly number[] | null): GraphAnswer {
  try {
    const read = file();
    const graph = readGraph(read, size);
    const report = reportOf(graph);
    kept = read;
    return { ok: true, report, chain: chainOrWhy(graph) };
  } catch (error) {
    if (error instanceof OnnxError) return { ok: false, problem: error.problem };
    throw error;
  }
}

function chainOrWhy(graph: OnnxGraph): Chain | { readonly problem: OnnxProblem } {
  try {
    return chainOf(graph);
  } catch (error) {
    if (error instanceof OnnxError) return { problem: error.problem };
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
