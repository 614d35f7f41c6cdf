/** What a graph's table says: plain numbers, which go from the worker to the page. */
import { measuresOfValue, numbersIn, type Value } from '../../network/graph/graph';
import type { FieldMeasures } from '../../network/graph/field';
import { drawnAt, type Drawn } from './drawn';
import type { ComputingNode, OnnxGraph } from './graph';

export interface NodeReport extends Drawn {
  readonly name: string;
  /** The operator. */
  readonly kind: string;
  /** The nodes that it reads, by number; −1: the image. */
  readonly inputs: readonly number[];
  /** Without the batch, in the file's order. */
  readonly shape: readonly number[];
  readonly parameters: number;
  readonly connections: number;
  readonly multiplications: number;
  /** Of the parameters, and of the values for one image, as 32-bit floats. */
  readonly parameterBytes: number;
  readonly valueBytes: number;
  /** Parameters if every place had its own, and if every unit read every input; as they are where nothing is learned. */
  readonly local: number;
  readonly full: number;
  /** By axis of the image; null where nothing of it is read. */
  readonly fields: readonly (FieldMeasures | null)[];
  /** Whether its places can still be told apart, so that a unit stands somewhere. */
  readonly hasPlaces: boolean;
  /** Whether it widens what has seen the whole image before: it cannot add context any more. */
  readonly isBorder: boolean;
}

export interface GraphReport {
  readonly name: string;
  /** Without the batch. */
  readonly image: readonly number[];
  /** The image's sizes by axis. */
  readonly size: readonly number[];
  readonly nodes: readonly NodeReport[];
  /** What several nodes share counts once. */
  readonly parameters: number;
  readonly connections: number;
  readonly multiplications: number;
  /** The smallest square image on which no layer is a border layer. */
  readonly usedFrom: number;
}

const BYTES_OF_FLOAT = Float32Array.BYTES_PER_ELEMENT;

export function reportOf({ name, image, nodes }: OnnxGraph): GraphReport {
  const batch = image.dims[0]!;
  const size = image.axes.map((dim) => image.dims[dim]!);
  const measures = measuredOnce(nodes);
  const drawn = drawnAt(nodes.map(({ inputs }) => inputs));
  const sources = new Map<string, number>();
  let usedFrom = 1;
  const reports = nodes.map((node, index): NodeReport => {
    const { value, work, learned } = node;
    const parameters = learned.reduce((sum, { count }) => sum + count, 0);
    for (const constant of learned) for (const [source, count] of constant.sources) sources.set(source, count);
    const before = node.inputs.map((input) => (input < 0 ? null : measures[input]!));
    const smallest = contextBefore(node, before);
    usedFrom = Math.max(usedFrom, ...smallest);
    const outputs = numbersIn(value.dims) / batch;
    const [multiplications, connections] = [work.multiplications / batch, work.connections / batch];
    return {
      name: node.node.name,
      kind: node.node.operator,
      inputs: node.inputs,
      ...drawn[index]!,
      shape: value.dims.slice(1),
      parameters,
      connections,
      multiplications,
      parameterBytes: parameters * BYTES_OF_FLOAT,
      valueBytes: outputs * BYTES_OF_FLOAT,
      local: learned.length > 0 ? connections : 0,
      full: learned.length > 0 ? fully(node, valueOfInput(node), outputs, batch, connections - multiplications) : 0,
      fields: measures[index]!,
      hasPlaces: value.axes.some((dim) => dim >= 0),
      isBorder: smallest.length > 0 && smallest.every((field, axis) => field > size[axis]!),
    };
  });
  const sum = (of: (node: NodeReport) => number): number => reports.reduce((all, node) => all + of(node), 0);
  return {
    name,
    image: image.dims.slice(1),
    size,
    nodes: reports,
    parameters: [...sources.values()].reduce((all, count) => all + count, 0),
    connections: sum(({ connections }) => connections),
    multiplications: sum(({ multiplications }) => multiplications),
    usedFrom,
  };
}

/** The fields of all nodes; those of nodes that leave their input's places as they are have been measured there. */
function measuredOnce(nodes: readonly ComputingNode[]): readonly (readonly (FieldMeasures | null)[])[] {
  const known = new Map<Value, readonly (FieldMeasures | null)[]>();
  return nodes.map(({ value }) => {
    const measures = known.get(value) ?? measuresOfValue(value);
    known.set(value, measures);
    return measures;
  });
}

/** Where a node widens the fields of places that it keeps: how much each axis has been seen of before it, at least; otherwise none. */
function contextBefore(
  { widens, value }: ComputingNode,
  before: readonly (readonly (FieldMeasures | null)[] | null)[],
): readonly number[] {
  if (!widens || value.axes.length === 0 || value.axes.some((dim) => dim < 0)) return [];
  // A single place has been made of all others: that is no window that could have gone further.
  if (value.axes.every((dim) => value.dims[dim] === 1)) return [];
  return value.axes.map((_, axis) => Math.min(...before.map((measures) => measures?.[axis]?.smallest ?? 1)));
}

const valueOfInput = ({ operands }: ComputingNode): Value | null => {
  const first = operands.inputs.find((operand) => operand && 'value' in operand);
  return first && 'value' in first ? first.value : null;
};

/** Every output from every input; biases besides. A node that weighs each number alone has nothing more to read. */
const fully = (
  { widens }: ComputingNode,
  input: Value | null,
  outputs: number,
  batch: number,
  biases: number,
): number => (widens && input ? (numbersIn(input.dims) / batch) * outputs : outputs) + biases;
