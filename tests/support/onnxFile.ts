/** Writes ONNX files as exporters do, and as nobody should: for the tests of the reader. */
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

type AttributeValue =
  | number
  | string
  | readonly number[]
  | { readonly float: number }
  | { readonly tensor: TensorParts };

export interface TensorParts {
  readonly name?: string;
  readonly dims: readonly number[];
  /** TensorProto.DataType; 1, floats, where it is left out. */
  readonly type?: number;
  readonly floats?: readonly number[];
  readonly integers?: readonly number[];
  readonly raw?: Uint8Array;
  /** Weights in another file. */
  readonly elsewhere?: boolean;
}

export interface NodeParts {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly name?: string;
  readonly domain?: string;
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
}

export interface FileParts {
  readonly opset?: number;
  readonly nodes: readonly NodeParts[];
  readonly tensors?: Readonly<Record<string, TensorParts>>;
  /** The sizes of `x`, the image; a name is a size that is left open. */
  readonly image?: readonly (number | string)[];
  /** TensorProto.DataType of the image; floats where it is left out. */
  readonly imageType?: number;
  readonly outputs?: readonly string[];
}

export function onnxFile({
  opset = 17,
  nodes,
  tensors = {},
  image = [1, 1, 28, 28],
  imageType = 1,
  outputs,
}: FileParts): Uint8Array {
  const file = new BinaryWriter();
  integer(file, 1, 8);
  within(file, 7, (graph) => {
    for (const node of nodes) within(graph, 1, (writer) => writeNode(writer, node));
    text(graph, 2, 'made');
    for (const [name, tensor] of Object.entries(tensors))
      within(graph, 5, (writer) => writeTensor(writer, { ...tensor, name }));
    within(graph, 11, (value) => writeValue(value, 'x', image, imageType));
    for (const name of outputs ?? nodes.at(-1)?.outputs.slice(0, 1) ?? [])
      within(graph, 12, (value) => writeValue(value, name, null));
  });
  within(file, 8, (set) => integer(text(set, 1, ''), 2, opset));
  return file.finish();
}

function writeNode(writer: BinaryWriter, { op, inputs, outputs, name, domain, attributes = {} }: NodeParts): void {
  for (const input of inputs) text(writer, 1, input);
  for (const output of outputs) text(writer, 2, output);
  if (name !== undefined) text(writer, 3, name);
  text(writer, 4, op);
  for (const [key, value] of Object.entries(attributes)) {
    within(writer, 5, (attribute) => {
      text(attribute, 1, key);
      // AttributeProto.AttributeType stands behind the value.
      if (typeof value === 'number') integer(integer(attribute, 3, value), 20, 2);
      else if (typeof value === 'string') integer(text(attribute, 4, value), 20, 3);
      else if ('float' in value) integer(attribute.tag(2, WireType.Bit32).float(value.float), 20, 1);
      else if ('tensor' in value) {
        within(attribute, 5, (tensor) => writeTensor(tensor, value.tensor));
        integer(attribute, 20, 4);
      } else {
        for (const number of value) integer(attribute, 8, number);
        integer(attribute, 20, 7);
      }
    });
  }
  if (domain !== undefined) text(writer, 7, domain);
}

function writeTensor(
  writer: BinaryWriter,
  { name = '', dims, type, floats, integers, raw, elsewhere }: TensorParts,
): void {
  for (const size of dims) integer(writer, 1, size);
  integer(writer, 2, type ?? (integers ? 7 : 1));
  for (const number of floats ?? []) writer.tag(4, WireType.Bit32).float(number);
  for (const number of integers ?? []) integer(writer, 7, number);
  text(writer, 8, name);
  if (raw) writer.tag(9, WireType.LengthDelimited).bytes(raw);
  if (elsewhere) integer(writer, 14, 1);
}

/** A value whose sizes are null says none. */
function writeValue(writer: BinaryWriter, name: string, dims: readonly (number | string)[] | null, elements = 1): void {
  text(writer, 1, name);
  within(writer, 2, (type) =>
    within(type, 1, (tensor) => {
      integer(tensor, 1, elements);
      if (dims === null) return;
      within(tensor, 2, (shape) => {
        for (const size of dims)
          within(shape, 1, (dim) => void (typeof size === 'number' ? integer(dim, 1, size) : text(dim, 2, size)));
      });
    }),
  );
}

const text = (writer: BinaryWriter, field: number, value: string): BinaryWriter =>
  writer.tag(field, WireType.LengthDelimited).string(value);

const integer = (writer: BinaryWriter, field: number, value: number): BinaryWriter =>
  writer.tag(field, WireType.Varint).int64(value);

function within(writer: BinaryWriter, field: number, write: (inner: BinaryWriter) => void): void {
  writer.tag(field, WireType.LengthDelimited).fork();
  write(writer);
  writer.join();
}
