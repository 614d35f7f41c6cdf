/** The network as files: its description and weights as safetensors, out and in, and as ONNX, out. */
import {
  buildNetwork,
  NetworkError,
  PRESETS,
  PRESET_NAMES,
  withConnectivity,
  type NetworkSpec,
  type PresetName,
} from '../../network';
import { encodeParameters } from '../../fileFormats/parameters';
import { encodeSafetensors } from '../../fileFormats/safetensors';
import { refuse } from '../../result';
import { worker } from './connection';
import { AnswersNoNumber } from './failure';
import { inTurn, openNetwork } from './opening';
import { parseSpec } from '../../fileFormats/specSchema';
import { problemOf, type ModelFileProblem, type ReadModel } from '../../fileFormats/weightsFile';
import { useStore } from '../state/store';
import { requireAnswers } from './tried';

export type ModelFileResult =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly problem: ModelFileProblem };

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

/** The preset that a description is, however its layers are connected; null for one made by hand. */
export function presetOf(spec: NetworkSpec): PresetName | null {
  const shared = (one: NetworkSpec): string => JSON.stringify(parseSpec(withConnectivity(one, 'shared')));
  return PRESET_NAMES.find((name) => shared(PRESETS[name]) === shared(spec)) ?? null;
}

/** Opens the network of a file with its weights. Where it is refused nothing has changed. */
export async function openModel({ spec, parameters, step }: ReadModel): Promise<ModelFileResult> {
  try {
    await requireAnswers(spec, parameters);
    const preset = presetOf(spec);
    const also = { origin: preset ? 'trained' : 'random', begunAs: null } as const;
    await inTurn(() => openNetwork(spec, { parameters }, { preset, step, also }));
  } catch (error) {
    if (error instanceof NetworkError) return refuse(problemOf(error));
    if (error instanceof AnswersNoNumber) return refuse({ code: 'answersNoNumber' });
    throw error;
  }
  return { ok: true, name: spec.name };
}
