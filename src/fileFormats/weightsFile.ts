/** A file of weights as the page saves it: with the network that they belong to. Or weights alone, as others save them. */
import { buildNetwork, NetworkError, type NetworkProblem, type NetworkSpec } from '../network';
import { refuse, type Result } from '../result';
import { parametersIn, type WeightsProblem } from './parameters';
import { decodeSafetensors, isFloat, type SafetensorsFile, type StoredTensor } from './safetensors';
import { DescriptionError, parseSpec } from './specSchema';

/** What can be wrong with a file of weights, besides its tensors. */
export type ModelFileProblem =
  | WeightsProblem
  | { readonly code: 'descriptionIsNotJson' | 'answersNoNumber' }
  | { readonly code: 'descriptionIsWrong'; readonly place: string }
  | { readonly code: 'networkDoesNotFit'; readonly network: NetworkProblem };

export interface ReadModel {
  readonly spec: NetworkSpec;
  readonly parameters: Float32Array<ArrayBuffer>;
  readonly step: number;
}

/** Reads a file: a network with its weights where its metadata describe one, else tensors of floats that are all numbers. Never throws: what is wrong is a value. */
export function readWeightsFile(bytes: Uint8Array): Result<ReadModel | readonly StoredTensor[], ModelFileProblem> {
  const file = decodeSafetensors(bytes);
  if (!file.ok) return file;
  const { metadata, tensors } = file.value;
  if (metadata.spec !== undefined) return readModel(metadata.spec, file.value);
  const wrong = tensors.find(({ type, values }) => isFloat(type) && !values.every(Number.isFinite));
  return wrong ? refuse({ code: 'valueIsNotFinite', name: wrong.name }) : { ok: true, value: tensors };
}

function readModel(
  described: string,
  { metadata: { step = '0' }, tensors }: SafetensorsFile<StoredTensor>,
): Result<ReadModel, ModelFileProblem> {
  try {
    const spec = parseSpec(JSON.parse(described));
    const parameters = parametersIn(buildNetwork(spec), tensors);
    if (!parameters.ok) return parameters;
    return { ok: true, value: { spec, parameters: parameters.value, step: /^\d{1,9}$/.test(step) ? Number(step) : 0 } };
  } catch (error) {
    return refuse(problemOf(error));
  }
}

/** What is wrong with a description, by the error that reading or building it has thrown. */
export function problemOf(error: unknown): ModelFileProblem {
  if (error instanceof NetworkError) return { code: 'networkDoesNotFit', network: error.problem };
  if (error instanceof SyntaxError) return { code: 'descriptionIsNotJson' };
  return { code: 'descriptionIsWrong', place: error instanceof DescriptionError ? error.place : 'spec' };
}
