/** What lights up for a weight: places on the maps of its layer and of the one below, and the one connection of a unit. */
import { describe, expect, test } from 'vitest';
import { buildNetwork, PRESETS, unitAt, type Connectivity, type NetworkSpec } from '../../../src/network';
import { pointedWeightOf, type PointedWeight } from '../../../src/store/actions/pointedWeight';
import { connectionOf } from '../../../src/stage/field';
import { layOut, unitRect } from '../../../src/stage/layout';
import { lightsOf, type Lights } from '../../../src/stage/lights';

const lenet = buildNetwork(PRESETS.lenet);
const c1 = lenet.layers[0]!;

const pointed = (network: typeof lenet, layer: number, connectivity: Connectivity, weight: number): PointedWeight =>
  pointedWeightOf(network, { layer, connectivity, weight })!;

const litPlaces = ({ maps }: Lights): [map: number, places: number][] =>
  [...maps].map(([map, { places }]) => [map, places.reduce((sum, place) => sum + place, 0)]);

describe('w[1,1] of filter 3 in C1', () => {
  test('shared: all 784 units of the map, and the 26×26 pixels that are not off the image', () => {
    const [units, inputs] = lightsOf(pointed(lenet, 0, 'shared', 50));
    expect([units!.layer, inputs!.layer]).toEqual([0, -1]);
    expect(litPlaces(units!)).toEqual([[2, 784]]);
    expect(units!.maps.get(2)!.box).toEqual({ top: 0, left: 0, bottom: 27, right: 27 });
    expect(litPlaces(inputs!)).toEqual([[0, 676]]);
    // Its window hangs over by two: it meets rows and columns 1 to 26.
    expect(inputs!.maps.get(0)!.box).toEqual({ top: 0, left: 0, bottom: 25, right: 25 });
  });

  test('seen local or full, though the network shares: one unit and one pixel', () => {
    const unit = unitAt(c1.output, 10, 23, 2);
    for (const [connectivity, weight, pixel] of [
      // The middle of its own window; and any pixel at all.
      ['local', unit * 25 + 12, [10, 23]],
      ['full', unit * 784 + 5 * 28 + 6, [5, 6]],
    ] as const) {
      const [units, inputs] = lightsOf(pointed(lenet, 0, connectivity, weight));
      const [y, x] = pixel;
      expect(units!.maps.get(2)!.box).toEqual({ top: 10, left: 23, bottom: 10, right: 23 });
      expect(inputs!.maps.get(0)!.box).toEqual({ top: y, left: x, bottom: y, right: x });
      expect([litPlaces(units!), litPlaces(inputs!)]).toEqual([[[2, 1]], [[0, 1]]]);
    }
  });
});

test('at a stride of 2 the inputs lie apart, in no rectangle', () => {
  const spec: NetworkSpec = {
    ...PRESETS.lenet,
    layers: [{ kind: 'convolution', name: 'C1', maps: 2, kernel: 3, stride: 2, activation: 'tanh' }],
  };
  const [units, inputs] = lightsOf(pointed(buildNetwork(spec), 0, 'shared', 4));
  expect(units!.maps.get(0)!.box).not.toBeNull();
  expect(litPlaces(inputs!)).toEqual([[0, 169]]);
  expect(inputs!.maps.get(0)!.box).toBeNull();
});

test('a weight of C3 lights one map of S2', () => {
  const network = buildNetwork(PRESETS.lenet5);
  // Map 4 reads maps 0, 4 and 5: its second weight is that of map 4 in the corner.
  const layer = network.layers[2]!;
  const [units, inputs] = lightsOf(pointed(network, 2, 'shared', layer.rowOf(4) + 1));
  expect(litPlaces(units!)).toEqual([[4, 100]]);
  expect(litPlaces(inputs!)).toEqual([[4, 100]]);
});

test('the connection runs from the unit that is looked at to the input it meets; another map has none', () => {
  const layout = layOut(lenet, 708, 600);
  const weight = pointed(lenet, 0, 'shared', 50 + 12);
  const subject = { layer: 0, unit: unitAt(c1.output, 3, 4, 2) };
  const { cone, receptive, projective } = connectionOf(layout, subject, weight);
  expect(cone.map(({ to }) => to)).toEqual([unitRect(layout, { layer: -1, unit: 3 * 28 + 4 })]);
  expect([receptive, projective]).toEqual([[], []]);
  expect(connectionOf(layout, { layer: 0, unit: subject.unit + 1 }, weight).cone).toEqual([]);
  // w[1,1] of the unit in the corner falls on padding.
  expect(connectionOf(layout, { layer: 0, unit: 2 }, pointed(lenet, 0, 'shared', 50)).cone).toEqual([]);
});

test('a network that has no such weight lights nothing', () => {
  const past = { layer: 9, connectivity: 'shared', weight: 0 } as const;
  expect(pointedWeightOf(lenet, past)).toBeNull();
  const tooFar = { layer: 0, connectivity: 'shared', weight: 150 } as const;
  expect(pointedWeightOf(lenet, tooFar)).toBeNull();
});
