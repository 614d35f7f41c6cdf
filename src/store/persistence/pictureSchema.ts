/** Images that lay on the paper in place of strokes, as they are kept: grey, [y, x] of 28×28, and the bytes of their colours. */
import * as v from 'valibot';
import { IMAGE_PIXELS } from '../../digits/normalize';
import { isColourBytes } from '../actions/colours';

export const PictureSchema = v.custom<Float32Array<ArrayBuffer>>(
  (picture) => picture instanceof Float32Array && picture.length === IMAGE_PIXELS && picture.every(Number.isFinite),
);

export const ColoursSchema = v.custom<Uint8Array<ArrayBuffer>>(isColourBytes);
