/** The page's end of the reader of networks. */
// oxlint-disable-next-line import/default -- Vite makes the address of the bundled script its default export
import script from './graphReader.ts?worker&url';
import { onDemand } from './onDemand';
import type { GraphAnswer, GraphAnswerInParts, GraphReaderFunctions, NodeReport } from './fileProtocol';
import { startWorker } from './startWorker';

const functions = onDemand<GraphReaderFunctions>('The reader of networks', () =>
  startWorker(script, 'receptive reader'),
);

export const graphReader = (): GraphReaderFunctions => functions({});

/** An answer with all of its nodes. */
export async function whole(asked: Promise<GraphAnswerInParts>): Promise<GraphAnswer> {
  const answer = await asked;
  if (!answer.ok) return answer;
  const nodes: NodeReport[] = [];
  while (nodes.length < answer.nodes) nodes.push(...(await graphReader().nextNodes(answer.id)));
  return { ok: true, report: { ...answer.report, nodes }, chain: answer.chain };
}
