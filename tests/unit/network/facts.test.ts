/** The published numbers, held against what `network/` computes. */
import { describe, expect, test } from 'vitest';
import {
  buildLayer,
  buildNetwork,
  countsByConnectivity,
  fieldOfChain,
  fieldOfLayer,
  layerReport,
  networkCountsByConnectivity,
  parametersOf,
  PRESETS,
  units,
  type Step,
} from '../../../src/network';

const layersOf = (k: readonly (readonly [number, number, number])[]): Step[] =>
  k.map(([kernel, stride, padding]) => ({ kernel, stride, padding }));

describe('LeNet-5 (1998), table of section II.B', () => {
  const network = buildNetwork(PRESETS.lenet5);
  test.each([
    ['C1', 6, 28, 156, 122_304, 5],
    ['S2', 6, 14, 12, 5_880, 6],
    ['C3', 16, 10, 1_516, 151_600, 14],
    ['S4', 16, 5, 32, 2_000, 16],
    ['C5', 120, 1, 48_120, 48_120, 32],
    ['F6', 84, 1, 10_164, 10_164, 32],
    ['Output', 10, 1, 0, 840, 32],
  ])('%s', (name, maps, size, parameters, connections, field) => {
    const index = network.layers.findIndex((layer) => layer.name === name);
    const layer = network.layers[index]!;
    expect(layer.output).toEqual({ height: size, width: size, channels: maps });
    expect(parametersOf(layer)).toBe(parameters);
    expect(layer.connections).toBe(connections);
    expect(fieldOfLayer(network, index)[0].size).toBe(field);
  });
  test('totals', () => {
    expect(network.parameterCount).toBe(60_000);
    expect(network.connectionCount).toBe(340_908);
    expect(network.layers.at(-1)!.fixedWeights).toHaveLength(840);
  });
  test('C1 shared, local and full', () => {
    const counts = countsByConnectivity(network.layers[0]!);
    expect([counts.shared.parameters, counts.local.parameters, counts.full.parameters]).toEqual([
      156, 122_304, 4_821_600,
    ]);
  });
});

describe('the nets of 1989', () => {
  test.each([
    ['net1', 2_570, 2_570],
    ['net2', 3_214, 3_214],
    ['net3', 1_226, 1_226],
    ['net4', 2_266, 1_132],
    ['net5', 5_194, 1_060],
  ] as const)('%s', (name, connections, parameters) => {
    const network = buildNetwork(PRESETS[name]);
    expect(network.connectionCount).toBe(connections);
    expect(network.parameterCount).toBe(parameters);
  });
  test('the zip-code net: 1,256 units, 64,660 connections, 9,760 parameters', () => {
    // Each map of H2 reads eight of the twelve maps of H1.
    const table = Array.from({ length: 12 }, (_, map) => Array.from({ length: 8 }, (_, i) => (map + i) % 12));
    const geometry = { kernel: 5, stride: 2, padding: 2, bias: 'unit', activation: 'scaledTanh' } as const;
    const network = buildNetwork({
      name: 'zip codes',
      input: { height: 16, width: 16, channels: 1 },
      layers: [
        { kind: 'convolution', name: 'H1', maps: 12, ...geometry },
        { kind: 'convolution', name: 'H2', maps: 12, table, ...geometry },
        { kind: 'dense', name: 'H3', units: 30, activation: 'scaledTanh' },
        { kind: 'dense', name: 'Output', units: 10, activation: 'scaledTanh' },
      ],
      loss: 'meanSquaredError',
    });
    // The paper counts the 256 inputs among the units: 256 + 768 + 192 + 30 + 10.
    expect(units(network.input) + network.activationCount).toBe(1_256);
    expect(network.connectionCount).toBe(64_660);
    expect(network.parameterCount).toBe(9_760);
  });
});

describe('counting one layer', () => {
  test("AlexNet's first layer: 105,705,600 without sharing, 34,944 with", () => {
    const input = { height: 227, width: 227, channels: 3 };
    const conv1 = { kind: 'convolution', name: 'conv1', maps: 96, kernel: 11, stride: 4, activation: 'relu' } as const;
    const counts = countsByConnectivity(buildLayer(conv1, input));
    expect(counts.shared.parameters).toBe(34_944);
    // The published figure counts one bias a unit: 290,400 units of 11·11·3 weights and a bias.
    expect(counts.local.parameters).toBe(105_705_600);
  });
  test('the network the page opens with', () => {
    const counts = networkCountsByConnectivity(buildNetwork(PRESETS.lenet));
    expect(counts.shared.parameters).toBe(61_706);
    expect(counts.local.connections).toBe(counts.shared.connections);
  });
});

describe('receptive fields of known nets (Araujo, Norris, Sim 2019)', () => {
  test('AlexNet v2, pool5', () => {
    const chain = layersOf([
      [11, 4, 0],
      [3, 2, 0],
      [5, 1, 2],
      [3, 2, 0],
      [3, 1, 1],
      [3, 1, 1],
      [3, 1, 1],
      [3, 2, 0],
    ]);
    expect(fieldOfChain(chain)).toEqual({ size: 195, stride: 32, padding: 64 });
  });
  test('VGG-16, pool5', () => {
    const block = (n: number) => [...Array.from({ length: n }, () => [3, 1, 1] as const), [2, 2, 0] as const];
    expect(fieldOfChain(layersOf([2, 2, 3, 3, 3].flatMap(block)))).toEqual({ size: 212, stride: 32, padding: 90 });
  });
  test('every layer of LeNet-5 with stride and padding', () => {
    expect(
      layerReport(buildNetwork(PRESETS.lenet5)).map(({ receptiveField }) => [
        receptiveField.size,
        receptiveField.stride,
      ]),
    ).toEqual([
      [5, 1],
      [6, 2],
      [14, 2],
      [16, 4],
      [32, 4],
      [32, 4],
      [32, 4],
    ]);
  });
});
