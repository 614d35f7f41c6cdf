/** All feature maps of the drawing as one picture: a row of maps a layer, each layer on its own scale around 0. */
import { activationsOf, type Network } from '../../network';
import { divergingShade, drawPixels, mapPixels } from '../../ui/canvas';
import { limitOver } from '../../ui/magnitude';
import type { Palette } from '../../ui/palette';
import { saveBlob } from '../../ui/saveFile';

/** Pixels of the picture a unit, between maps, and under each layer's name. */
const CELL = 4;
const GAP = 8;
const NAME = 18;
/** Layers of many maps go on in further rows. */
const MOST_WIDTH = 1600;

interface PlacedMap {
  readonly layer: number;
  readonly map: number;
  readonly x: number;
  readonly y: number;
}

export interface MapsLayout {
  readonly width: number;
  readonly height: number;
  readonly maps: readonly PlacedMap[];
  readonly names: readonly { readonly name: string; readonly y: number }[];
}

/** Where every map goes, in pixels of the picture. */
export function layOutMaps(network: Network): MapsLayout {
  const maps: PlacedMap[] = [];
  const names: { name: string; y: number }[] = [];
  let [y, width] = [GAP, 0];
  network.layers.forEach(({ name, output }, layer) => {
    names.push({ name, y });
    y += NAME;
    const [wide, tall] = [output.width * CELL, output.height * CELL];
    let x = GAP;
    for (let map = 0; map < output.channels; map++) {
      if (x > GAP && x + wide + GAP > MOST_WIDTH) {
        x = GAP;
        y += tall + GAP;
      }
      maps.push({ layer, map, x, y });
      x += wide + GAP;
      width = Math.max(width, x);
    }
    y += tall + GAP;
  });
  return { width, height: y, maps, names };
}

/** Rejects where the browser cannot make a picture of that size. */
export async function saveMaps(network: Network, activations: Float32Array, palette: Palette): Promise<void> {
  const { width, height, maps, names } = layOutMaps(network);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = palette.css('panel');
  context.fillRect(0, 0, width, height);
  context.fillStyle = palette.css('ink');
  context.font = '13px system-ui, sans-serif';
  context.textBaseline = 'top';
  for (const { name, y } of names) context.fillText(name, GAP, y);
  context.strokeStyle = palette.css('line');
  for (const { layer, map, x, y } of maps) {
    const { output } = network.layers[layer]!;
    const values = activationsOf(network, activations, layer);
    const limit = limitOver(values);
    const pixels = mapPixels(values, output.height, output.width, output.channels, map, divergingShade(palette, limit));
    const [wide, tall] = [output.width * CELL, output.height * CELL];
    drawPixels(context as unknown as CanvasRenderingContext2D, pixels, x, y, wide, tall);
    context.strokeRect(x - 0.5, y - 0.5, wide + 1, tall + 1);
  }
  saveBlob('feature-maps.png', await canvas.convertToBlob({ type: 'image/png' }));
}
