/** The memory that the WebAssembly engine gives out. */
import { expect, test } from 'vitest';
import { Arena } from '../../../../src/engine/wasm/arena';
import { BackendError } from '../../../../src/engine/engine';

test('blocks are aligned, apart, and 0 even where something stood before', () => {
  const arena = new Arena();
  const first = arena.reserveFloats(3);
  const second = arena.reserveFloats(70_000);
  expect(first % 64).toBe(0);
  expect(second).toBeGreaterThanOrEqual(first + 12);
  arena.floatsAt(second, 70_000).fill(7);
  arena.release(second);
  expect(arena.reserveFloats(70_000)).toBe(second);
  expect(arena.floatsAt(second, 70_000).every((value) => value === 0)).toBe(true);
});

test('what was written survives growing', () => {
  const arena = new Arena();
  const address = arena.reserveFloats(2);
  arena.floatsAt(address, 2).set([3, 4]);
  arena.reserve(5 * 2 ** 20);
  expect([...arena.copyFloats(address, 2)]).toEqual([3, 4]);
});

test('more than there is ends in a BackendError that says how much was needed', () => {
  const arena = new Arena();
  expect(() => arena.reserve(5 * 2 ** 30)).toThrow(BackendError);
  expect(() => arena.reserve(5 * 2 ** 30)).toThrow(/5121 MiB/);
});
