/** The shaders: every one compiles, and one that does not says where. */
import { describe, expect, test } from 'vitest';
import { buildNetwork, PRESETS, withConnectivity, type NetworkSpec } from '../../src/network';
import { createReferenceEngine } from '../../src/engine/reference/engine';
import { Device } from '../../src/engine/webgl/device';
import { createWebGLEngine } from '../../src/engine/webgl/engine';
import { ShaderError } from '../../src/engine/webgl/program';
import { assemble } from '../../src/engine/webgl/source';
import { expectClose } from '../support/closeness';
import { TOLERANCE } from '../support/parity';
import { randomImages, randomParameters, randomTrainingSet } from '../support/seeded';
import { watchingWebGL } from '../support/webglCalls';

const files = import.meta.glob<string>('../../src/engine/**/*.frag', { query: '?raw', import: 'default', eager: true });

const maxima: NetworkSpec = {
  name: 'maxima',
  input: { height: 8, width: 8, channels: 1 },
  layers: [
    { kind: 'convolution', name: 'C1', maps: 3, kernel: 3, activation: 'relu' },
    { kind: 'pooling', name: 'S2', kernel: 2, combine: 'max' },
    { kind: 'dense', name: 'Output', units: 4, activation: 'identity' },
  ],
  loss: 'meanSquaredError',
};

test('every .frag file is compiled, in every connectivity, loss and optimizer', () =>
  watchingWebGL(async ({ contexts, sources }) => {
    const specs = [PRESETS.lenet5, withConnectivity(PRESETS.lenet5, 'local'), PRESETS.net5, PRESETS.lenet, maxima];
    for (const spec of specs) {
      const network = buildNetwork(spec);
      const parameters = randomParameters(network, 91);
      const engine = await createWebGLEngine(network, parameters);
      const reference = await createReferenceEngine(network, parameters);
      const image = randomImages(network, 1, 92);
      await engine.backward(image, 1);
      await engine.inputGradientOf(image, 1, 0);
      const set = randomTrainingSet(network, 4, 93);
      for (const each of [engine, reference]) {
        each.setTrainingSet(set);
        for (const kind of ['momentum', 'adam'] as const)
          each.trainStep(Uint32Array.of(0, 1, 2), { kind, learningRate: 0.01, momentum: 0.9, weightDecay: 0.1 });
      }
      expectClose([await engine.takeLoss()], [await reference.takeLoss()], TOLERANCE, `loss of ${spec.name}`);
      (await engine.reconnected(buildNetwork(withConnectivity(spec, 'local')))).dispose();
      expect(contexts.at(-1)!.getError(), spec.name).toBe(0);
      engine.dispose();
    }
    expect(Object.keys(files).length).toBeGreaterThan(10);
    for (const [name, text] of Object.entries(files)) {
      const [heading] = text.split('\n');
      expect(heading, `${name} opens with what it computes`).toMatch(/^\/\/ /);
      expect(
        sources.some((source) => source.includes(heading!)),
        `${name} was compiled`,
      ).toBe(true);
    }
  }));

describe('a shader that does not compile', () => {
  test('shows the line of its file, written out or not', () => {
    const device = new Device();
    const text = [
      'layout(location = 0) out vec4 result;',
      'void main() {',
      '  vec4 sum = vec4(0.0);',
      '#pragma repeat(m, 3)',
      '  sum += $m.0;',
      '#pragma end',
      '  result = sum + nowhere;',
      '}',
    ].join('\n');
    const broken = device.program('broken pass', [{ name: 'broken.frag', text }], {}, []);
    expect(() => broken.finish()).toThrow(ShaderError);
    expect(() => broken.finish()).toThrow(/broken pass[^]*'nowhere'[^]*broken\.frag:7 {2}result = sum \+ nowhere;/);
    device.lose();
  });

  test('is not held against another network on the same context, and is compiled again when it is asked for again', () => {
    const device = new Device();
    const compiled = (on: Device, text: string) => on.program('pass', [{ name: 'pass.frag', text }], {}, []);
    const broken = compiled(device, 'nonsense');
    expect(() => broken.finish()).toThrow(ShaderError);
    const other = device.beside();
    const sound = compiled(other, 'layout(location = 0) out vec4 result;\nvoid main() { result = vec4(0.0); }');
    expect(() => sound.finish()).not.toThrow();
    const again = compiled(other, 'nonsense');
    expect(again).not.toBe(broken);
    expect(() => again.finish()).toThrow(ShaderError);
    sound.use();
    expect(device.gl.getError()).toBe(0);
    device.lose();
  });
});

describe('what is written out', () => {
  const lines = (text: string, sizes = {}): string[] =>
    assemble([{ name: 'a.frag', text }], sizes)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));

  test('repeats as often as the size says', () => {
    expect(lines('#pragma repeat(m, MAPS)\nx$m;\n#pragma end\ny;', { MAPS: 3 })).toEqual(['x0;', 'x1;', 'x2;', 'y;']);
    expect(lines('#pragma repeat(m, MAPS)\nx$m;\n#pragma end\ny;', { MAPS: 0 })).toEqual(['y;']);
  });
  test('nests', () => {
    const nested = '#pragma repeat(a, 2)\n#pragma repeat(b, 2)\nx$a[$b];\n#pragma end\n#pragma end';
    expect(lines(nested)).toEqual(['x0[0];', 'x0[1];', 'x1[0];', 'x1[1];']);
  });
  test('needs a known size and an end', () => {
    expect(() => lines('\n#pragma repeat(m, MAPS)\n#pragma end')).toThrow(/a\.frag:2: MAPS/);
    expect(() => lines('#pragma repeat(m, 2)\nx$m;')).toThrow(/a\.frag:1: .*no "#pragma end"/);
    expect(() => lines('x;\n#pragma end')).toThrow(/a\.frag:2: .*without a repeat/);
  });
  test('sizes are defined, and left out where false', () => {
    const source = assemble([], { A: 3, B: true, C: false, 'ROW(y, x)': 0 });
    expect(source).toContain('#define A 3\n#define B\n#define ROW(y, x) 0');
    expect(source).not.toContain('#define C');
  });
});
