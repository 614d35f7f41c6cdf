/** The network as files: its description and weights as safetensors, out and in, and as ONNX, out. */
import {
  buildNetwork,
  NetworkError,
  PRESETS,
  PRESET_NAMES,
  withConnectivity,
  type NetworkSpec,
  type PresetName,
} from '../network';
import { decodeParameters, encodeParameters, type WeightsProblem } from '../weights/parameters';
import { decodeSafetensors } from '../weights/safetensors';
import { worker } from './connection';
import { inTurn, openNetwork } from './opening';
import { parseSpec } from './specSchema';
import { useStore } from './store';

/** What can be wrong with a file of weights, besides its tensors. */
export type ModelFileProblem =
  WeightsProblem | { readonly code: 'noDescription' } | { readonly code: 'descriptionIsWrong'; readonly why: string };

export type ModelFileResult =
  { readonly ok: true; readonly name: string } | { readonly ok: false; readonly problem: ModelFileProblem };

export interface ModelFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const fileName = (name: string, ending: string): string =>
  `${
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'network'
  }.${ending}`;

/** The network as it is now, with its step count. */
export function weightsFile(): Promise<ModelFile> {
  return inTurn(async () => {
    const { network, step } = useStore.getState();
    const parameters = await worker().readParameters();
    return {
      name: fileName(network.spec.name, 'safetensors'),
      bytes: encodeParameters(network, parameters, { step: String(step) }),
    };
  });
}

/** The writer of ONNX is fetched when it is first wanted. */
export function onnxFile(): Promise<ModelFile> {
  return inTurn(async () => {
    const { network } = useStore.getState();
    const [{ encodeOnnx }, parameters] = await Promise.all([import('../weights/onnx'), worker().readParameters()]);
    return { name: fileName(network.spec.name, 'onnx'), bytes: encodeOnnx(network, parameters) };
  });
}

const refuse = (problem: ModelFileProblem): ModelFileResult => ({ ok: false, problem });

interface ReadModel {
  readonly spec: NetworkSpec;
  readonly parameters: Float32Array<ArrayBuffer>;
  readonly step: number;
}

/** Reads a file whose metadata hold the network's description. Never throws: what is wrong is a value. */
export function readWeightsFile(
  bytes: Uint8Array,
): { readonly ok: true; readonly value: ReadModel } | { readonly ok: false; readonly problem: ModelFileProblem } {
  const file = decodeSafetensors(bytes);
  if (!file.ok) return file;
  const { spec: described, step = '0' } = file.value.metadata;
  if (described === undefined) return { ok: false, problem: { code: 'noDescription' } };
  try {
    const spec = parseSpec(JSON.parse(described));
    const decoded = decodeParameters(buildNetwork(spec), bytes);
    if (!decoded.ok) return decoded;
    return { ok: true, value: { spec, parameters: decoded.value, step: /^\d{1,9}$/.test(step) ? Number(step) : 0 } };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: { code: 'descriptionIsWrong', why } };
  }
}

/** The preset that a description is, however its layers are connected; null for one made by hand. */
export function presetOf(spec: NetworkSpec): PresetName | null {
  const shared = (one: NetworkSpec): string => JSON.stringify(parseSpec(withConnectivity(one, 'shared')));
  return PRESET_NAMES.find((name) => shared(PRESETS[name]) === shared(spec)) ?? null;
}

/** Opens the network of a file with its weights. Where the file is refused nothing has changed. */
export async function openWeightsFile(bytes: Uint8Array): Promise<ModelFileResult> {
  const read = readWeightsFile(bytes);
  if (!read.ok) return read;
  const { spec, parameters, step } = read.value;
  try {
    const preset = presetOf(spec);
    await inTurn(async () => {
      await openNetwork(spec, { parameters }, { preset, step });
      useStore.setState({ origin: preset ? 'trained' : 'random', begunAs: null });
    });
  } catch (error) {
    if (error instanceof NetworkError) return refuse({ code: 'descriptionIsWrong', why: error.message });
    throw error;
  }
  return { ok: true, name: spec.name };
}
