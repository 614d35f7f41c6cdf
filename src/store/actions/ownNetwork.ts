/** Opening a network of one's own: an ONNX file is read and measured in a worker, and shown with its table. */
import type { Chain, GraphAnswer, GraphAnswerInParts, NodeReport } from '../../worker/fileProtocol';
import { graphReader } from '../../worker/workers';
import { useOwnNetwork } from '../state/ownNetwork';
import { scaledChain, type ImageScale } from './imageScale';
import { inTurn, openNetwork } from './opening';
import { requireAnswers } from './tried';
import { openPane } from './view';

/** The newest question: answers to those before it are late. */
let asked = 0;

/** Reads a file and shows what it is. One that is refused leaves what is there, and `refused` says why. */
export async function openGraph(name: string, file: Blob): Promise<GraphAnswer> {
  openPane('ownNetwork');
  const answer = await ask(name, () => whole(graphReader().open(file)));
  if (answer.ok) useOwnNetwork.setState({ chosen: null, weights: null });
  return answer;
}

/** The same network over another image, by the sizes of its axes. */
export async function measureOver(size: readonly number[]): Promise<void> {
  const { opened } = useOwnNetwork.getState();
  if (opened) await ask(opened.file, () => whole(graphReader().measure(size)));
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

/** An answer with all of its nodes. */
async function whole(asked: Promise<GraphAnswerInParts>): Promise<GraphAnswer> {
  const answer = await asked;
  if (!answer.ok) return answer;
  const nodes: NodeReport[] = [];
  while (nodes.length < answer.nodes) nodes.push(...(await graphReader().nextNodes(answer.id)));
  return { ok: true, report: { ...answer.report, nodes }, chain: answer.chain };
}

export const chooseNode = (chosen: number | null): void => useOwnNetwork.setState({ chosen });

/**
 * Runs the network on the page, on images scaled as it is used to, its classes by these names; none: by their numbers.
 * Rejects with AnswersNoNumber where its weights are too large, and nothing has changed then.
 */
export async function runOwn(own: Chain, scale: ImageScale, classNames: readonly string[]): Promise<void> {
  const { spec, parameters } = scaledChain(own, scale);
  const named = classNames.length > 0 ? { ...spec, classNames } : spec;
  await requireAnswers(named, parameters);
  const also = { origin: 'random', begunAs: null } as const;
  await inTurn(() => openNetwork(named, { parameters: parameters.slice() }, { preset: null, also }));
}
