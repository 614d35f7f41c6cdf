/** Draws the receptive field (amber, outlined) and the projective field (its corners) of one unit over the maps. */
import type { Box } from '../network';
import type { Palette } from '../ui/palette';
import type { FieldSquares, Figure, Frustum } from './field';
import { paintHeat } from './heat';
import { boxRect, placeOf, type StageLayout } from './layout';
import { corners, outline, outlineOnPaper } from './outline';
import { atLeast, type Point } from './rect';

export interface FieldStyle {
  /** What steps back: everything that is not in the field, the maps that the unit does not read at all, or nothing. */
  readonly cover: 'outside' | 'unread' | 'nothing';
  readonly heat: Heat | null;
}

/** An effective field: the mass of each place of the input, [y, x], and the part of it that is shown. */
export interface Heat {
  readonly mass: Float32Array;
  readonly box: Box;
}

const UNREAD = 0.55;
const DIMMED = 0.86;
/** A field with holes has the line of one without: what it reads is told from its holes by a stronger tint, or, where it keeps its colours, by lines. */
const TINT_APART = 0.4;
/** A unit smaller than this, in pixels, gets a square that can still be seen. */
const SMALLEST_SQUARE = 5;
const SMALLEST_BOX = 3;

export function paintField(
  context: CanvasRenderingContext2D,
  layout: StageLayout,
  figure: Figure,
  palette: Palette,
  { cover, heat }: FieldStyle,
): void {
  context.lineJoin = 'round';
  if (cover === 'outside') coverOutside(context, layout, figure, palette);
  if (cover === 'unread') coverUnread(context, layout, figure, palette);
  paintCones(context, figure, palette);
  if (heat) {
    const input = placeOf(layout, -1);
    paintHeat(context, heat.mass, input.shape, heat.box, boxRect(input, 0, heat.box), palette);
  }
  for (const part of figure.projective) paintSquares(context, part, palette, 'projective', 1.5, 0.06);
  for (const part of figure.receptive) {
    if (part.padded) paintPadding(context, part, palette);
    paintSquares(context, part, palette, 'field', 1.5, cover === 'outside' ? 0 : 0.07);
  }
  const unit = atLeast(figure.unit, SMALLEST_SQUARE);
  context.strokeStyle = palette.css('panel');
  context.lineWidth = 4;
  outline(context, unit, 1);
  context.strokeStyle = palette.css(figure.subject.layer < 0 ? 'projective' : 'field');
  context.lineWidth = 2;
  outline(context, unit, 1);
}

/** Maps of earlier layers that the unit does not read at all step back. */
function coverUnread(context: CanvasRenderingContext2D, layout: StageLayout, figure: Figure, palette: Palette): void {
  context.fillStyle = palette.css('ground', UNREAD);
  for (const { layer, maps } of figure.receptive) {
    const read = new Set(maps);
    placeOf(layout, layer).maps.forEach(({ x, y, width, height }, map) => {
      if (!read.has(map)) context.fillRect(x - 1, y - 1, width + 2, height + 2);
    });
  }
}

function coverOutside(context: CanvasRenderingContext2D, layout: StageLayout, figure: Figure, palette: Palette): void {
  context.fillStyle = palette.css('ground', DIMMED);
  context.beginPath();
  for (const { maps } of layout.layers)
    for (const { x, y, width, height } of maps) context.rect(x - 1, y - 1, width + 2, height + 2);
  // What is left is what the unit sees; of a pixel, what sees it.
  const field = figure.subject.layer < 0 ? figure.projective : figure.receptive;
  const seen = field.flatMap(({ read }) => read);
  for (const { x, y, width, height } of [figure.unit, ...seen]) context.rect(x, y, width, height);
  context.fill('evenodd');
}

function paintCones(context: CanvasRenderingContext2D, figure: Figure, palette: Palette): void {
  context.fillStyle = palette.css('field', 0.045);
  for (const blade of figure.fan) between(context, blade);
  context.fillStyle = palette.css('field', 0.13);
  context.strokeStyle = palette.css('field', 0.55);
  context.lineWidth = 1;
  for (const part of figure.cone) {
    between(context, part);
    trace(context, part.hull);
    context.stroke();
  }
}

function paintSquares(
  context: CanvasRenderingContext2D,
  { inside, read, holes }: FieldSquares,
  palette: Palette,
  color: 'field' | 'projective',
  line: number,
  tint: number,
): void {
  context.fillStyle = palette.css(color, holes ? TINT_APART : tint);
  context.strokeStyle = palette.css(color);
  context.lineWidth = 1;
  for (const piece of read) {
    if (tint > 0) context.fillRect(piece.x, piece.y, piece.width, piece.height);
    else if (holes) outline(context, piece, 0);
  }
  const squares = inside.map((square) => atLeast(square, SMALLEST_BOX));
  outlineOnPaper(context, squares, palette, color, line, color === 'field' ? outline : corners);
}

/** What falls on padding: dashed, outside of the map's edge. */
function paintPadding(context: CanvasRenderingContext2D, { whole }: FieldSquares, palette: Palette): void {
  context.strokeStyle = palette.css('field');
  context.lineWidth = 1;
  context.setLineDash([2, 2]);
  for (const square of whole) outline(context, square, 0.5);
  context.setLineDash([]);
}

/** Fills a part of the cone, but not the squares at its ends: what the unit sees keeps its colours. */
function between(context: CanvasRenderingContext2D, { from, to, hull }: Frustum): void {
  trace(context, hull);
  for (const { x, y, width, height } of [from, to]) context.rect(x, y, width, height);
  context.fill('evenodd');
}

/** Begins a path with a polygon. */
export function trace(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  context.beginPath();
  points.forEach(([x, y], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.closePath();
}
