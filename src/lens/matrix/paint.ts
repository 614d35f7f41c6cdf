/** Draws the part of a matrix in sight: its entries as colours, the borders of its maps, and the entries that are lit. */
import { isLost } from '../../ui/canvas';
import type { Palette } from '../../ui/palette';
import { scales, type Camera, type Frame } from './camera';
import type { Entries, Entry } from './entries';
import type { PyramidLevel } from './pyramid';
import { rasterize } from './raster';
import { SHADES, shadeIndex } from './values';

/** Room for the axes left of and above the entries, in CSS pixels. */
export const GUTTER = { left: 34, top: 32 } as const;

export interface Scene {
  readonly entries: Entries;
  readonly value: (weight: number) => number;
  readonly limit: number;
  readonly levels: readonly PyramidLevel[];
  readonly frame: Frame;
  readonly camera: Camera;
  readonly palette: Palette;
  /** The entry pointed at, and those that hold the same weight. */
  readonly pointed: Entry | null;
  readonly lit: readonly Entry[];
}

export function paintMatrix(context: CanvasRenderingContext2D, scene: Scene): void {
  const { frame, palette } = scene;
  context.save();
  context.translate(GUTTER.left, GUTTER.top);
  context.save();
  context.beginPath();
  context.rect(0, 0, frame.width, frame.height);
  context.clip();
  paintEntries(context, scene);
  paintBorders(context, scene);
  paintLit(context, scene);
  context.restore();
  context.strokeStyle = palette.css('line-strong');
  context.lineWidth = 1;
  const { x, y } = scales(frame, scene.camera.zoom);
  context.strokeRect(
    -0.5,
    -0.5,
    Math.min(frame.width, frame.columns * x) + 1,
    Math.min(frame.height, frame.rows * y) + 1,
  );
  paintAxes(context, scene);
  context.restore();
}

/** Colours as the bytes of a pixel (little-endian, as every browser's machine is), by shade index; the last is "not connected". */
function colorTable(palette: Palette): Uint32Array {
  const pixel = ([red, green, blue]: readonly [number, number, number]): number =>
    ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  const table = Uint32Array.from({ length: 2 * SHADES + 2 }, (_, i) => pixel(palette.diverging((i - SHADES) / SHADES)));
  table[2 * SHADES + 1] = pixel(palette.rgb('line'));
  return table;
}

const tables = new WeakMap<Palette, Uint32Array>();
let pixels = new Uint32Array(0);
let sheet: OffscreenCanvas | null = null;

function paintEntries(
  context: CanvasRenderingContext2D,
  { entries, value, limit, levels, frame, camera, palette }: Scene,
): void {
  const raster = rasterize(entries, value, levels, frame, camera);
  if (raster.rows === 0 || raster.columns === 0) return;
  let table = tables.get(palette);
  if (!table) tables.set(palette, (table = colorTable(palette)));
  const cells = raster.rows * raster.columns;
  if (pixels.length < cells) pixels = new Uint32Array(cells);
  for (let i = 0; i < cells; i++) {
    const entry = raster.values[i]!;
    pixels[i] = table[Number.isNaN(entry) ? 2 * SHADES + 1 : shadeIndex(entry, limit)]!;
  }
  // One canvas that only grows: its size would otherwise change with every step of a zoom.
  if (!sheet || isLost(sheet) || sheet.width < raster.columns || sheet.height < raster.rows) {
    sheet = new OffscreenCanvas(Math.max(sheet?.width ?? 0, raster.columns), Math.max(sheet?.height ?? 0, raster.rows));
  }
  const bytes = new Uint8ClampedArray(pixels.buffer, 0, cells * 4);
  sheet.getContext('2d')!.putImageData(new ImageData(bytes, raster.columns, raster.rows), 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(sheet, 0, 0, raster.columns, raster.rows, raster.x, raster.y, raster.width, raster.height);
}

/** Lines between maps; fainter ones between the rows of an image where there is room. */
function paintBorders(context: CanvasRenderingContext2D, { entries, frame, camera, palette }: Scene): void {
  const { x, y } = scales(frame, camera.zoom);
  const { input, output } = entries.layer;
  const lines = (every: number, color: string): void => {
    context.fillStyle = color;
    const down = every === 1 ? output.width : output.width * output.height;
    const across = every === 1 ? input.width : input.width * input.height;
    if (down * y >= 6 && down > 1)
      for (
        let row = Math.ceil(camera.top / down) * down;
        row < frame.rows && (row - camera.top) * y < frame.height;
        row += down
      )
        context.fillRect(0, Math.round((row - camera.top) * y) - 0.5, Math.min(frame.width, frame.columns * x), 1);
    if (across * x >= 6 && across > 1)
      for (
        let column = Math.ceil(camera.left / across) * across;
        column < frame.columns && (column - camera.left) * x < frame.width;
        column += across
      )
        context.fillRect(Math.round((column - camera.left) * x) - 0.5, 0, 1, Math.min(frame.height, frame.rows * y));
  };
  if (Math.min(output.width * y, input.width * x) >= 40) lines(1, palette.css('mute', 0.35));
  lines(2, palette.css('ink', 0.6));
}

function paintLit(context: CanvasRenderingContext2D, { frame, camera, palette, lit, pointed }: Scene): void {
  const { x, y } = scales(frame, camera.zoom);
  const place = ({ row, column }: Entry): readonly [number, number] => [
    (column - camera.left) * x,
    (row - camera.top) * y,
  ];
  context.fillStyle = palette.css('ink');
  context.strokeStyle = palette.css('ink');
  context.lineWidth = 2;
  for (const entry of lit) {
    const [left, top] = place(entry);
    if (left > frame.width || top > frame.height || left + x < 0 || top + y < 0) continue;
    if (Math.min(x, y) >= 7) context.strokeRect(left + 1, top + 1, x - 2, y - 2);
    else
      context.fillRect(
        left + x / 2 - Math.max(x, 2) / 2,
        top + y / 2 - Math.max(y, 2) / 2,
        Math.max(x, 2),
        Math.max(y, 2),
      );
  }
  if (!pointed) return;
  const [left, top] = place(pointed);
  context.fillStyle = palette.css('ink', 0.14);
  context.fillRect(0, top, frame.width, Math.max(1, y));
  context.fillRect(left, 0, Math.max(1, x), frame.height);
  context.strokeStyle = palette.css('ink');
  context.lineWidth = 1.5;
  context.strokeRect(left - 1, top - 1, Math.max(3, x) + 2, Math.max(3, y) + 2);
}

/** Map numbers beside the blocks they name. */
function paintAxes(context: CanvasRenderingContext2D, { entries, frame, camera, palette }: Scene): void {
  const { x, y } = scales(frame, camera.zoom);
  const { input, output } = entries.layer;
  context.fillStyle = palette.css('mute');
  context.font = '13px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const middles = (
    maps: number,
    size: number,
    at: number,
    scale: number,
    shown: number,
  ): readonly [map: number, place: number][] =>
    Array.from({ length: maps }, (_, map): [number, number, number] => [
      map,
      Math.max(0, (map * size - at) * scale),
      Math.min(shown, ((map + 1) * size - at) * scale),
    ])
      .filter(([, from, to]) => to - from >= 13)
      .map(([map, from, to]) => [map, (from + to) / 2]);
  for (const [map, place] of middles(output.channels, output.height * output.width, camera.top, y, frame.height))
    context.fillText(String(map + 1), -10, place);
  for (const [map, place] of middles(input.channels, input.height * input.width, camera.left, x, frame.width))
    context.fillText(String(map + 1), place, -9);
}
