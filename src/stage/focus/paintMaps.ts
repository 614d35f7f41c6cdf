/** Draws the three pictures of the focus row. */
import { valuesOf } from '../../store/actions/pin';
import type { Shown } from '../../store/state/state';
import type { Palette } from '../../ui/palette';
import { colorTablesOf } from '../colorTable';
import type { Rect } from '../rect';
import type { Scale } from '../scale';
import type { FocusLayout } from './layout';
import { Pixels } from './pixels';
import type { Focus, Sheet } from './subject';

/** The input and the map, with the pixels that they keep. */
export class MapPainter {
  #input: Pixels | null = null;
  #map: Pixels | null = null;

  /** `reached`: the place up to which the map is left behind by the filter on its way; null where it stands there whole. */
  paint(
    context: CanvasRenderingContext2D,
    { pictures }: FocusLayout,
    focus: Focus,
    shown: Shown,
    {
      scales,
      palette,
      reached,
    }: { readonly scales: readonly Scale[]; readonly palette: Palette; readonly reached: number | null },
  ): void {
    const { inked, diverging } = colorTablesOf(palette);
    const { index, input, inputMap, layer, walk } = focus;
    const { white = 0, ink = 1 } = focus.network.spec.input;
    const below = valuesOf(shown, index - 1);
    const drawn = index === 0;
    const [offset, factor] = drawn ? [white, 1 / (ink - white)] : [0, 1 / scales[index]!.limit];
    const { channels } = layer.input;
    this.#input = kept(this.#input, input);
    if (below) {
      this.#input.fill(
        input.rows * input.columns,
        (pixel) => ((inputMap === null ? below[pixel] : below[pixel * channels + inputMap])! - offset) * factor,
        drawn ? inked : diverging,
      );
    }
    place(context, pictures.input, below && this.#input, palette);

    const values = valuesOf(shown, index);
    const limit = scales[index + 1]!.limit;
    this.#map = kept(this.#map, walk);
    if (values) {
      const clear = reached === null ? walk.count : reached + 1;
      this.#map.fill(walk.count, (pixel) => values[walk.units[pixel]!]! / limit, diverging, clear);
    }
    place(context, pictures.map, values && this.#map, palette);
  }
}

const kept = (before: Pixels | null, sheet: Sheet): Pixels => (before?.fits(sheet) ? before : new Pixels(sheet));

/** Paper where there is nothing to show. */
function place(context: CanvasRenderingContext2D, rect: Rect, pixels: Pixels | null, palette: Palette): void {
  context.fillStyle = palette.css(pixels ? 'panel' : 'sunken');
  context.fillRect(rect.x, rect.y, rect.width, rect.height);
  pixels?.draw(context, rect);
  frame(context, rect, palette);
}

export function frame(context: CanvasRenderingContext2D, { x, y, width, height }: Rect, palette: Palette): void {
  context.strokeStyle = palette.css('line-strong');
  context.lineWidth = 1;
  context.strokeRect(x - 0.5, y - 0.5, width + 1, height + 1);
}
