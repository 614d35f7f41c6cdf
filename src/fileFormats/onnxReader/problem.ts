/** What can be wrong with an ONNX file, as a code and what it is about, so that every language can say it. */
import type { NetworkProblem } from '../../network/errors';
import { NodeError, type NodeProblem } from '../../network/graph/problem';
import type { OnnxNode } from './file';

/** Of one node: what the operator does not allow, or what is not read of it. */
export type OperatorProblem =
  | NodeProblem
  | {
      readonly code:
        | 'operatorIsUnknown'
        | 'inputIsMissing'
        | 'inputIsComputed'
        | 'readsItself'
        | 'hasNoOutput'
        | 'branches'
        | 'doesNotRun';
    }
  | { readonly code: 'domainIsUnknown'; readonly domain: string }
  | { readonly code: 'inputIsUnknown'; readonly input: string }
  | { readonly code: 'attributeIsUnread'; readonly attribute: string; readonly value: string }
  | { readonly code: 'attributeIsMissing'; readonly attribute: string }
  | { readonly code: 'computedTwice'; readonly value: string };

export type OnnxProblem =
  | { readonly code: 'notOnnx' | 'hasNoNodes' | 'hasNoImage' | 'readsNoImage' | 'imageIsNotFloat' }
  | { readonly code: 'opsetIsOther'; readonly opset: number; readonly least: number; readonly most: number }
  | { readonly code: 'tooManyNodes'; readonly nodes: number; readonly limit: number }
  | { readonly code: 'severalImages'; readonly one: string; readonly other: string }
  | { readonly code: 'imageIsOther' | 'imageDoesNotRun'; readonly rank: number }
  | { readonly code: 'tooLargeToRun'; readonly parameters: number; readonly limit: number }
  | { readonly code: 'channelsDoNotRun'; readonly channels: number }
  | { readonly code: 'endsInPlaces'; readonly rows: number; readonly columns: number }
  /** What a network may not have here. */
  | { readonly code: 'doesNotFit'; readonly network: NetworkProblem }
  | { readonly code: 'weightsAreElsewhere'; readonly name: string }
  | { readonly code: 'typeIsUnread'; readonly name: string; readonly type: number }
  | { readonly code: 'sizeIsWrong'; readonly name: string; readonly size: number }
  | { readonly code: 'bytesDoNotFit'; readonly name: string; readonly bytes: number; readonly expected: number }
  | { readonly code: 'node'; readonly node: string; readonly operator: string; readonly problem: OperatorProblem };

export class OnnxError extends Error {
  override readonly name = 'OnnxError';
  constructor(readonly problem: OnnxProblem) {
    super(problem.code);
  }
}

/** Thrown while a node is read; whoever knows the node's name puts it around. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
  constructor(readonly problem: OperatorProblem) {
    super(problem.code);
  }
}

/** What a node's error is called outside: with the node's name and operator. Any other error is passed on. */
export function atNode({ name, operator }: OnnxNode, error: unknown): unknown {
  if (error instanceof NodeError || error instanceof OperatorError)
    return new OnnxError({ code: 'node', node: name, operator, problem: error.problem });
  return error;
}
