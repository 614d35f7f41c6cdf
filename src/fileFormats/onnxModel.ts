/**
 * The file of an ONNX model: protocol buffers (onnx.proto of ONNX 1.12, IR version 8, operators of opset 17). Written
 * here is what an exported network needs; the numbers are the fields' in onnx.proto.
 */
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

const IR_VERSION = 8;
const OPSET = 17;

/** Whole numbers, or a 32-bit float. */
export type Attribute = number | readonly number[] | { readonly float: number };

export interface GraphNode {
  readonly op: string;
  readonly name: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
}

/** A constant of the graph: 32-bit floats or 64-bit integers. */
export type Initializer = { readonly name: string; readonly shape: readonly number[] } & (
  | { readonly floats: Float32Array }
  | { readonly integers: readonly number[] }
);

/** A value that goes in or out; a dimension by name may have any size. */
export interface ValueInfo {
  readonly name: string;
  readonly shape: readonly (number | string)[];
}

export interface Model {
  readonly name: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly nodes: readonly GraphNode[];
  readonly initializers: readonly Initializer[];
  readonly input: ValueInfo;
  readonly outputs: readonly ValueInfo[];
}

/** TensorProto.DataType. */
const [FLOAT, INT64] = [1, 7];
/** AttributeProto.AttributeType. */
const [FLOAT_VALUE, INT, INTS] = [1, 2, 7];

export function encodeModel(model: Model): Uint8Array<ArrayBuffer> {
  const file = new BinaryWriter();
  integer(file, 1, IR_VERSION);
  text(file, 2, 'Receptive');
  message(file, 7, (graph) => {
    for (const node of model.nodes) message(graph, 1, (writer) => writeNode(writer, node));
    text(graph, 2, model.name);
    for (const initializer of model.initializers) message(graph, 5, (writer) => writeTensor(writer, initializer));
    message(graph, 11, (writer) => writeValueInfo(writer, model.input));
    for (const output of model.outputs) message(graph, 12, (writer) => writeValueInfo(writer, output));
  });
  message(file, 8, (opset) => {
    text(opset, 1, '');
    integer(opset, 2, OPSET);
  });
  for (const [key, value] of Object.entries(model.metadata)) {
    message(file, 14, (entry) => {
      text(entry, 1, key);
      text(entry, 2, value);
    });
  }
  return file.finish() as Uint8Array<ArrayBuffer>;
}

function writeNode(writer: BinaryWriter, { op, name, inputs, output, attributes }: GraphNode): void {
  for (const input of inputs) text(writer, 1, input);
  text(writer, 2, output);
  text(writer, 3, name);
  text(writer, 4, op);
  for (const [key, value] of Object.entries(attributes)) {
    message(writer, 5, (attribute) => {
      text(attribute, 1, key);
      if (typeof value === 'number') integer(integer(attribute, 3, value), 20, INT);
      else if ('float' in value) integer(attribute.tag(2, WireType.Bit32).float(value.float), 20, FLOAT_VALUE);
      else {
        for (const number of value) integer(attribute, 8, number);
        integer(attribute, 20, INTS);
      }
    });
  }
}

function writeTensor(writer: BinaryWriter, tensor: Initializer): void {
  for (const size of tensor.shape) integer(writer, 1, size);
  integer(writer, 2, 'floats' in tensor ? FLOAT : INT64);
  text(writer, 8, tensor.name);
  // Raw values are little-endian, whatever the machine.
  const count = 'floats' in tensor ? tensor.floats.length : tensor.integers.length;
  const raw = new DataView(new ArrayBuffer(count * ('floats' in tensor ? 4 : 8)));
  if ('floats' in tensor) tensor.floats.forEach((value, i) => raw.setFloat32(4 * i, value, true));
  else tensor.integers.forEach((value, i) => raw.setBigInt64(8 * i, BigInt(value), true));
  writer.tag(9, WireType.LengthDelimited).bytes(new Uint8Array(raw.buffer));
}

function writeValueInfo(writer: BinaryWriter, { name, shape }: ValueInfo): void {
  text(writer, 1, name);
  message(writer, 2, (type) =>
    message(type, 1, (tensor) => {
      integer(tensor, 1, FLOAT);
      message(tensor, 2, (dimensions) => {
        for (const size of shape) {
          message(dimensions, 1, (dimension) => {
            if (typeof size === 'number') integer(dimension, 1, size);
            else text(dimension, 2, size);
          });
        }
      });
    }),
  );
}

const text = (writer: BinaryWriter, field: number, value: string): BinaryWriter =>
  writer.tag(field, WireType.LengthDelimited).string(value);

const integer = (writer: BinaryWriter, field: number, value: number): BinaryWriter =>
  writer.tag(field, WireType.Varint).int64(value);

function message(writer: BinaryWriter, field: number, write: (inner: BinaryWriter) => void): void {
  writer.tag(field, WireType.LengthDelimited).fork();
  write(writer);
  writer.join();
}
