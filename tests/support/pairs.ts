/**
 * Few networks in place of many. What is wrong in an engine is nearly always wrong for one option or for two that meet (Kuhn,
 * Wallace and Gallo, "Software Fault Interactions and Implications for Software Testing", 2004): networks in which every two
 * options meet find what hundreds of random ones do.
 */
import { buildNetwork, formOf, type Layer, type NetworkSpec, type Padding } from '../../src/network';

/** An option of which a window has two: the usual number on all sides, another one, or some that differ. */
function sides(name: string, given: Padding | undefined, usual: number): string {
  if (given === 'same') return `${name} same`;
  const [first, ...others] = typeof given === 'object' ? given : [given ?? usual];
  return `${name} ${others.some((other) => other !== first) ? 'uneven' : first === usual ? usual : `not ${usual}`}`;
}

/** Four maps at once are what a vector and a texture's pixel hold: fewer, as many, more with a rest. */
const maps = (name: string, count: number): string =>
  `${name} ${count === 1 ? 'one map' : count % 4 === 0 ? 'fours of maps' : count < 4 ? 'few maps' : 'maps with a rest'}`;

/** All that makes a layer what it is, by names: its own options, what it reads, and what stands above it. */
function optionsOf({ spec, input, output }: Layer, below: Layer | undefined, above: string): string[] {
  const options = [
    `kind ${spec.kind}`,
    `over ${below?.spec.kind ?? 'the image'}`,
    `under ${above}`,
    maps('reads', input.channels),
    maps('gives', output.channels),
    output.height * output.width === 1 ? 'one position' : 'positions',
  ];
  if ('activation' in spec) options.push(`activation ${formOf(spec.activation).form}`);
  if ('connectivity' in spec) options.push(`connectivity ${spec.connectivity}`);
  if ('combine' in spec) options.push(`combine ${spec.combine}`);
  if ('kernel' in spec)
    options.push(
      sides('kernel', spec.kernel, 1),
      sides('stride', spec.stride, 1),
      sides('padding', spec.padding, 0),
      sides('dilation', spec.dilation, 1),
    );
  if (spec.kind === 'convolution') options.push(`bias a ${spec.bias}`, spec.table ? 'a table' : 'no table');
  return options;
}

/** Every two options that meet in a layer of the network. */
export function pairsIn(network: NetworkSpec): ReadonlySet<string> {
  const { layers } = buildNetwork(network);
  const pairs = new Set<string>();
  layers.forEach((layer, index) => {
    const options = optionsOf(layer, layers[index - 1], layers[index + 1]?.spec.kind ?? network.loss);
    options.forEach((one, at) => options.slice(at + 1).forEach((other) => pairs.add(`${one}, ${other}`)));
  });
  return pairs;
}

/** Some of the networks, in which all pairs meet that meet in any of them: always the one next that has most new ones. */
export function coveringPairs(pool: readonly NetworkSpec[]): NetworkSpec[] {
  const left = pool.map((network) => ({ network, pairs: new Set(pairsIn(network)) }));
  const chosen: NetworkSpec[] = [];
  for (;;) {
    const best = left.reduce((most, one) => (one.pairs.size > most.pairs.size ? one : most));
    if (best.pairs.size === 0) return chosen;
    chosen.push(best.network);
    const met = [...best.pairs];
    for (const { pairs } of left) for (const pair of met) pairs.delete(pair);
  }
}
