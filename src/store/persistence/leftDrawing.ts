/**
 * What lies on the paper as the page is left. A database has no time any more then, so the drawing goes into this tab's
 * session storage, at once; the page that comes back takes it from there.
 */
import * as v from 'valibot';
import { IMAGE_PIXELS } from '../../digits/normalize';
import { DrawingSchema } from '../../digits/strokeSchema';
import type { Drawing } from '../../digits/strokes';
import { session, type Shelf } from '../../storage/session';
import { drawingOfPicture, ownDrawing, pictureOn } from '../actions/drawing';

const KEY = 'receptive.drawing';

const finite = v.pipe(v.number(), v.finite());

const LeftSchema = v.object({
  drawing: DrawingSchema,
  picture: v.nullable(v.pipe(v.array(finite), v.length(IMAGE_PIXELS))),
});

/** Puts a drawing, or the picture in its place, aside. Without room for it, the one stored within the last second has to do. */
export function leaveDrawing(drawing: Drawing, shelf: Shelf = session()): void {
  const own = ownDrawing(drawing);
  const picture = pictureOn(own);
  try {
    shelf.setItem(KEY, JSON.stringify({ drawing: own, picture: picture && [...picture] }));
  } catch {
    shelf.removeItem(KEY);
  }
}

/** Takes back what was put aside; null where there is nothing, or nothing that can be used. */
export function takeLeftDrawing(shelf: Shelf = session()): Drawing | null {
  const text = shelf.getItem(KEY);
  if (text === null) return null;
  shelf.removeItem(KEY);
  try {
    const { drawing, picture } = v.parse(LeftSchema, JSON.parse(text));
    return picture ? drawingOfPicture(Float32Array.from(picture)) : (drawing as Drawing);
  } catch {
    // Written by a version that does it otherwise.
    return null;
  }
}
