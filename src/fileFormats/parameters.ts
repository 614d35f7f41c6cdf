/** A network's parameters as a safetensors file, and back: one tensor a parameter block, the network's description beside them. */
import type { Network } from '../network';
import { refuse, type Result } from '../result';
import {
  decodeSafetensors,
  encodeSafetensors,
  isFloat,
  type SafetensorsProblem,
  type StoredTensor,
} from './safetensors';

export type WeightsProblem =
  | SafetensorsProblem
  | { readonly code: 'tensorIsMissing'; readonly name: string }
  | { readonly code: 'tensorIsUnknown'; readonly name: string }
  | {
      readonly code: 'shapeDiffers';
      readonly name: string;
      readonly shape: readonly number[];
      readonly expected: readonly number[];
    }
  | { readonly code: 'typeIsNotFloat'; readonly name: string }
  | { readonly code: 'valueIsNotFinite'; readonly name: string };

/**
 * The file of a network's parameters, flat in the order of `network.blocks`. The metadata get the network's description
 * as JSON under `spec`, and whatever else is given.
 */
export function encodeParameters(
  network: Network,
  parameters: Float32Array,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const tensors = network.blocks.map(({ name, shape, offset, length }) => ({
    name,
    shape,
    values: parameters.slice(offset, offset + length) as Float32Array<ArrayBuffer>,
  }));
  return encodeSafetensors({ metadata: { spec: JSON.stringify(network.spec), ...metadata }, tensors });
}

export function decodeParameters(
  network: Network,
  bytes: Uint8Array,
): Result<Float32Array<ArrayBuffer>, WeightsProblem> {
  const file = decodeSafetensors(bytes);
  return file.ok ? parametersIn(network, file.value.tensors) : file;
}

/** The parameters in a file for this very network: every block there, of its shape, of floats, finite, and nothing else. */
export function parametersIn(
  network: Network,
  tensors: readonly StoredTensor[],
): Result<Float32Array<ArrayBuffer>, WeightsProblem> {
  const left = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  const parameters = new Float32Array(network.parameterCount);
  for (const { name, shape, offset } of network.blocks) {
    const tensor = left.get(name);
    if (!tensor) return refuse({ code: 'tensorIsMissing', name });
    if (tensor.shape.length !== shape.length || tensor.shape.some((size, axis) => size !== shape[axis])) {
      return refuse({ code: 'shapeDiffers', name, shape: tensor.shape, expected: shape });
    }
    if (!isFloat(tensor.type)) return refuse({ code: 'typeIsNotFloat', name });
    if (!tensor.values.every(Number.isFinite)) return refuse({ code: 'valueIsNotFinite', name });
    parameters.set(tensor.values, offset);
    left.delete(name);
  }
  const [unknown] = left.keys();
  return unknown === undefined ? { ok: true, value: parameters } : refuse({ code: 'tensorIsUnknown', name: unknown });
}
