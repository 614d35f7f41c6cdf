/** The reader of networks and weights: a worker of its own, so that a file may be as large or as odd as it likes. It keeps the newest one of each that could be read. */
import { MOST_NAMES, offersOf, parametersOf } from '../fileFormats/foreignWeights';
import { chainOf, type Chain } from '../fileFormats/onnxReader/chain';
import { decodeOnnx, type OnnxFile } from '../fileFormats/onnxReader/file';
import { readGraph, type OnnxGraph } from '../fileFormats/onnxReader/graph';
import { OnnxError, type OnnxProblem } from '../fileFormats/onnxReader/problem';
import { reportOf } from '../fileFormats/onnxReader/report';
import type { StoredTensor } from '../fileFormats/safetensors';
import { readWeightsFile } from '../fileFormats/weightsFile';
import { buildNetwork } from '../network';
import { refuse } from '../result';
import type { GraphAnswerInParts, GraphReaderFunctions, NodeReport } from './fileProtocol';
import { serve } from './serve';
import { givenAway, leavingIn } from './transfer';

let kept: OnnxFile | null = null;
/** Weights without a network, of the newest such file. */
let weights: { readonly id: number; readonly tensors: readonly StoredTensor[] } = { id: 0, tensors: [] };

function tensorsOf(id: number): readonly StoredTensor[] {
  if (id !== weights.id) throw new Error('These weights are not at hand any more: open their file again.');
  return weights.tensors;
}

/** Of the answers whose nodes are being fetched, those that are left. */
const left = new Map<number, readonly NodeReport[]>();
let answers = 0;
/** Nodes in one message: to unpack thousands would hold up the page for several frames. */
const PART = 500;

/** What is wrong with a file is a value; anything else is a fault of ours, and rejects. */
function answer(file: () => OnnxFile, size: readonly number[] | null): GraphAnswerInParts {
  try {
    const read = file();
    const graph = readGraph(read, size);
    const { nodes, ...report } = reportOf(graph);
    kept = read;
    const id = ++answers;
    left.set(id, nodes);
    return { ok: true, report, chain: chainOrWhy(graph), id, nodes: nodes.length };
  } catch (error) {
    if (error instanceof OnnxError) return refuse(error.problem);
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
  async nextNodes(id) {
    const nodes = left.get(id);
    if (!nodes) throw new Error('These nodes are not at hand any more: open their file again.');
    if (nodes.length > PART) left.set(id, nodes.slice(PART));
    else left.delete(id);
    return nodes.slice(0, PART);
  },
  async openWeights(file) {
    const read = readWeightsFile(new Uint8Array(await file.arrayBuffer()));
    if (!read.ok) return read;
    if ('spec' in read.value) return { ok: true, model: givenAway(read.value) };
    weights = { id: weights.id + 1, tensors: read.value };
    return { ok: true, alone: weights.id };
  },
  async offers(id, spec) {
    const network = buildNetwork(spec);
    const heads = tensorsOf(id).map(({ values: _, ...head }) => head);
    const names = heads.slice(0, network.blocks.length + MOST_NAMES).map(({ name }) => name);
    return { offers: offersOf(network, heads), tensors: heads.length, names };
  },
  async parameters(id, spec, framework, agreed) {
    const network = buildNetwork(spec);
    const wanted = new Set(agreed.values());
    const byName = new Map(tensorsOf(id).flatMap((tensor) => (wanted.has(tensor.name) ? [[tensor.name, tensor]] : [])));
    const byBlock = network.blocks.map((block) => [block, byName.get(agreed.get(block.name) ?? '') ?? null] as const);
    return givenAway(parametersOf(network, framework, new Map(byBlock)));
  },
};

serve(functions, { leaving: leavingIn });
