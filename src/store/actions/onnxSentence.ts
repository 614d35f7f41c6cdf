/** What is wrong with a network's file, as a sentence in the person's language: with its node and operator where it is one's. */
import type { MessageId, Text } from '../../i18n';
import type { OnnxProblem } from '../../worker/fileProtocol';
import { problemSentence } from './problemSentence';

/** Names come from the file and may be of any length. */
const LONGEST_NAME = 80;

export function onnxSentence(problem: OnnxProblem, text: Text): string {
  if (problem.code === 'doesNotFit') return problemSentence(problem.network, text);
  if (problem.code !== 'node') return said(`ownNetwork.problem.${problem.code}`, problem, text);
  const why = said(`ownNetwork.node.${problem.problem.code}`, problem.problem, text);
  return text('ownNetwork.problem.node', { node: short(problem.node), operator: short(problem.operator), why });
}

function said(id: MessageId, details: object, text: Text): string {
  const values = Object.entries(details).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'number' ? text.number(value, { maximumFractionDigits: 9 }) : short(String(value)),
  ]);
  return text(id, Object.fromEntries(values) as Record<string, string>);
}

const short = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name);
