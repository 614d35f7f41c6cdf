import { describe, expect, test } from 'vitest';
import { evaluate, write, type Formula } from '../../../../src/lens/count/formula';
import { layerFormulas, networkFormulas, QUANTITIES } from '../../../../src/lens/count/quantities';
import {
  buildNetwork,
  CONNECTIVITIES,
  countsOf,
  PRESET_NAMES,
  PRESETS,
  units,
  withConnectivity,
  type Layer,
} from '../../../../src/network';

const plain = (value: number): string => String(value);

/** Reads the text back as arithmetic. */
const read = (formula: Formula): number =>
  Number(new Function(`return ${write(formula, plain).replaceAll('×', '*')}`)());

const networks = PRESET_NAMES.flatMap((preset) =>
  CONNECTIVITIES.map(
    (connectivity) => [preset, connectivity, buildNetwork(withConnectivity(PRESETS[preset], connectivity))] as const,
  ),
);

const layerOf = (preset: keyof typeof PRESETS, name: string): Layer =>
  buildNetwork(PRESETS[preset]).layers.find((layer) => layer.name === name)!;

describe.each(networks)('%s, %s', (_preset, _connectivity, network) => {
  test.each(network.layers.map((layer) => [layer.name, layer] as const))(
    '%s counts what network/ counts',
    (_, layer) => {
      const formulas = layerFormulas(layer, 'layer', 0);
      const counts = countsOf(layer);
      for (const quantity of QUANTITIES) {
        const expected = quantity === 'bytes' ? counts.parameters * 4 : counts[quantity];
        expect(evaluate(formulas[quantity]), quantity).toBe(BigInt(expected));
        expect(read(formulas[quantity]), quantity).toBe(expected);
      }
    },
  );

  test('the maps of a layer add up to it, and units to what reads visits', () => {
    for (const layer of network.layers) {
      const maps = layer.sources.map((_, map) => layerFormulas(layer, 'map', map));
      const whole = layerFormulas(layer, 'layer', 0);
      for (const quantity of QUANTITIES) {
        expect(maps.reduce((total, formulas) => total + evaluate(formulas[quantity]), 0n)).toBe(
          evaluate(whole[quantity]),
        );
      }
      const unit = units(layer.output) - 1;
      let visits = 0;
      layer.reads(unit, () => visits++);
      expect(evaluate(layerFormulas(layer, 'unit', layer.sources.length - 1).multiplications)).toBe(BigInt(visits));
    }
  });

  test('the network', () => {
    const formulas = networkFormulas(network.layers);
    expect(read(formulas.parameters)).toBe(network.parameterCount);
    expect(read(formulas.connections)).toBe(network.connectionCount);
    expect(read(formulas.bytes)).toBe(network.parameterCount * 4);
  });
});

test('the formulas read as a textbook writes them', () => {
  const c1 = layerFormulas(layerOf('lenet5', 'C1'), 'layer', 0);
  expect(write(c1.parameters, plain)).toBe('6 × (5×5×1 + 1)');
  expect(write(c1.connections, plain)).toBe('28 × 28 × 6 × (5×5×1 + 1)');
  const c3 = layerFormulas(layerOf('lenet5', 'C3'), 'layer', 0);
  expect(write(c3.parameters, plain)).toBe('6 × (5×5×3 + 1) + 9 × (5×5×4 + 1) + 1 × (5×5×6 + 1)');
  expect(evaluate(c3.parameters)).toBe(1_516n);
  const h1 = layerFormulas(layerOf('net5', 'H1'), 'layer', 0);
  expect(write(h1.parameters, plain)).toBe('2 × 3 × 3 × 1 + 8 × 8 × 2');
});
