/** What a stored drawing must be to be read again: strokes as they were drawn, in numbers that are some. */
import * as v from 'valibot';

const finite = v.pipe(v.number(), v.finite());

export const DrawingSchema = v.array(
  v.object({
    width: finite,
    points: v.array(v.object({ x: finite, y: finite, pressure: v.optional(finite) })),
  }),
);
