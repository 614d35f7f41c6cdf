/** Weights changed by hand can be put back; what training, Reset or a file has written over them stays. */
import { expect, test } from 'vitest';
import { putBack, putIn, standing } from '../../../../src/lens/slide/changes';

const NONE = new Map();

test('however often a weight was dragged, it goes back to what it was first', () => {
  const parameters = Float32Array.of(0.1, 0.2, 0.3);
  const before = parameters.slice();
  let changes = putIn(NONE, parameters, new Map([[1, 0.7]]));
  changes = putIn(changes, parameters, new Map([[1, 0.8], [2, -1]])); // prettier-ignore
  expect(parameters).toEqual(Float32Array.of(0.1, 0.8, -1));
  expect(standing(changes, parameters).size).toBe(2);
  putBack(changes, parameters);
  expect(parameters).toEqual(before);
});

test('after Reset nothing of the weights before it is written into the new ones', () => {
  const trained = Float32Array.of(0.1, 0.2, 0.3);
  const changes = putIn(NONE, trained, new Map([[1, 0.7]]));
  const random = Float32Array.of(-0.5, 0.4, 0.6);
  expect(standing(changes, random).size).toBe(0);
  putBack(changes, random);
  expect(random).toEqual(Float32Array.of(-0.5, 0.4, 0.6));
  // Dragged again, it goes back to the random one.
  const anew = putIn(changes, random, new Map([[1, 0.9]]));
  putBack(anew, random);
  expect(random).toEqual(Float32Array.of(-0.5, 0.4, 0.6));
});
