/** The network as files: its description and weights as safetensors, out and in, and as ONNX, out. */
import {
  buildNetwork,
  NetworkError,
  PRESETS,
  PRESET_NAMES,
  withConnectivity,
  type NetworkProblem,
  type NetworkSpec,
  type PresetName,
} from '../../network';
import { exampleDrawing } from '../../digits/examples';
import { fitToInput } from '../../digits/fit';
import { imageOfDrawing } from '../../digits/normalize';
import { decodeParameters, encodeParameters, type WeightsProblem } from '../../fileFormats/parameters';
import { decodeSafetensors, encodeSafetensors } from '../../fileFormats/safetensors';
import { forwardOf } from './ask';
import { worker } from './connection';
import { inTurn, openNetwork } from './opening';
import { DescriptionError, parseSpec } from '../address/specSchema';
import { useStore } from '../state/store';

/** What can be wrong with a file of weights, besides its tensors. */
export type ModelFileProblem =
  | WeightsProblem
  | { readonly code: 'noDescription' | 'descriptionIsNotJson' | 'answersNoNumber' }
  | { readonly code: 'descriptionIsWrong'; readonly place: string }
  | { readonly code: 'networkDoesNotFit'; readonly network: NetworkProblem };

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
    const { network } = useStore.getState().shown;
    const { parameters, step } = await worker().standing();
    return {
      name: fileName(network.spec.name, 'safetensors'),
      bytes: encodeParameters(network, parameters, { step: String(step) }),
    };
  });
}

/** A network that this version cannot open, as a file: one that can be read again where its description can, or else its numbers and what described them. */
export function unopenedFile({
  spec,
  parameters,
}: {
  readonly spec: unknown;
  readonly parameters: Float32Array<ArrayBuffer>;
}): ModelFile {
  const name = fileName('network', 'safetensors');
  try {
    return { name, bytes: encodeParameters(buildNetwork(parseSpec(spec)), parameters) };
  } catch {
    const values = { name: 'parameters', shape: [parameters.length], values: parameters };
    return { name, bytes: encodeSafetensors({ metadata: { spec: JSON.stringify(spec) }, tensors: [values] }) };
  }
}

/** The writer of ONNX is fetched when it is first wanted. */
export function onnxFile(): Promise<ModelFile> {
  return inTurn(async () => {
    const { network } = useStore.getState().shown;
    const [{ encodeOnnx }, parameters] = await Promise.all([
      import('../../fileFormats/onnx'),
      worker().readParameters(),
    ]);
    return { name: fileName(network.spec.name, 'onnx'), bytes: encodeOnnx(network, parameters) };
  });
}

/** What is wrong with a description, by the error that reading or building it has thrown. */
function problemOf(error: unknown): ModelFileProblem {
  if (error instanceof NetworkError) return { code: 'networkDoesNotFit', network: error.problem };
  if (error instanceof SyntaxError) return { code: 'descriptionIsNotJson' };
  return { code: 'descriptionIsWrong', place: error instanceof DescriptionError ? error.place : 'spec' };
}

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
    return { ok: false, problem: problemOf(error) };
  }
}

/** The preset that a description is, however its layers are connected; null for one made by hand. */
export function presetOf(spec: NetworkSpec): PresetName | null {
  const shared = (one: NetworkSpec): string => JSON.stringify(parseSpec(withConnectivity(one, 'shared')));
  return PRESET_NAMES.find((name) => shared(PRESETS[name]) === shared(spec)) ?? null;
}

/** Weights may all be numbers, and so large that their sums are none. One drawing tells. */
async function answersWithNumbers(spec: NetworkSpec, parameters: Float32Array<ArrayBuffer>): Promise<boolean> {
  const drawn = imageOfDrawing(exampleDrawing(3, 0))!.image;
  const { activations, scores } = await forwardOf({ spec, beginning: { parameters } }, fitToInput(drawn, spec.input));
  return activations.every(Number.isFinite) && scores.every(Number.isFinite);
}

/** Opens the network of a file with its weights. Where the file is refused nothing has changed. */
export async function openWeightsFile(bytes: Uint8Array): Promise<ModelFileResult> {
  const read = readWeightsFile(bytes);
  if (!read.ok) return read;
  const { spec, parameters, step } = read.value;
  try {
    if (!(await answersWithNumbers(spec, parameters))) return { ok: false, problem: { code: 'answersNoNumber' } };
    const preset = presetOf(spec);
    await inTurn(async () => {
      await openNetwork(spec, { parameters }, { preset, step });
      useStore.setState({ origin: preset ? 'trained' : 'random', begunAs: null });
    });
  } catch (error) {
    if (error instanceof NetworkError) return { ok: false, problem: problemOf(error) };
    throw error;
  }
  return { ok: true, name: spec.name };
}
