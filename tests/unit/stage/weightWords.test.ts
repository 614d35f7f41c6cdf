/** Which weight it is and how often it is used, as numbers that go into the words. */
import { expect, test } from 'vitest';
import type { Text } from '../../../src/i18n';
import { buildNetwork, PRESETS, unitAt, type Connectivity } from '../../../src/network';
import { weightSentence } from '../../../src/stage/weightWords';
import { pointedWeightOf } from '../../../src/store/actions/pointedWeight';

const network = buildNetwork(PRESETS.lenet5);

/** Every message as its key's end and its values. */
const text = ((key: string, values: Readonly<Record<string, unknown>> = {}): string =>
  `${key.split('.').at(-1)}(${Object.values(values).join(' ')})`) as Text;

const said = (layer: number, connectivity: Connectivity, weight: number): string =>
  weightSentence(text, network, pointedWeightOf(network, { layer, connectivity, weight })!);

const { layers } = network;

test.each([
  ['a kernel', said(0, 'shared', 50 + 7), 'used(kernel(2 3 no input() 1 filter(C1 3 1 1)) 784 1 0 shared)'],
  // Map 5 of C3 reads maps 1, 5 and 6.
  [
    'a slice of a kernel',
    said(2, 'shared', layers[2]!.rowOf(4) + 3 * 7 + 2),
    'used(kernel(2 3 yes S2 6 filter(C3 5 1 1)) 100 1 0 shared)',
  ],
  ['a coefficient', said(1, 'shared', 3), 'used(coefficient(map(S2 4 1 1)) 196 4 0 shared)'],
  [
    'a local kernel',
    said(0, 'local', unitAt(layers[0]!.output, 2, 5, 1) * 25 + 24),
    'used(kernel(5 5 no input() 1 unit(C1 2 3 6)) 1 1 0 local)',
  ],
  [
    'a full connection',
    said(0, 'full', unitAt(layers[0]!.output, 2, 5, 1) * 1024 + 33),
    'used(connection(unit(C1 2 3 6) pixel(input() 1 2 2)) 1 1 0 full)',
  ],
  ['a dense one', said(5, 'full', 7 * 120 + 30), 'used(connection(unit(F6 8) unit(C5 31)) 1 1 0 full)'],
  ['a code', said(6, 'full', 84 + 2), 'used(connection(unit(Output 2) unit(F6 3)) 1 1 0 given)'],
])('%s', (_name, sentence, expected) => expect(sentence).toBe(expected));
