/** ONNX's own tests of single nodes, as they lie in a folder: a graph of one node, its inputs and what has to come out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decodeOnnx, type OnnxFile, type OnnxNode } from '../src/fileFormats/onnxReader/file';
import { OnnxError } from '../src/fileFormats/onnxReader/problem';
import { decodeTensor, type OnnxTensor } from '../src/fileFormats/onnxReader/tensor';

export interface NodeTest {
  readonly name: string;
  readonly node: OnnxNode;
  /** The first input is the image; the others are constants of the file, as weights are in a network. */
  readonly file: OnnxFile;
  readonly input: OnnxTensor;
  readonly output: OnnxTensor;
}

/** All tests of one node whose values are tensors. */
export function nodeTestsIn(folder: string): readonly NodeTest[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name): NodeTest[] => {
      try {
        const file = decodeOnnx(asOfOpset7(readFileSync(resolve(folder, name, 'model.onnx'))));
        const [node] = file.nodes;
        const values = resolve(folder, name, 'test_data_set_0');
        const [input, ...constants] = file.inputs.map((_, at) => tensorIn(resolve(values, `input_${at}.pb`)));
        const output = tensorIn(resolve(values, 'output_0.pb'));
        if (file.nodes.length !== 1 || !node || !input || !output) return [];
        const named = constants.flatMap((tensor, at) => (tensor ? [[file.inputs[at + 1]!.name, tensor] as const] : []));
        const image = { ...file.inputs[0]!, dims: input.dims };
        return [{ name, node, input, output, file: { ...file, inputs: [image], tensors: new Map(named) } }];
      } catch (error) {
        if (error instanceof OnnxError) return [];
        throw error;
      }
    });
}

/**
 * A test of an operator says the opset that last changed it. What has not changed since one before 7 is of 7 too: the file's
 * last six bytes, its opset (field 8, of four bytes: an empty domain and the version).
 */
function asOfOpset7(bytes: Uint8Array): Uint8Array {
  const [field, length, domain, none, key, version] = bytes.subarray(-6);
  const isOpset = field === 0x42 && length === 4 && domain === 0x0a && none === 0 && key === 0x10;
  if (isOpset && version! < 7) bytes[bytes.length - 1] = 7;
  return bytes;
}

/** Null where the value is none: absent, a sequence, or text. */
const tensorIn = (path: string): OnnxTensor | null => (existsSync(path) ? decodeTensor(readFileSync(path)) : null);

/** Each number by itself: what is tested of them holds whatever the sizes, so a test's numbers may be an image of any. */
const NUMBER_BY_NUMBER = new Set('Relu LeakyRelu Tanh Sigmoid HardSigmoid Clip Identity Dropout'.split(' '));
/** Numbers with each other, their sizes aligned at the last dimension: one more before them changes nothing. */
const ALIGNED = new Set('Add Sub Mul Div'.split(' '));

/** The test's graph; over a list, which is no image, as a row of an image that is made one. */
export function overImage(test: NodeTest): OnnxFile {
  const { input, node } = test;
  if (input.dims.length !== 1) return test.file;
  const sizes = constant('sizes', 7, [1], [input.count]);
  return built(
    test,
    [1, 1, 1, input.count],
    [made('Reshape', ['image', 'sizes'], 'row'), reading(node, 'row')],
    [sizes],
  );
}

/**
 * The node as a network over images that ends in scores: numbers that are each taken alone as one row, what is a matrix
 * behind a dense layer that gives what it reads; and behind the node another such.
 */
export function asNetwork(test: NodeTest): OnnxFile {
  const { input, output, node } = test;
  const { operator } = node;
  const dims = ALIGNED.has(operator)
    ? [...[1, 1, 1, 1].slice(0, Math.max(0, 4 - input.dims.length)), ...input.dims]
    : input.dims;
  const isScores = operator === 'Softmax' || operator === 'LogSoftmax';
  const alone = NUMBER_BY_NUMBER.has(operator);
  const image = alone ? [1, 1, 1, input.count] : dims.length === 2 ? [dims[0]!, 1, 1, dims[1]!] : dims;
  const rows = dims.length === 2 && !alone;
  // Batch first; what has been given another is no image any more.
  const isBatch = output.dims.length > 1 && !alone && !ALIGNED.has(operator);
  const scores = output.count / (isBatch ? output.dims[0]! : 1);
  const before = rows
    ? [made('Flatten', ['image'], 'flatImage'), made('MatMul', ['flatImage', 'sameImage'], 'row')]
    : [];
  const behind = [made('Flatten', ['tested'], 'flat'), made('MatMul', ['flat', 'same'], 'scores')];
  const nodes = [...before, { ...reading(node, rows ? 'row' : 'image'), outputs: ['tested'] }];
  return built(test, image, isScores ? nodes : [...nodes, ...behind], [
    identity('sameImage', image.at(-1)!),
    identity('same', scores),
  ]);
}

const built = (
  { file }: NodeTest,
  dims: readonly number[],
  nodes: readonly OnnxNode[],
  tensors: readonly OnnxTensor[],
): OnnxFile => ({
  ...file,
  inputs: [{ ...file.inputs[0]!, name: 'image', dims }],
  nodes,
  tensors: new Map([...file.tensors, ...tensors.map((tensor) => [tensor.name, tensor] as const)]),
});

const made = (operator: string, inputs: readonly string[], output: string): OnnxNode => ({
  name: output,
  operator,
  domain: '',
  inputs,
  outputs: [output],
  attributes: new Map(),
});

/** The node with another first input. */
const reading = (node: OnnxNode, input: string): OnnxNode => ({ ...node, inputs: [input, ...node.inputs.slice(1)] });

/** A matrix that changes nothing. */
const identity = (name: string, size: number): OnnxTensor => ({
  ...constant(name, 1, [size, size], []),
  numbers: () => Float64Array.from({ length: size * size }, (_, i) => Number(i % (size + 1) === 0)),
});

const constant = (name: string, type: number, dims: readonly number[], numbers: readonly number[]): OnnxTensor => ({
  name,
  type,
  dims,
  count: dims.reduce((product, size) => product * size, 1),
  bytes: 4 * numbers.length,
  numbers: () => Float64Array.from(numbers),
});
