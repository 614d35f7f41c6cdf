/** PNG files as a browser decodes them: grey and transparent ones, damaged ones, and thousands that are nearly right. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePng } from '../../src/digits/reading/decodePng';

/** A PNG as the browser itself writes it. `paint` has a canvas of this size. */
async function pngOf(
  height: number,
  width: number,
  paint: (context: OffscreenCanvasRenderingContext2D) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  paint(canvas.getContext('2d')!);
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}

test('colours become their lightness, and what is transparent is paper', async () => {
  const bytes = await pngOf(2, 2, (context) => {
    for (const [x, y, colour] of [
      [0, 0, 'black'],
      [1, 0, 'red'],
      [0, 1, 'rgb(0, 255, 0)'],
    ] as const) {
      context.fillStyle = colour;
      context.fillRect(x, y, 1, 1);
    }
  });
  expect(await decodePng(bytes)).toEqual({
    ok: true,
    value: {
      height: 2,
      width: 2,
      lightness: Uint8Array.of(0, 76, 150, 255),
      alpha: Uint8Array.of(255, 255, 255, 0),
    },
  });
});

test('a picture of more rows than are read at a time is whole', async () => {
  const bytes = await pngOf(3000, 700, (context) => {
    context.fillStyle = 'black';
    context.fillRect(0, 2990, 700, 10);
  });
  const decoded = await decodePng(bytes);
  if (!decoded.ok) throw new Error(decoded.problem.code);
  const { lightness, alpha } = decoded.value;
  expect([lightness[2989 * 700], lightness[2990 * 700], lightness.at(-1)]).toEqual([255, 0, 0]);
  expect([alpha![2989 * 700], alpha![2990 * 700], alpha!.at(-1)]).toEqual([0, 255, 255]);
});

test('random and mutated bytes are a picture or a problem', { timeout: 120_000 }, async () => {
  const whole = await pngOf(28, 28, (context) => context.fillText('7', 10, 20));
  const mutated = fc
    .tuple(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 }),
      fc.oneof(fc.constant(whole.length), fc.nat(whole.length)),
    )
    .map(([changes, length]) => {
      const bytes = whole.slice(0, length);
      for (const [at, value] of changes) if (at < length) bytes[at] = value;
      return bytes;
    });
  const random = fc.uint8Array({ maxLength: 60 }).map((bytes) => Uint8Array.from([...whole.subarray(0, 33), ...bytes]));
  await fc.assert(
    fc.asyncProperty(fc.oneof(mutated, random), async (bytes) => {
      const decoded = await decodePng(bytes);
      if (decoded.ok) expect(decoded.value.lightness).toHaveLength(decoded.value.height * decoded.value.width);
      else expect(decoded.problem.code).toMatch(/^pictureIs/);
    }),
    { numRuns: 2000, endOnFailure: true },
  );
});
