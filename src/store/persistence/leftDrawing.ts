/**
 * What lies on the paper as the page is left. A database has no time any more then, so the drawing goes into this tab's
 * session storage, at once; the page that comes back takes it from there.
 */
import * as v from 'valibot';
import { DrawingSchema } from '../../digits/strokeSchema';
import type { Drawing } from '../../digits/strokes';
import { session, type Shelf } from '../../storage/session';
import { parseRun, writeRun } from '../../fileFormats/recordedRun';
import { colourBytes, withColours } from '../actions/colours';
import { drawingOfPicture, ownDrawing, pictureOn } from '../actions/drawing';
import { ColoursSchema, PictureSchema } from './pictureSchema';

const KEY = 'receptive.drawing';

const LeftSchema = v.object({
  drawing: DrawingSchema,
  picture: v.nullable(PictureSchema),
  colours: v.nullable(ColoursSchema),
});

/** Puts a drawing, or the picture in its place, aside. Without room for it, the one stored within the last second has to do. */
export function leaveDrawing(drawing: Drawing, shelf: Shelf = session()): void {
  const own = ownDrawing(drawing);
  const picture = pictureOn(own);
  try {
    shelf.setItem(KEY, writeRun({ drawing: own, picture, colours: picture && colourBytes(picture) }));
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
    const { drawing, picture, colours } = v.parse(LeftSchema, parseRun(text));
    return picture ? drawingOfPicture(withColours(picture, colours)) : (drawing as Drawing);
  } catch {
    // Written by a version that does it otherwise.
    return null;
  }
}
