/** An ONNX file as a graph: its nodes in order, each with its value, what it counts and what it has learned. */
import { imageValue, piecesIn, valueOf, type Value, type Work } from '../../network/graph/graph';
import { constantOf, isFloatType, type Constant } from './constant';
import { folded, givenConstant } from './constants';
import { isStandard, type OnnxFile, type OnnxNode, type OnnxValueInfo } from './file';
import { isConstant, Operands, type Operand } from './operands';
import { OPERATORS } from './operators';
import { inOrder } from './order';
import { atNode, OnnxError, OperatorError } from './problem';

/** A node that computes: a layer, or part of one. Nodes of constants alone are none. */
export interface ComputingNode {
  readonly node: OnnxNode;
  readonly operands: Operands;
  /** For each input that is computed the node that it comes from; −1: the image. */
  readonly inputs: readonly number[];
  readonly value: Value;
  readonly work: Work;
  readonly widens: boolean;
  /** Its constants that are parameters. */
  readonly learned: readonly Constant[];
}

export interface OnnxGraph {
  readonly name: string;
  readonly image: Value;
  /** Whether its numbers are floats, as far as the file says. */
  readonly imageIsFloat: boolean;
  readonly nodes: readonly ComputingNode[];
}

/** Where a file leaves the size open and nobody has said one: what the networks of ImageNet take. */
const USUAL_SIZE = 224;
const USUAL_CHANNELS = 3;
/** Where a picture's channels may stand, last or first: grey, colour, colour with opacity. */
const CHANNELS: readonly (number | null)[] = [1, 3, 4];

/** Of all fields together: networks that are published have some ten a node. What has more takes seconds to follow. */
const MOST_PIECES = 2_000_000;

/** Reads the graph for an image of so many rows and columns; `size` absent: the file's own. Throws an OnnxError. */
export function readGraph(file: OnnxFile, size: readonly number[] | null = null): OnnxGraph {
  if (file.nodes.length === 0) throw new OnnxError({ code: 'hasNoNodes' });
  const info = imageOf(file);
  const image = valueOfImage(file, info, size);
  const known = new Map<string, { readonly operand: Operand; readonly from: number }>();
  known.set(info.name, { operand: { value: image }, from: -1 });
  for (const [name, tensor] of file.tensors) {
    if (name !== info.name) known.set(name, { operand: { constant: constantOf(name, tensor) }, from: -1 });
  }
  const nodes: ComputingNode[] = [];
  let pieces = 0;
  for (const node of inOrder(file.nodes, (value) => known.has(value))) {
    try {
      const inputs = node.inputs.map((input) => (input === '' ? null : known.get(input)!));
      const operands = new Operands(
        node,
        file.opset,
        inputs.map((input) => input?.operand ?? null),
      );
      const constant = constantFrom(node, operands);
      if (constant) {
        known.set(node.outputs[0]!, { operand: { constant }, from: -1 });
        continue;
      }
      const computed = inputs.flatMap((input, index) =>
        input && 'value' in input.operand ? [{ index, from: input.from, value: input.operand.value }] : [],
      );
      const [first, ...more] = resolved(node, operands, computed);
      if (first!.value !== computed[0]?.value) pieces += piecesIn(first!.value);
      if (pieces > MOST_PIECES) throw new OperatorError({ code: 'tooManyPieces' });
      nodes.push({
        node,
        operands,
        inputs: computed.map(({ from }) => from),
        ...first!,
        learned: learnedBy(operands, OPERATORS.get(node.operator)!.learned),
      });
      [first!, ...more].forEach(({ value }, output) => {
        const name = node.outputs[output];
        if (name) known.set(name, { operand: { value }, from: nodes.length - 1 });
      });
    } catch (error) {
      throw atNode(node, error);
    }
  }
  if (nodes.length === 0) throw new OnnxError({ code: 'readsNoImage' });
  return { name: file.name, image, imageIsFloat: info.type === null || isFloatType(info.type), nodes };
}

function imageOf({ inputs, tensors }: OnnxFile): OnnxValueInfo {
  const [image, other] = inputs.filter(({ name }) => !tensors.has(name));
  if (!image) throw new OnnxError({ code: 'hasNoImage' });
  if (other) throw new OnnxError({ code: 'severalImages', one: image.name, other: other.name });
  return image;
}

/** [batch, channel, …places]; or the channels last, where they can only be that. A row of numbers has places too. */
function valueOfImage(file: OnnxFile, { name, dims }: OnnxValueInfo, size: readonly number[] | null): Value {
  const rank = dims.length;
  if (rank < 2 || rank > 5) throw new OnnxError({ code: 'imageIsOther', rank });
  const last = rank === 4 && !CHANNELS.includes(dims[1]!) && CHANNELS.includes(dims[3]!);
  const channel = rank === 2 ? -1 : last ? 3 : 1;
  const axes = dims.flatMap((_, dim) => (dim === 0 || dim === channel ? [] : [dim]));
  const sizes = dims.map((given, dim) => {
    if (dim === 0) return given ?? 1;
    if (dim === channel) return given ?? channelsRead(file, name) ?? USUAL_CHANNELS;
    return size?.[axes.indexOf(dim)] ?? given ?? USUAL_SIZE;
  });
  return imageValue(sizes, axes);
}

/** As many channels as the first convolution of the image weighs. */
function channelsRead({ nodes, tensors }: OnnxFile, image: string): number | null {
  const first = nodes.find(({ operator, inputs }) => operator === 'Conv' && inputs[0] === image);
  const weights = first && tensors.get(first.inputs[1] ?? '');
  return weights ? weights.dims[1]! * (first.attributes.get('group')?.integer ?? 1) : null;
}

function constantFrom(node: OnnxNode, operands: Operands): Constant | null {
  if (!isStandard(node.domain)) throw new OperatorError({ code: 'domainIsUnknown', domain: node.domain });
  const given = givenConstant(node, operands);
  if (given) return given;
  return operands.inputs.every((operand) => !operand || isConstant(operand)) ? folded(node, operands) : null;
}

type Resolved = Pick<ComputingNode, 'value' | 'work' | 'widens'>;

function resolved(
  node: OnnxNode,
  operands: Operands,
  computed: readonly { readonly index: number; readonly value: Value }[],
): Resolved[] {
  const operator = OPERATORS.get(node.operator);
  if (!operator) throw new OperatorError({ code: 'operatorIsUnknown' });
  return [operator.resolve(operands)].flat().map((resolution) => {
    const reads = computed.map(({ index }) => {
      const read = resolution.reads[index];
      if (!read) throw new OperatorError({ code: 'inputIsComputed' });
      return read;
    });
    const { dims, work, widens } = resolution;
    requireSizes(dims);
    return {
      value: valueOf(
        { dims, reads, work, widens },
        computed.map(({ value }) => value),
      ),
      work,
      widens,
    };
  });
}

/** As for tensors of the file: nothing that is meant is larger. */
const LARGEST_SIZE = 2 ** 24;
const MOST_NUMBERS = 2 ** 40;

function requireSizes(dims: readonly number[]): void {
  const count = dims.reduce((product, size) => product * size, 1);
  if (dims.some((size) => size > LARGEST_SIZE) || count > MOST_NUMBERS)
    throw new OperatorError({ code: 'tooManyNumbers' });
}

/** A single number without dimensions, such as the 0.5 of a GELU, is part of a formula. */
const learnedBy = (operands: Operands, indices: readonly number[]): Constant[] =>
  indices.flatMap((index) => {
    const operand = operands.inputs[index];
    if (!operand || !isConstant(operand)) return [];
    return operand.constant.floats && operand.constant.dims.length > 0 ? [operand.constant] : [];
  });
