/**
 * Files that hold a network: weights of ours open on the page, an ONNX file in the pane of one's own network; weights of
 * others are offered there for the network that is open.
 */
import type { ModelFileProblem } from '../../fileFormats/weightsFile';
import { graphReader } from '../../worker/workers';
import type { Notice } from '../state/state';
import { openModel } from './modelFiles';
import { notify } from './notices';
import { openGraph } from './ownNetwork';
import { problemSentence } from './problemSentence';
import { offerWeights } from './weightsAlone';

/** Whether a file is to be opened as a network, by its name or by what it begins with. */
export async function isNetworkFile(file: File): Promise<boolean> {
  return isOnnx(file) || (await isWeights(file));
}

/** Opens it, and says what came of it: of weights in a notice, of a graph in its pane. */
export async function openNetworkFile(file: File): Promise<void> {
  if (isOnnx(file)) await openGraph(file.name, file);
  else {
    const said = await openWeights(file);
    if (said) notify({ ...said, subject: 'import' });
  }
}

const isOnnx = ({ name }: File): boolean => name.toLowerCase().endsWith('.onnx');

/** A safetensors file begins with the header's length, eight bytes, and the header's brace. */
async function isWeights(file: File): Promise<boolean> {
  if (file.name.endsWith('.safetensors')) return true;
  const start = new Uint8Array(await file.slice(0, 9).arrayBuffer());
  return start[7] === 0 && start[8] === 0x7b && (start[0] !== 0 || start[1] !== 0);
}

/** Far above any network that the page can hold. */
const MOST_WEIGHT_BYTES = 512 * 1024 * 1024;

type Sentence = Omit<Notice, 'id'>;

/** What is to be said of it; null where its weights are offered instead, as they come without a network. */
async function openWeights(file: File): Promise<Sentence | null> {
  if (file.size > MOST_WEIGHT_BYTES)
    return { tone: 'error', message: 'dock.problem.tooLarge', values: { limit: MOST_WEIGHT_BYTES, file: file.name } };
  const read = await graphReader().openWeights(file);
  if (read.ok && 'alone' in read) {
    offerWeights({ file: file.name, id: read.alone });
    return null;
  }
  const opened = read.ok ? await openModel(read.model) : read;
  if (opened.ok) return { tone: 'information', message: 'digits.weights.opened', values: { network: opened.name } };
  const { problem } = opened;
  return {
    tone: 'error',
    message: 'digits.weights.refused',
    values: { file: file.name, code: problem.code, ...detailsOf(problem) },
  };
}

/** What a problem with weights says besides its code: the tensor's name, or where and why a description is wrong. */
function detailsOf(problem: ModelFileProblem): NonNullable<Sentence['values']> {
  const name = 'name' in problem ? problem.name : '';
  const place = 'place' in problem ? problem.place : '';
  return {
    name: name.slice(0, 80),
    place: place.slice(0, 80),
    why: (text) => ('network' in problem ? problemSentence(problem.network, text).replace(/[.。]$/, '') : problem.code),
  };
}
