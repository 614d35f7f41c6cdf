/**
 * Fields of random graphs with branches against what plain loops find: every output of every node is computed from an image
 * in which one pixel alone is 1, with all weights 1 so that nothing cancels. What comes out above 0 has read that pixel.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldRuns } from '../../../../src/network/graph/field';
import { imageValue, measuresOfValue, valueOf, type Resolution, type Value } from '../../../../src/network/graph/graph';
import {
  concatenation,
  knowingWhole,
  numberByNumber,
  padding,
  reduction,
  resize,
  slice,
} from '../../../../src/network/graph/operators';
import { convolution, pooling, transposedConvolution } from '../../../../src/network/graph/windows';
import { fieldOfChain } from '../../../../src/network/receptiveField';

/** A value along its one axis for each image: [pixel that is 1][place]. */
type Responses = readonly (readonly number[])[];

interface Made {
  readonly value: Value;
  readonly responses: Responses;
  /** For each place whether no window on the way to it hangs over a border: what such a one would read is 0. */
  readonly clear: readonly boolean[];
}

const window = fc.record({
  kernel: fc.integer({ min: 1, max: 5 }),
  stride: fc.integer({ min: 1, max: 3 }),
  dilation: fc.integer({ min: 1, max: 3 }),
  before: fc.integer({ min: 0, max: 3 }),
  after: fc.integer({ min: 0, max: 3 }),
  /** ONNX's auto_pad; null: the padding that is drawn. */
  auto: fc.option(fc.constantFrom('sameUpper', 'sameLower', 'valid'), { freq: 2 }),
  pool: fc.boolean(),
  ceil: fc.boolean(),
});
type Drawn = typeof window extends fc.Arbitrary<infer T> ? T : never;

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('window' as const), window, on: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('transposed' as const), window, on: fc.nat(9) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('both' as const, 'channels' as const, 'rows' as const),
      on: fc.nat(9),
      other: fc.nat(9),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('norm' as const), on: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rejoined' as const), on: fc.nat(9), at: fc.nat(99) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('reduced' as const),
      on: fc.nat(9),
      to: fc.integer({ min: 2, max: 30 }),
      offset: fc.constantFrom(0 as const, 0.5 as const),
      reach: fc.constantFrom('linear' as const, 'cubic' as const),
      antialias: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('global' as const), on: fc.nat(9) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('enlarged' as const), on: fc.nat(9), by: fc.integer({ min: 2, max: 3 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('cut' as const),
      on: fc.nat(9),
      from: fc.nat(2),
      step: fc.integer({ min: 1, max: 2 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('padded' as const), on: fc.nat(9), by: fc.integer({ min: 1, max: 2 }) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const attributes = ({ kernel, stride, dilation, before, after, auto }: Drawn) => ({
  kernel: [kernel],
  stride: [stride],
  dilation: [dilation],
  padding: auto ?? { before: [before], after: [after] },
});

/** The padding in numbers, of an input of so many places: ONNX, Conv and ConvTranspose, "auto_pad". */
function padded(drawn: Drawn, size: number, transposed = false): Drawn {
  const { stride, auto } = drawn;
  const reach = drawn.dilation * (drawn.kernel - 1) + 1;
  if (auto === null) return drawn;
  if (auto === 'valid') return { ...drawn, before: 0, after: 0 };
  const total = Math.max(
    0,
    transposed ? stride * (size - 1) + reach - size * stride : (Math.ceil(size / stride) - 1) * stride + reach - size,
  );
  const [less, more] = [Math.floor(total / 2), Math.ceil(total / 2)];
  return auto === 'sameUpper' ? { ...drawn, before: less, after: more } : { ...drawn, before: more, after: less };
}

/** The places of the input that a place reads, those beyond its borders too. */
type Taps = (u: number) => readonly number[];

/** Place u reads u·stride − before + t·dilation. */
const windowTaps =
  ({ kernel, stride, dilation, before }: Drawn): Taps =>
  (u) =>
    Array.from({ length: kernel }, (_, t) => u * stride - before + t * dilation);

/** Place i of the input adds to the places i·stride − before + t·dilation. */
const transposedTaps =
  ({ kernel, stride, dilation, before }: Drawn): Taps =>
  (u) =>
    Array.from({ length: kernel }, (_, t) => (u + before - t * dilation) / stride).filter(Number.isInteger);

/** What a reading of one input gives, place by place. */
function made(on: Made, resolution: Resolution, taps: Taps): Made {
  const reads = Array.from({ length: resolution.dims[2]! }, (_, u) => taps(u));
  return {
    value: valueOf(resolution, [on.value]),
    responses: on.responses.map((input) => reads.map((places) => places.reduce((sum, i) => sum + (input[i] ?? 0), 0))),
    clear: reads.map((places) => places.every((i) => on.clear[i] ?? false)),
  };
}

/** One after the other; places that are not those of one reading are told no more, and all of them together have read. */
function behind(on: Made, other: Made): Made {
  const value = valueOf(concatenation([on.value.dims, other.value.dims], 2), [on.value, other.value]);
  const responses = on.responses.map((input, pixel) => [...input, ...other.responses[pixel]!]);
  const clear = [...on.clear, ...other.clear];
  if (value.axes[0]! >= 0) return { value, responses, clear };
  return {
    value,
    responses: responses.map((input) => [input.reduce((sum, one) => sum + one, 0)]),
    clear: [clear.every(Boolean)],
  };
}

function next(all: readonly Made[], step: Step): Made | null {
  const on = all[step.on % all.length]!;
  const { dims } = on.value;
  const size = dims[2]!;
  // Where places have ended nothing is asked of them any more.
  if (on.value.axes[0]! < 0) return null;
  switch (step.kind) {
    case 'window': {
      const drawn = padded(step.window, size);
      const reach = drawn.dilation * (drawn.kernel - 1) + 1;
      if (size + drawn.before + drawn.after < reach) return null;
      const resolution = drawn.pool
        ? pooling(dims, { ...attributes(drawn), ceil: drawn.ceil })
        : convolution(dims, { ...attributes(drawn), maps: 1, groups: 1, bias: true });
      return made(on, resolution, windowTaps(drawn));
    }
    case 'transposed': {
      const drawn = padded(step.window, size, true);
      const all = drawn.stride * (size - 1) + drawn.dilation * (drawn.kernel - 1) + 1;
      const isSame = drawn.auto === 'sameUpper' || drawn.auto === 'sameLower';
      // A kernel that is shorter than the stride leaves places that nothing reaches.
      const places = isSame ? size * drawn.stride : all - drawn.before - drawn.after;
      if (places < 1 || places > 120) return null;
      const resolution = transposedConvolution(dims, {
        ...attributes(drawn),
        maps: 1,
        groups: 1,
        bias: true,
        outputPadding: [0],
        outputShape: null,
      });
      expect(resolution.dims[2]).toBe(places);
      return made(on, resolution, transposedTaps(drawn));
    }
    case 'both': {
      const other = all[step.other % all.length]!;
      if (other.value.axes[0]! < 0) return null;
      const sizes = [size, other.value.dims[2]!];
      if (sizes[0] !== sizes[1] && !sizes.includes(1)) return null;
      const places = Array.from({ length: Math.max(...sizes) }, (_, u) => u);
      const at = <Item>(list: readonly Item[], u: number): Item => list[u % list.length]!;
      return {
        value: valueOf(numberByNumber([dims, other.value.dims]), [on.value, other.value]),
        responses: on.responses.map((input, pixel) => places.map((u) => at(input, u) + at(other.responses[pixel]!, u))),
        clear: places.map((u) => at(on.clear, u) && at(other.clear, u)),
      };
    }
    case 'channels': {
      const other = all[step.other % all.length]!;
      if (other.value.dims[2] !== size || other.value.axes[0]! < 0) return null;
      // What reads the channels together reads them all.
      return {
        value: valueOf(concatenation([dims, other.value.dims], 1), [on.value, other.value]),
        responses: on.responses.map((input, pixel) => input.map((one, u) => one + other.responses[pixel]![u]!)),
        clear: on.clear.map((one, u) => one && other.clear[u]!),
      };
    }
    case 'rows': {
      const other = all[step.other % all.length]!;
      return other.value.dims[1] === dims[1] && other.value.axes[0]! >= 0 ? behind(on, other) : null;
    }
    case 'rejoined': {
      if (size < 2) return null;
      const cut = 1 + (step.at % (size - 1));
      const [one, two] = [
        { start: 0, step: 1, size: cut },
        { start: cut, step: 1, size: size - cut },
      ].map((part) => {
        const own = made(on, slice(dims, new Map([[2, part]])), (u) => [part.start + u]);
        const kernel = { kernel: [3], stride: [1], dilation: [1], padding: { before: [1], after: [1] } };
        return made(own, pooling(own.value.dims, kernel), (u) => [u - 1, u, u + 1]);
      });
      const whole = behind(one!, two!);
      // What both parts did was one and the same.
      expect(whole.value.axes).toEqual([2]);
      return whole;
    }
    case 'norm': {
      const every = on.clear.every(Boolean);
      return {
        value: valueOf(knowingWhole(dims, [2]), [on.value]),
        responses: on.responses.map((input) => {
          const mean = input.reduce((one, more) => one + more, 0);
          return input.map((own) => own + mean);
        }),
        clear: on.clear.map(() => every),
      };
    }
    case 'global':
      return made(on, reduction(dims, [2], true), () => Array.from({ length: size }, (_, i) => i));
    case 'enlarged': {
      if (size * step.by > 120) return null;
      const how = { from: 1, to: step.by, offset: 0, reach: 'floor' } as const;
      return made(
        on,
        resize(dims, [1, 1, size * step.by], () => how),
        (u) => [Math.floor(u / step.by)],
      );
    }
    case 'reduced': {
      const { to, offset, reach, antialias } = step;
      const end = reach === 'linear' ? 1 : 2;
      const scale = antialias ? Math.max(1, size / to) : 1;
      return made(
        on,
        resize(dims, [1, 1, to], () => ({ from: size, to, offset, reach, antialias })),
        (u) => {
          const at = ((u + offset) * size) / to - offset;
          const places = Array.from({ length: size + 200 }, (_, i) => i - 100);
          const far = (place: number): number => Math.abs(place - at) / scale;
          return places.filter((place) => far(place) < end - 1e-9 && Math.abs(far(place) - 1) > 1e-9);
        },
      );
    }
    case 'cut': {
      const count = Math.ceil((size - step.from) / step.step);
      if (count < 1) return null;
      const part = { start: step.from, step: step.step, size: count };
      return made(on, slice(dims, new Map([[2, part]])), (u) => [step.from + u * step.step]);
    }
    case 'padded':
      return made(on, padding(dims, [0, 0, step.by], [0, 0, step.by]), (u) => [u - step.by]);
  }
}

const PIXELS = 60;

test('what a field says is read is what plain loops read, holes and phases included', () => {
  let exact = 0;
  let branched = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 9 }), (steps) => {
      const places = Array.from({ length: PIXELS }, (_, place) => place);
      const all: Made[] = [
        {
          value: imageValue([1, 1, PIXELS], [2]),
          responses: places.map((pixel) => places.map((place) => Number(place === pixel))),
          clear: places.map(() => true),
        },
      ];
      for (const one of steps) {
        const result = next(all, one);
        if (!result) continue;
        all.push(result);
        if ('other' in one) branched++;
        const { value, responses, clear } = result;
        clear.forEach((isClear, u) => {
          const said = fieldRuns(value.fields[0]!, u).flatMap(([first, last]) =>
            Array.from({ length: last - first + 1 }, (_, i) => first + i),
          );
          const read = responses.flatMap((response, pixel) => (response[u]! > 0 ? [pixel] : []));
          if (isClear) {
            exact++;
            expect(said).toEqual(read);
          } else {
            // At a border the closed form has more: what would be read there is 0.
            expect(new Set(said)).toEqual(new Set([...said, ...read]));
          }
        });
      }
    }),
    { numRuns: 200, seed: 1 },
  );
  expect(exact).toBeGreaterThan(3000);
  expect(branched).toBeGreaterThan(100);
});

test('a chain of windows has the size, stride and padding of the closed sums', () => {
  fc.assert(
    fc.property(fc.array(window, { minLength: 1, maxLength: 6 }), (drawn) => {
      const chain = drawn.map((one) => ({ ...one, after: one.before, ceil: false, auto: null }));
      let value = imageValue([1, 1, 100_000], [2]);
      for (const one of chain)
        value = valueOf(convolution(value.dims, { ...attributes(one), maps: 1, groups: 1, bias: true }), [value]);
      const { size, stride, padding: before } = measuresOfValue(value)[0]!;
      expect({ size, stride, padding: before }).toEqual(
        fieldOfChain(chain.map((one) => ({ ...one, padding: one.before }))),
      );
    }),
    { seed: 2 },
  );
});
