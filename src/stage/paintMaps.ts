/** Draws every map of every layer into one canvas: a table of colours, one small image a layer, one stretched copy a map. */
import { predictedClass, units } from '../network';
import { valuesOf } from '../store/actions/pin';
import type { State } from '../store/state/state';
import type { Palette } from '../ui/palette';
import { colorTablesOf } from './colorTable';
import { Pixels } from './focus/pixels';
import type { StageLayout } from './layout';
import type { Rect } from './rect';
import type { Scale } from './scale';

export type MapPainter = (context: CanvasRenderingContext2D, state: State, scales: readonly Scale[]) => void;

/** A painter for one layout and one palette. `scales` has one a layer, the input first. */
export function createMapPainter(layout: StageLayout, palette: Palette): MapPainter {
  const { diverging, inked } = colorTablesOf(palette);
  // All maps of a layer under one another, a pixel a unit.
  const sheets = layout.layers.map(
    ({ shape }) => new Pixels({ rows: shape.height * shape.channels, columns: shape.width }),
  );
  const outline = palette.css('line');
  return (context, state, scales) => {
    const { white = 0, ink = 1 } = state.shown.network.spec.input;
    context.imageSmoothingEnabled = false;
    layout.layers.forEach((place, index) => {
      const values = valuesOf(state.shown, place.layer);
      const { height, width, channels } = place.shape;
      if (values?.length === units(place.shape)) {
        const input = place.layer < 0;
        const [offset, factor] = input ? [white, 1 / (ink - white)] : [0, 1 / scales[index]!.limit];
        const sheet = sheets[index]!;
        sheet.fillMaps(values, channels, input ? inked : diverging, { offset, factor });
        place.maps.forEach((rect, map) => sheet.drawPart(context, { x: 0, y: map * height, width, height }, rect));
      } else {
        context.fillStyle = palette.css('sunken');
        for (const map of place.maps) context.fillRect(map.x, map.y, map.width, map.height);
      }
      context.strokeStyle = outline;
      context.lineWidth = 1;
      if (height * width > 1) place.maps.forEach((map) => frame(context, map));
      else if (!values || place.classes) place.maps.forEach((map) => frame(context, map));
    });
    paintScores(context, state, layout, palette);
  };
}

const frame = (context: CanvasRenderingContext2D, { x, y, width, height }: Rect): void =>
  context.strokeRect(x - 0.5, y - 0.5, width + 1, height + 1);

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
