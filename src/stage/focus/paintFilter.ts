/** Draws the filter: one kernel with its numbers, or the mosaic of its copies, or, for a second after a switch, the one becoming the other. */
import type { Text } from '../../i18n';
import { decimalsThatFit, exponentOf, letters, shortNumber, textOn } from '../../ui/cellNumbers';
import { prefersReducedMotion } from '../../ui/motion';
import type { Palette } from '../../ui/palette';
import { colorTablesOf } from '../colorTable';
import type { Rect } from '../rect';
import { adaptLimit } from '../scale';
import { blockRect } from './layout';
import { createMosaic, fillMosaic, mostOf, type Mosaic } from './mosaic';
import { Pixels } from './pixels';
import type { Numbers, Aspect } from './aspect';
import type { Focus } from './subject';
import { flown, onTheWay, UNFOLDING } from './unfold';

/** A mosaic with its pixels. */
interface Picture {
  readonly focus: Focus;
  /** Pixels of the screen that it has. */
  readonly room: number;
  readonly mosaic: Mosaic;
  readonly pixels: Pixels;
}

/** Numbers are written into cells at least so large, in CSS pixels, and no larger than this. */
const LEGIBLE = 26;
const LARGEST_NUMBER = 22;
/** Of the copies that are still larger than this part of the kernel only those from corner to corner are drawn: the others lie under them. */
const LARGE = 0.5;
/** Tiles closer than this have no line between them; copies are small, and seen through theirs. */
const LINED = 5;
const BETWEEN_COPIES = 0.6;

export class FilterPainter {
  /** The value of full colour. */
  limit = 1;
  /** The power of ten in whose units the cells' numbers are written. */
  exponent = 0;
  #picture: Picture | null = null;
  /** What was there before a switch, while it becomes what is there now. */
  #before: { readonly picture: Picture; readonly since: number } | null = null;
  /** What the pixels have been filled with. */
  #filled: {
    readonly numbers: Numbers | null;
    readonly aspect: Aspect;
    readonly palette: Palette;
    readonly pixels: Pixels;
  } | null = null;

  /** Answers whether it has to be drawn again in the next frame. */
  paint(
    context: CanvasRenderingContext2D,
    place: Rect,
    focus: Focus,
    { aspect, numbers }: { readonly aspect: Aspect; readonly numbers: Numbers | null },
    { palette, text }: { readonly palette: Palette; readonly text: Text },
  ): boolean {
    this.#prepare(focus, aspect, numbers, palette, place.width * place.height * context.getTransform().a ** 2);
    const picture = this.#picture!;
    const moving = this.#before && this.#paintMoving(context, place, this.#before, picture);
    if (moving) return true;
    this.#before = null;
    picture.pixels.draw(context, place);
    paintLines(context, place, picture, palette);
    if (numbers && !focus.untied) paintNumbers(context, place, picture, this, palette, text);
    return false;
  }

  #prepare(focus: Focus, aspect: Aspect, numbers: Numbers | null, palette: Palette, room: number): void {
    const last = this.#picture;
    if (last?.focus !== focus || last.room !== room) {
      const mosaic = createMosaic(focus, room);
      if (last && isSwitched(last.focus, focus) && !prefersReducedMotion()) {
        this.#before = { picture: last, since: performance.now() };
      } else if (last && last.focus.layer.name !== focus.layer.name) this.#before = null;
      const sheet = { rows: mosaic.rows * mosaic.tileRows, columns: mosaic.columns * mosaic.tileColumns };
      this.#picture = { focus, room, mosaic, pixels: new Pixels(sheet) };
    }
    const { mosaic, pixels } = this.#picture!;
    const filled = this.#filled;
    // Numbers are parts of whole lists, cut out anew each time.
    const same =
      filled?.numbers?.values.buffer === numbers?.values.buffer &&
      filled?.numbers?.from?.buffer === numbers?.from?.buffer;
    if (same && filled?.pixels === pixels && filled.aspect === aspect && filled.palette === palette) return;
    const largest = numbers ? fillMosaic(mosaic, focus, numbers.values, numbers.from) : 0;
    this.exponent = focus.untied ? 0 : exponentOf(largest);
    // Weights have one scale a layer, so that filters can be compared.
    const measured = aspect === 'weights' && numbers ? numbers.values : [focus.untied ? mostOf(mosaic) : largest];
    const goesOn = filled?.aspect === aspect && last?.focus.layer.name === focus.layer.name;
    this.limit = adaptLimit(goesOn ? this.limit : null, measured);
    const factor = 1 / this.limit;
    const valueAt = numbers ? (pixel: number) => mosaic.values[pixel]! * factor : () => 0;
    pixels.fill(mosaic.values.length, valueAt, colorTablesOf(palette).diverging);
    this.#filled = { numbers, aspect, palette, pixels };
  }

  /** False when it has arrived. */
  #paintMoving(
    context: CanvasRenderingContext2D,
    place: Rect,
    { picture: before, since }: { readonly picture: Picture; readonly since: number },
    now: Picture,
  ): boolean {
    const passed = (performance.now() - since) / UNFOLDING;
    if (passed >= 1) return false;
    const [copies, kernel] = now.focus.untied ? [now, before] : [before, now];
    const time = now.focus.untied ? passed : 1 - passed;
    kernel.pixels.draw(context, place);
    const { rows, columns, tileRows, tileColumns } = copies.mosaic;
    for (let tile = rows * columns - 1; tile >= 0; tile--) {
      const [row, column] = [Math.floor(tile / columns), tile % columns];
      const part = flown(time, row, column, rows, columns);
      if (part === 0) continue;
      const flying = onTheWay(place, blockRect(place, { rows, columns }, [row, column]), part);
      const cornerToCorner = Math.abs(row * columns - column * rows) < Math.max(rows, columns);
      if (flying.width > LARGE * place.width && !cornerToCorner) continue;
      const source = { x: column * tileColumns, y: row * tileRows, width: tileColumns, height: tileRows };
      copies.pixels.drawPart(context, source, flying);
    }
    if (!now.focus.untied) {
      // Their mean appears as they come together: copies that show how far they moved would end as a blank.
      context.globalAlpha = passed ** 3;
      kernel.pixels.draw(context, place);
      context.globalAlpha = 1;
    }
    return true;
  }
}

/** Whether the same map's kernel has become its copies, or they it. */
const isSwitched = (before: Focus, after: Focus): boolean =>
  before.untied !== after.untied &&
  before.layer.name === after.layer.name &&
  before.map === after.map &&
  before.walk.count === after.walk.count;

function paintLines(
  context: CanvasRenderingContext2D,
  place: Rect,
  { focus, mosaic }: Picture,
  palette: Palette,
): void {
  const { rows, columns } = focus.untied ? mosaic : focus.kernel;
  context.strokeStyle = palette.css('line', focus.untied ? BETWEEN_COPIES : 1);
  context.lineWidth = 1;
  const along = (count: number, length: number, line: (at: number) => void): void => {
    if (length / count >= LINED) for (let i = 1; i < count; i++) line(Math.round((i * length) / count) - 0.5);
  };
  context.beginPath();
  along(columns, place.width, (at) => {
    context.moveTo(place.x + at, place.y);
    context.lineTo(place.x + at, place.y + place.height);
  });
  along(rows, place.height, (at) => {
    context.moveTo(place.x, place.y + at);
    context.lineTo(place.x + place.width, place.y + at);
  });
  context.stroke();
}

function paintNumbers(
  context: CanvasRenderingContext2D,
  place: Rect,
  { focus: { kernel }, mosaic }: Picture,
  { limit, exponent }: Pick<FilterPainter, 'limit' | 'exponent'>,
  palette: Palette,
  text: Text,
): void {
  const cell = place.width / kernel.columns;
  if (cell < LEGIBLE) return;
  context.font = letters(Math.min(LARGEST_NUMBER, cell * 0.3));
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const written = mosaic.values.map((value) => value / 10 ** exponent);
  const room = cell - 6;
  const decimals = decimalsThatFit(text, written, room, (number) => context.measureText(number).width);
  if (decimals === null) return;
  mosaic.values.forEach((value, at) => {
    const { x, y, width, height } = blockRect(place, kernel, [Math.floor(at / kernel.columns), at % kernel.columns]);
    context.fillStyle = textOn(palette.diverging(value / limit));
    context.fillText(shortNumber(text, written[at]!, decimals), x + width / 2, y + height / 2 + 0.5, room);
  });
}
