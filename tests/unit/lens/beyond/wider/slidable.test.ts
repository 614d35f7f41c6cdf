/** Whole and slid give the same numbers, for every network that the section offers; the others are refused for what is true of them. */
import { describe, expect, test } from 'vitest';
import { networkForward, splitParameters } from '../../../../../src/engine/reference/reference';
import {
  bordered,
  columnsIn,
  classValues,
  columnsOf,
  slidable,
  widened,
  wideAnswer,
  type Slidable,
} from '../../../../../src/lens/beyond/wider/slidable';
import { composed, FIRST_PIECES, moved, WIDE } from '../../../../../src/lens/beyond/wider/strip';
import {
  blurBeforeSubsampling,
  buildNetwork,
  PRESETS,
  withConnectivity,
  type NetworkSpec,
  type PresetName,
} from '../../../../../src/network';
import { initialise } from '../../../../../src/training/initialise';

/** All activations of one image, flat, in double precision. */
function forward(spec: NetworkSpec, parameters: Float32Array, input: Float32Array): Float32Array {
  const network = buildNetwork(spec);
  const values = networkForward(
    network,
    splitParameters(network, Float64Array.from(parameters)),
    Float64Array.from(input),
  );
  return Float32Array.from(values.slice(1).flatMap((layer) => [...layer]));
}

const parametersOf = (spec: NetworkSpec) => initialise(buildNetwork(spec), { kind: 'glorot', seed: 3 });

function found(name: PresetName): Slidable {
  const answer = slidable(PRESETS[name]);
  if ('why' in answer) throw new Error(`${name} cannot be slid: ${answer.why}`);
  return answer;
}

describe('what can be slid', () => {
  test.each([
    ['lenet', 4, [2, 2]],
    ['lenet5', 4, [0, 0]],
    ['lenet1', 4, [0, 0]],
    ['net1', 1, [0, 0]],
    ['net2', 1, [0, 0]],
  ] as const)('%s, every %i pixels, with a border of %j', (name, stride, border) => {
    const slid = found(name);
    expect(slid.stride).toBe(stride);
    expect(slid.border).toEqual([...border, ...border]);
    const body = buildNetwork(slid.spec);
    expect(body.parameterCount).toBe(buildNetwork(PRESETS[name]).parameterCount);
  });

  test('networks with weights or biases of their own at each position cannot', () => {
    expect(slidable(PRESETS.net3)).toEqual({ why: 'untied' });
    expect(slidable(PRESETS.net5)).toEqual({ why: 'untied' });
    expect(slidable(withConnectivity(PRESETS.lenet, 'local'))).toEqual({ why: 'untied' });
  });

  test('nor can one that would be too large over the strip', () => {
    const sized = (side: number): NetworkSpec => ({
      ...PRESETS.lenet1,
      input: { ...PRESETS.lenet1.input, height: side, width: side },
    });
    expect(slidable(sized(56))).not.toHaveProperty('why');
    const large = sized(320);
    expect(buildNetwork(large).input.width).toBe(320);
    expect(slidable(large)).toEqual({ why: 'tooLarge' });
  });

  test('nor can one that pads with another number than its paper, or in a later layer', () => {
    const inked: NetworkSpec = { ...PRESETS.lenet, input: { ...PRESETS.lenet.input, white: -1 } };
    expect(slidable(inked)).toEqual({ why: 'padded' });
    const later: NetworkSpec = {
      ...PRESETS.lenet,
      layers: PRESETS.lenet.layers.map((layer) =>
        layer.name === 'C3' && layer.kind === 'convolution' ? { ...layer, padding: 1 } : layer,
      ),
    };
    expect(slidable(later)).toEqual({ why: 'padded' });
    // Both of its blurs are padded.
    expect(slidable(blurBeforeSubsampling(PRESETS.lenet))).toEqual({ why: 'padded' });
  });
});

describe.each(['lenet', 'lenet5', 'lenet1', 'net1'] as const)('%s', (name) => {
  const spec: NetworkSpec = PRESETS[name];
  const slid = found(name);
  const { input } = spec;
  const strip = composed(FIRST_PIECES, null, input);
  const width = WIDE * input.width;
  const image = bordered(strip, width, slid.border, input.white ?? 0);
  const reading = widened(slid, width);
  const parameters = parametersOf(spec);
  const answer = wideAnswer(reading, forward(reading, parameters, image), slid);

  test('the map equals the network slid to each position', () => {
    expect(answer.positions).toBe(Math.floor((width - input.width) / slid.stride) + 1);
    for (const position of [0, 1, Math.floor(answer.positions / 2), answer.positions - 1]) {
      const window = columnsOf(image, width + columnsIn(slid.border), position * slid.stride, slid.spec.input.width);
      const outputs = forward(slid.spec, parameters, window).slice(-buildNetwork(slid.spec).classes);
      const there = classValues(outputs, slid.codes);
      expect(there).toHaveLength(10);
      there.forEach((value, label) => expect(answer.values[position]![label]).toBeCloseTo(value, 5));
    }
  });

  test('on a single digit in white paper it is the network as it stands', () => {
    const alone = composed([{ id: 0, label: 4, variant: 0, left: 0 }], null, input);
    const all = forward(reading, parameters, bordered(alone, width, slid.border, input.white ?? 0));
    const whole = forward(spec, parameters, columnsOf(alone, width, 0, input.width)).slice(-10);
    const values = wideAnswer(reading, all, slid).values[0]!;
    whole.forEach((value, label) => expect(values[label]).toBeCloseTo(slid.codes ? -value : value, 4));
  });
});

test('pieces stay on the strip', () => {
  const [piece] = FIRST_PIECES;
  expect(moved(piece!, -5, 28).left).toBe(0);
  expect(moved(piece!, 500, 28).left).toBe(84);
  expect(moved(piece!, 12.4, 28).left).toBe(12);
});
