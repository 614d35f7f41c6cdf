import { readWeightsFile, type ReadModel } from '../../src/fileFormats/weightsFile';

/** The network and weights of a file that the page has saved. */
export function readModel(bytes: Uint8Array): ReadModel {
  const read = readWeightsFile(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  if (!('spec' in read.value)) throw new Error('The file has no description of a network.');
  return read.value;
}
