/** Closed forms against the only thing that cannot be wrong: following `reads` from unit to unit down to the image. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildNetwork,
  fieldOfLayer,
  fieldOfChain,
  NetworkError,
  positionOf,
  projectiveFieldOf,
  receptiveFieldOf,
  units,
  type LayerSpec,
  type Network,
} from '../../../src/network';

/** A chain of windowed layers that fits its input; null where the numbers drawn do not. */
const chains = fc
  .record({
    size: fc.integer({ min: 6, max: 14 }),
    layers: fc.array(
      fc.record({
        kernel: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
        stride: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
        padding: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })),
        dilation: fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 })),
        maps: fc.integer({ min: 1, max: 3 }),
        pooled: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ size, layers }) => {
    const specs = layers.map(({ maps, pooled, ...window }, index): LayerSpec => {
      const name = `L${index}`;
      return pooled
        ? { kind: 'pooling', name, combine: 'average', ...window }
        : { kind: 'convolution', name, maps, activation: 'tanh', ...window };
    });
    try {
      return buildNetwork({
        name: 'chain',
        input: { height: size, width: size, channels: 1 },
        layers: specs,
        loss: 'crossEntropy',
      });
    } catch (error) {
      if (error instanceof NetworkError) return null;
      throw error;
    }
  })
  .filter((network): network is Network => network !== null);

/** The pixels that feed a unit, found by following every connection. */
function pixelsOf(network: Network, layer: number, unit: number): Set<number> {
  let reached = new Set([unit]);
  for (let at = layer; at >= 0; at--) {
    const next = new Set<number>();
    for (const one of reached) {
      network.layers[at]!.reads(one, (input) => {
        if (input >= 0) next.add(input);
      });
    }
    reached = next;
  }
  return reached;
}

describe('receptive fields', () => {
  test('the box of every unit holds exactly the pixels that feed it, where no window has holes', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (network, pick) => {
        const layer = network.layers.length - 1;
        const unit = pick % units(network.layers[layer]!.output);
        const box = receptiveFieldOf(network, layer, unit).at(-1)!.clipped;
        const pixels = [...pixelsOf(network, layer, unit)].map((pixel) => positionOf(network.input, pixel));
        for (const { y, x } of pixels) {
          expect(y).toBeGreaterThanOrEqual(box.top);
          expect(y).toBeLessThanOrEqual(box.bottom);
          expect(x).toBeGreaterThanOrEqual(box.left);
          expect(x).toBeLessThanOrEqual(box.right);
        }
        const holes = network.layers.some(
          ({ window }) =>
            window.dilation.some((d) => d > 1) || window.kernel.some((k, axis) => k < window.stride[axis]!),
        );
        const padded = network.layers.some(({ window }) => window.padding.some((p) => p > 0));
        // With holes or padding inside the chain an edge of the box may be unread; without, box and pixels are one.
        if (!holes && !padded) expect(pixels.length).toBe((box.bottom - box.top + 1) * (box.right - box.left + 1));
      }),
      { numRuns: 300 },
    );
  });

  test('unit u sees −P + u·S … −P + u·S + r − 1 (Araujo, Norris, Sim 2019)', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (network, pick) => {
        const layer = network.layers.length - 1;
        const unit = pick % units(network.layers[layer]!.output);
        const { y, x } = positionOf(network.layers[layer]!.output, unit);
        const [rows, columns] = fieldOfLayer(network, layer);
        const { box } = receptiveFieldOf(network, layer, unit).at(-1)!;
        expect([box.top, box.bottom]).toEqual([
          -rows.padding + y * rows.stride,
          -rows.padding + y * rows.stride + rows.size - 1,
        ]);
        expect([box.left, box.right]).toEqual([
          -columns.padding + x * columns.stride,
          -columns.padding + x * columns.stride + columns.size - 1,
        ]);
      }),
      { numRuns: 300 },
    );
  });

  test('a unit that a pixel feeds is in the projective field of the pixel', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (network, pick) => {
        const layer = network.layers.length - 1;
        const unit = pick % units(network.layers[layer]!.output);
        const place = positionOf(network.layers[layer]!.output, unit);
        for (const pixel of pixelsOf(network, layer, unit)) {
          const part = projectiveFieldOf(network, -1, pixel).find((candidate) => candidate.layer === layer);
          expect(part).toBeDefined();
          expect(place.y).toBeGreaterThanOrEqual(part!.box.top);
          expect(place.y).toBeLessThanOrEqual(part!.box.bottom);
          expect(place.x).toBeGreaterThanOrEqual(part!.box.left);
          expect(place.x).toBeLessThanOrEqual(part!.box.right);
          expect(part!.maps).toContain(place.channel);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a kernel of 3 at stride 3 with padding 1, then one of 2: unit 0 sees −1 … 4', () => {
    expect(
      fieldOfChain([
        { kernel: 3, stride: 3, padding: 1 },
        { kernel: 2, stride: 1, padding: 0 },
      ]),
    ).toEqual({ size: 6, stride: 3, padding: 1 });
  });
});
