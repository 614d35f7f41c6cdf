/** Nodes in an order in which each stands behind those that it reads; that of the file where it is one, as it should be. */
import type { OnnxNode } from './file';
import { atNode, OperatorError } from './problem';

/** Throws an OnnxError where a value is computed twice, comes from nowhere, or by a way round from itself. */
export function inOrder(nodes: readonly OnnxNode[], known: (value: string) => boolean): readonly OnnxNode[] {
  const maker = new Map<string, OnnxNode>();
  for (const node of nodes) {
    if (node.outputs.every((output) => output === '')) throw atNode(node, new OperatorError({ code: 'hasNoOutput' }));
    for (const output of node.outputs) {
      if (output === '') continue;
      if (maker.has(output) || known(output))
        throw atNode(node, new OperatorError({ code: 'computedTwice', value: output }));
      maker.set(output, node);
    }
  }
  const ordered: OnnxNode[] = [];
  const state = new Map<OnnxNode, 'open' | 'done'>();
  for (const first of nodes) {
    const path = [{ node: first, next: 0 }];
    while (path.length > 0) {
      const step = path.at(-1)!;
      if (step.next === 0) {
        if (state.get(step.node) === 'done') {
          path.pop();
          continue;
        }
        state.set(step.node, 'open');
      }
      const input = step.node.inputs[step.next++];
      if (input === undefined) {
        state.set(step.node, 'done');
        ordered.push(step.node);
        path.pop();
        continue;
      }
      if (input === '' || known(input)) continue;
      const before = maker.get(input);
      if (!before) throw atNode(step.node, new OperatorError({ code: 'inputIsUnknown', input }));
      if (state.get(before) === 'open') throw atNode(step.node, new OperatorError({ code: 'readsItself' }));
      if (state.get(before) !== 'done') path.push({ node: before, next: 0 });
    }
  }
  return ordered;
}
