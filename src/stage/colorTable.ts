/** The palette's scales as tables of pixels, for pictures of thousands of values in every frame. */
import type { Palette } from '../ui/palette';

/** Colours of a scale in equal steps from −1 to 1, as RGBA words; the last one is for what is not a number. */
const STEPS = 511;
export type ColorTable = Uint32Array<ArrayBuffer>;

const tables = new WeakMap<Palette, { readonly diverging: ColorTable; readonly inked: ColorTable }>();

export function colorTablesOf(palette: Palette): { readonly diverging: ColorTable; readonly inked: ColorTable } {
  let found = tables.get(palette);
  if (!found) {
    const table = (shade: (value: number) => readonly [number, number, number]): ColorTable => {
      const bytes = new Uint8ClampedArray((STEPS + 1) * 4);
      for (let i = 0; i < STEPS; i++) bytes.set([...shade((2 * i) / (STEPS - 1) - 1), 255], i * 4);
      bytes.set([...palette.diverging(NaN), 255], STEPS * 4);
      return new Uint32Array(bytes.buffer);
    };
    found = { diverging: table(palette.diverging), inked: table(palette.inked) };
    tables.set(palette, found);
  }
  return found;
}

/** The pixel of a value, −1 … 1 and clamped. */
export function colorIn(table: ColorTable, value: number): number {
  const middle = (STEPS - 1) / 2;
  return table[Number.isNaN(value) ? STEPS : Math.round(middle + middle * Math.max(-1, Math.min(1, value)))]!;
}
