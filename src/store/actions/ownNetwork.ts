/** Opening a network of one's own: an ONNX file is read and measured in a worker, and shown with its table. */
import { graphReader } from '../../worker/graphReaderClient';
import type { Chain, GraphAnswer } from '../../worker/protocol';
import { useOwnNetwork } from '../state/ownNetwork';
import { useStore } from '../state/store';
import { inTurn, openNetwork } from './opening';
import { openPane } from './view';

/** The newest question: answers to those before it are late. */
let asked = 0;

/** Reads a file and shows what it is. One that is refused leaves what is there, and `refused` says why. */
export async function openGraph(name: string, file: Blob): Promise<GraphAnswer> {
  openPane('ownNetwork');
  const answer = await ask(name, () => graphReader().open(file));
  if (answer.ok) useOwnNetwork.setState({ chosen: null, weights: null });
  return answer;
}

/** The same network over another image, by the sizes of its axes. */
export async function measureOver(size: readonly number[]): Promise<void> {
  const { opened } = useOwnNetwork.getState();
  if (opened) await ask(opened.file, () => graphReader().measure(size));
}

async function ask(file: string, question: () => Promise<GraphAnswer>): Promise<GraphAnswer> {
  const own = ++asked;
  useOwnNetwork.setState({ reading: true });
  try {
    const answer = await question();
    if (own === asked) {
      useOwnNetwork.setState(
        answer.ok
          ? { opened: { file, report: answer.report, chain: answer.chain }, refused: null }
          : { refused: { file, problem: answer.problem } },
      );
    }
    return answer;
  } finally {
    if (own === asked) useOwnNetwork.setState({ reading: false });
  }
}

export const chooseNode = (chosen: number | null): void => useOwnNetwork.setState({ chosen });

/** What a network takes for the image's 0 white … 1 ink. */
export interface ImageScale {
  /** It is taken off, and the rest divided by the deviation. */
  readonly mean: number;
  readonly deviation: number;
  /** The network was trained on ink that is light, as MNIST's is; otherwise white is 1 for it. */
  readonly inkIsLight: boolean;
}

/** Runs the network on the page, on images scaled as it is used to: exactly, for one straight line takes white and ink there. */
export async function runOwn(own: Chain, { mean, deviation, inkIsLight }: ImageScale): Promise<void> {
  const { white = 0, ink = 1 } = own.spec.input;
  // The file's own first scaling comes behind the one that is asked for.
  const at = (value: number): number => white + ((value - mean) / deviation) * (ink - white);
  const input = { ...own.spec.input, white: at(inkIsLight ? 0 : 1), ink: at(inkIsLight ? 1 : 0) };
  await inTurn(async () => {
    await openNetwork({ ...own.spec, input }, { parameters: own.parameters.slice() }, { preset: null });
    useStore.setState({ origin: 'random', begunAs: null });
  });
}
