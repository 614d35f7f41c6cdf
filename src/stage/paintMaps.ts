/** Draws every map of every layer into one canvas: a table of colours, one small image a layer, one stretched copy a map. */
import { predictedClass } from '../network';
import { valuesOf } from '../store/actions/pin';
import type { State } from '../store/state/state';
import type { Palette } from '../ui/palette';
import { colorIn, colorTablesOf, type ColorTable } from './colorTable';
import type { LayerPlace, StageLayout } from './layout';
import type { Rect } from './rect';
import type { Scale } from './scale';

/** All maps of a layer under one another, a pixel a unit. Kept from frame to frame. */
interface Sheet {
  readonly pixels: ImageData;
  readonly words: ColorTable;
  readonly canvas: OffscreenCanvas;
  readonly context: OffscreenCanvasRenderingContext2D;
}

function createSheet({ shape }: LayerPlace): Sheet {
  const canvas = new OffscreenCanvas(shape.width, shape.height * shape.channels);
  const pixels = new ImageData(canvas.width, canvas.height);
  return { pixels, words: new Uint32Array(pixels.data.buffer), canvas, context: canvas.getContext('2d')! };
}

export type MapPainter = (context: CanvasRenderingContext2D, state: State, scales: readonly Scale[]) => void;

/** A painter for one layout and one palette. `scales` has one a layer, the input first. */
export function createMapPainter(layout: StageLayout, palette: Palette): MapPainter {
  const { diverging, inked } = colorTablesOf(palette);
  const sheets = layout.layers.map(createSheet);
  const outline = palette.css('line');
  return (context, state, scales) => {
    const { white = 0, ink = 1 } = state.shown.network.spec.input;
    context.imageSmoothingEnabled = false;
    layout.layers.forEach((place, index) => {
      const values = valuesOf(state.shown, place.layer);
      if (values?.length === place.shape.height * place.shape.width * place.shape.channels) {
        const input = place.layer < 0;
        fill(sheets[index]!, place, values, input ? inked : diverging, {
          offset: input ? white : 0,
          factor: input ? 1 / (ink - white) : 1 / scales[index]!.limit,
        });
        stamp(context, sheets[index]!, place);
      } else {
        context.fillStyle = palette.css('sunken');
        for (const { x, y, width, height } of place.maps) context.fillRect(x, y, width, height);
      }
      context.strokeStyle = outline;
      context.lineWidth = 1;
      if (place.shape.height * place.shape.width > 1) place.maps.forEach((map) => frame(context, map));
      else if (!values || place.classes) place.maps.forEach((map) => frame(context, map));
    });
    paintScores(context, state, layout, palette);
  };
}

const frame = (context: CanvasRenderingContext2D, { x, y, width, height }: Rect): void =>
  context.strokeRect(x - 0.5, y - 0.5, width + 1, height + 1);

function fill(
  { words, pixels, context }: Sheet,
  { shape }: LayerPlace,
  values: Float32Array,
  table: ColorTable,
  scale: { readonly offset: number; readonly factor: number },
): void {
  const { channels } = shape;
  const places = shape.height * shape.width;
  for (let channel = 0; channel < channels; channel++) {
    for (let place = 0; place < places; place++) {
      const value = (values[place * channels + channel]! - scale.offset) * scale.factor;
      words[channel * places + place] = colorIn(table, value);
    }
  }
  context.putImageData(pixels, 0, 0);
}

function stamp(context: CanvasRenderingContext2D, { canvas }: Sheet, { shape, maps }: LayerPlace): void {
  maps.forEach(({ x, y, width, height }, map) =>
    context.drawImage(canvas, 0, map * shape.height, shape.width, shape.height, x, y, width, height),
  );
}

/** The scores' bars: probabilities from 0 to 1, or outputs that were trained towards ±1. */
function paintScores(context: CanvasRenderingContext2D, state: State, layout: StageLayout, palette: Palette): void {
  const { scores } = state.shown.look ?? {};
  const { classes } = layout.layers.at(-1)!;
  if (!scores || !classes || scores.length !== classes.length) return;
  const lowest = state.shown.network.spec.loss === 'meanSquaredError' ? -1 : 0;
  const best = predictedClass(scores);
  classes.forEach(({ bar }, index) => {
    const share = Math.max(0, Math.min(1, (scores[index]! - lowest) / (1 - lowest)));
    context.fillStyle = palette.css(index === best ? 'ink' : 'line-strong');
    if (layout.direction === 'columns') context.fillRect(bar.x, bar.y, bar.width * share, bar.height);
    else context.fillRect(bar.x, bar.y, bar.width, bar.height * share);
  });
}
