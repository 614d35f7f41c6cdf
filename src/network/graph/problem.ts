/** What can be wrong with a node of a graph, as a code and its numbers, so that every language can say it. */

export type NodeProblem =
  | { readonly code: 'windowBeyondInput'; readonly window: number; readonly input: number }
  | { readonly code: 'rankIsOther'; readonly rank: number; readonly expected: number }
  | { readonly code: 'sizesDiffer'; readonly one: string; readonly other: string }
  | { readonly code: 'groupsDoNotDivide'; readonly groups: number; readonly channels: number }
  | { readonly code: 'numberIsWrong'; readonly what: string; readonly value: number }
  | { readonly code: 'lengthIsWrong'; readonly what: string; readonly length: number; readonly expected: number }
  | { readonly code: 'tooManyNumbers' }
  | { readonly code: 'tooManyPieces' };

export class NodeError extends Error {
  override readonly name = 'NodeError';
  constructor(readonly problem: NodeProblem) {
    super(problem.code);
  }
}
