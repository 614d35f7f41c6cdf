/** A network's description from outside (a script, a stored record), checked before anything is built from it. */
import * as v from 'valibot';
import { ACTIVATIONS, CONNECTIVITIES, type NetworkSpec } from '../network';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(40));
const pair = v.union([v.number(), v.tuple([v.number(), v.number()])]);
const windows = { kernel: pair, stride: v.optional(pair), padding: v.optional(pair), dilation: v.optional(pair) };
const lists = v.array(v.array(v.pipe(v.number(), v.finite())));
const activation = v.picklist(ACTIVATIONS);
const connectivity = v.optional(v.picklist(CONNECTIVITIES));

const LayerSchema = v.variant('kind', [
  v.object({
    kind: v.literal('convolution'),
    name,
    ...windows,
    maps: v.number(),
    connectivity,
    bias: v.optional(v.picklist(['map', 'unit'])),
    table: v.optional(lists),
    activation,
  }),
  v.object({
    kind: v.literal('subsampling'),
    name,
    ...windows,
    combine: v.picklist(['sum', 'average']),
    connectivity,
    activation,
  }),
  v.object({ kind: v.literal('pooling'), name, ...windows, combine: v.picklist(['average', 'max']) }),
  v.object({ kind: v.literal('dense'), name, units: v.number(), activation }),
  v.object({ kind: v.literal('radial'), name, codes: lists }),
]);

const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1024));
const finite = v.optional(v.pipe(v.number(), v.finite()));

const NetworkSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(80)),
  input: v.object({ height: size, width: size, channels: size, white: finite, ink: finite }),
  layers: v.array(LayerSchema),
  loss: v.picklist(['crossEntropy', 'meanSquaredError', 'radialMap']),
});

/** A description is not what a network's description is; `place` says where. */
export class DescriptionError extends TypeError {
  override readonly name = 'DescriptionError';
  constructor(
    readonly place: string,
    why: string,
  ) {
    super(`The network's description is wrong at ${place}: ${why}`);
  }
}

/** The description, with nothing in it that does not belong there. Throws a DescriptionError that says where it is wrong. Whether the layers fit together, `buildNetwork` tells. */
export function parseSpec(value: unknown): NetworkSpec {
  const parsed = v.safeParse(NetworkSchema, value);
  if (parsed.success) return parsed.output as NetworkSpec;
  const [issue] = parsed.issues;
  throw new DescriptionError(v.getDotPath(issue) ?? 'its top', issue.message);
}
