/**
 * The parts of an ONNX file (protocol buffers, onnx.proto of ONNX 1.18) that say what the network is. Nothing in it is
 * believed before it is checked, weights stay where they lie, and what nests is not followed: whatever the file, reading
 * costs no more than its length.
 */
import { OnnxError } from './problem';
import { decodeTensor, type OnnxTensor } from './tensor';
import { eachOf, fieldsOf, integerOf, integersInto } from './wire';

export interface OnnxAttribute {
  readonly float: number | null;
  readonly integer: number | null;
  readonly text: string | null;
  readonly integers: readonly number[];
  readonly floats: readonly number[];
  readonly tensor: OnnxTensor | null;
}

export interface OnnxNode {
  /** Its name, or that of what it gives where it has none. */
  readonly name: string;
  readonly operator: string;
  readonly domain: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: ReadonlyMap<string, OnnxAttribute>;
}

export interface OnnxValueInfo {
  readonly name: string;
  /** A size that the file leaves open is null. */
  readonly dims: readonly (number | null)[];
  /** TensorProto.DataType; null where it says none. */
  readonly type: number | null;
}

export interface OnnxFile {
  readonly opset: number;
  readonly name: string;
  readonly metadata: ReadonlyMap<string, string>;
  readonly nodes: readonly OnnxNode[];
  readonly tensors: ReadonlyMap<string, OnnxTensor>;
  readonly inputs: readonly OnnxValueInfo[];
  readonly outputs: readonly OnnxValueInfo[];
}

/** Opsets whose operators are read as they are meant: from ONNX 1.2 on. */
const OPSETS = { least: 7, most: 25 } as const;
/** The largest networks that are published have some ten thousand. */
const MOST_NODES = 100_000;

/** Reads a file. Throws an OnnxError that says what is wrong. */
export function decodeOnnx(bytes: Uint8Array): OnnxFile {
  try {
    return decodeModel(bytes);
  } catch (error) {
    if (error instanceof OnnxError) throw error;
    // The reader of protocol buffers throws plain errors: broken off, or no such file.
    throw new OnnxError({ code: 'notOnnx' });
  }
}

function decodeModel(bytes: Uint8Array): OnnxFile {
  let graph: Uint8Array | null = null;
  let opset = 0;
  const metadata = new Map<string, string>();
  fieldsOf(bytes, {
    7: (reader) => (graph = reader.bytes()),
    8: (reader) => {
      let [domain, version] = ['', 0];
      fieldsOf(reader.bytes(), {
        1: (inner) => (domain = inner.string()),
        2: (inner) => (version = integerOf(inner.int64())),
      });
      if (isStandard(domain)) opset = version;
    },
    14: (reader) => {
      let [key, value] = ['', ''];
      fieldsOf(reader.bytes(), { 1: (inner) => (key = inner.string()), 2: (inner) => (value = inner.string()) });
      metadata.set(key, value);
    },
  });
  if (!graph) throw new OnnxError({ code: 'notOnnx' });
  if (opset < OPSETS.least || opset > OPSETS.most) throw new OnnxError({ code: 'opsetIsOther', opset, ...OPSETS });
  return { opset, metadata, ...decodeGraph(graph) };
}

/** The operators of ONNX itself have no domain, or this one. */
export const isStandard = (domain: string): boolean => domain === '' || domain === 'ai.onnx';

function decodeGraph(bytes: Uint8Array): Omit<OnnxFile, 'opset' | 'metadata'> {
  let name = '';
  const nodes: OnnxNode[] = [];
  const tensors = new Map<string, OnnxTensor>();
  const inputs: OnnxValueInfo[] = [];
  const outputs: OnnxValueInfo[] = [];
  fieldsOf(bytes, {
    1: (reader) => {
      if (nodes.length === MOST_NODES)
        throw new OnnxError({ code: 'tooManyNodes', nodes: nodes.length + 1, limit: MOST_NODES });
      nodes.push(decodeNode(reader.bytes()));
    },
    2: (reader) => (name = reader.string()),
    5: (reader) => {
      const tensor = decodeTensor(reader.bytes());
      tensors.set(tensor.name, tensor);
    },
    11: (reader) => inputs.push(decodeValueInfo(reader.bytes())),
    12: (reader) => outputs.push(decodeValueInfo(reader.bytes())),
  });
  return { name, nodes, tensors, inputs, outputs };
}

function decodeNode(bytes: Uint8Array): OnnxNode {
  const node = { name: '', operator: '', domain: '' };
  const inputs: string[] = [];
  const outputs: string[] = [];
  const attributes = new Map<string, OnnxAttribute>();
  fieldsOf(bytes, {
    1: (reader) => inputs.push(reader.string()),
    2: (reader) => outputs.push(reader.string()),
    3: (reader) => (node.name = reader.string()),
    4: (reader) => (node.operator = reader.string()),
    5: (reader) => {
      const [name, attribute] = decodeAttribute(reader.bytes());
      attributes.set(name, attribute);
    },
    7: (reader) => (node.domain = reader.string()),
  });
  return { ...node, name: node.name || outputs[0] || node.operator, inputs, outputs, attributes };
}

/** Graphs within an attribute (branches and loops) stay unread: no operator that has them is. */
function decodeAttribute(bytes: Uint8Array): [name: string, attribute: OnnxAttribute] {
  let name = '';
  const integers: number[] = [];
  const floats: number[] = [];
  const one: { float: number | null; integer: number | null; text: string | null; tensor: OnnxTensor | null } = {
    float: null,
    integer: null,
    text: null,
    tensor: null,
  };
  fieldsOf(bytes, {
    1: (reader) => (name = reader.string()),
    2: (reader) => (one.float = reader.float()),
    3: (reader) => (one.integer = integerOf(reader.int64())),
    4: (reader) => (one.text = reader.string()),
    5: (reader) => (one.tensor = decodeTensor(reader.bytes())),
    7: (reader, wire) => eachOf(reader, wire, () => floats.push(reader.float())),
    8: (reader, wire) => integersInto(integers, reader, wire),
  });
  return [name, { ...one, integers, floats }];
}

function decodeValueInfo(bytes: Uint8Array): OnnxValueInfo {
  let name = '';
  let type: number | null = null;
  const dims: (number | null)[] = [];
  fieldsOf(bytes, {
    1: (reader) => (name = reader.string()),
    2: (reader) =>
      fieldsOf(reader.bytes(), {
        1: (tensor) =>
          fieldsOf(tensor.bytes(), {
            1: (value) => (type = value.int32()),
            2: (shape) =>
              fieldsOf(shape.bytes(), {
                1: (dimension) => {
                  let size: number | null = null;
                  fieldsOf(dimension.bytes(), { 1: (value) => (size = integerOf(value.int64())) });
                  dims.push(size);
                },
              }),
          }),
      }),
  });
  return { name, dims: dims.map((size) => (size !== null && size < 1 ? null : size)), type };
}
