/** A network's description from outside (a script, a stored record), checked before anything is built from it. */
import * as v from 'valibot';
import {
  ACTIVATION_NUMBERS,
  ACTIVATIONS,
  CONNECTIVITIES,
  LAYER_KINDS,
  layerKinds,
  PADDING_WORDS,
  type NetworkSpec,
  type SpecField,
} from '../network';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(40));
const pair = v.union([v.number(), v.tuple([v.number(), v.number()])]);
const lists = v.array(v.array(v.pipe(v.number(), v.finite())));
const values: Readonly<Record<string, v.GenericSchema>> = {
  count: v.number(),
  pair,
  padding: v.union([pair, v.tuple([v.number(), v.number(), v.number(), v.number()]), v.picklist(PADDING_WORDS)]),
  lists,
  activation: v.union([
    v.picklist(ACTIVATIONS.filter((activation) => typeof activation === 'string')),
    v.variant(
      'kind',
      Object.entries(ACTIVATION_NUMBERS).map(([kind, numbers]) =>
        v.object({
          kind: v.literal(kind),
          ...Object.fromEntries(numbers.map((name) => [name, kind === 'clip' ? v.optional(v.number()) : v.number()])),
        }),
      ),
    ),
  ]),
  connectivity: v.picklist(CONNECTIVITIES),
};

function fieldSchema(field: SpecField): v.GenericSchema {
  if (field.endsWith('?')) return v.optional(fieldSchema(field.slice(0, -1) as SpecField));
  return values[field] ?? v.picklist(field.split('|'));
}

/** Every kind says what its description is made of. */
const LayerSchema = v.variant(
  'kind',
  LAYER_KINDS.map((kind) => {
    const fields = Object.entries<SpecField>(layerKinds[kind].fields);
    return v.object({
      kind: v.literal(kind),
      name,
      ...Object.fromEntries(fields.map(([field, value]) => [field, fieldSchema(value)])),
    });
  }),
);

const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1024));
const finite = v.optional(v.pipe(v.number(), v.finite()));

const NetworkSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(80)),
  input: v.object({
    height: size,
    width: size,
    channels: size,
    white: finite,
    ink: finite,
    enlarged: v.optional(v.boolean()),
  }),
  layers: v.array(LayerSchema),
  loss: v.picklist(['crossEntropy', 'meanSquaredError', 'radialMap']),
  classNames: v.optional(v.array(v.pipe(v.string(), v.maxLength(80)))),
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
  if (parsed.success) return parsed.output as unknown as NetworkSpec;
  const [issue] = parsed.issues;
  throw new DescriptionError(v.getDotPath(issue) ?? 'its top', issue.message);
}
