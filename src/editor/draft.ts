/** A network being edited, as a description that may not fit yet, and every change that can be made to it. */
import {
  countOf,
  hasField,
  LAYER_KINDS,
  layerKinds,
  lossesFor,
  PRESETS,
  type Activation,
  type ConvolutionSpec,
  type CountName,
  type LayerKind,
  type LayerSpec,
  type NetworkSpec,
  type SpecField,
} from '../network';
import { MOST_ENTRIES, withMaps } from './connectionTable';

type Combining<Spec> = Spec extends { readonly combine: infer Way extends string } ? `${Capitalize<Way>}` : '';
type RowKindOf<Spec> = Spec extends LayerSpec ? `${Spec['kind']}${Combining<Spec>}` : never;
/** What a row can be: the kinds of layers, and how those that combine their windows in several ways do it. */
export type RowKind = RowKindOf<LayerSpec>;

interface RowChoice {
  readonly kind: LayerKind;
  readonly combine: string | undefined;
}

const rowKind = ({ kind, combine = '' }: RowChoice): RowKind =>
  `${kind}${combine.slice(0, 1).toUpperCase()}${combine.slice(1)}` as RowKind;

const CHOICES = LAYER_KINDS.flatMap((kind): RowChoice[] => {
  const { combine } = layerKinds[kind].fields as { readonly combine?: SpecField };
  return combine?.split('|').map((way) => ({ kind, combine: way })) ?? [{ kind, combine: undefined }];
});

export const ROW_KINDS = CHOICES.map(rowKind);

/** Everything that a row may change; what the row's kind does not have is left out of the description. */
export type LayerChange = Partial<Omit<ConvolutionSpec, 'kind'>> & { readonly [Name in CountName]?: number };

export type Edit =
  | { readonly type: 'load'; readonly spec: NetworkSpec }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'size'; readonly size: number }
  | { readonly type: 'loss'; readonly loss: NetworkSpec['loss'] }
  | { readonly type: 'change'; readonly layer: number; readonly change: LayerChange }
  | { readonly type: 'kind'; readonly layer: number; readonly kind: RowKind }
  | { readonly type: 'add' }
  | { readonly type: 'duplicate'; readonly layer: number }
  | { readonly type: 'move'; readonly layer: number; readonly by: -1 | 1 }
  | { readonly type: 'remove'; readonly layer: number };

/** The draft after an edit. An edit of a layer that is not there changes nothing. */
export function edited(draft: NetworkSpec, edit: Edit): NetworkSpec {
  switch (edit.type) {
    case 'load':
      return edit.spec;
    case 'name':
      return { ...draft, name: edit.name };
    case 'size':
      return { ...draft, input: { ...draft.input, height: edit.size, width: edit.size } };
    case 'loss':
      return { ...draft, loss: edit.loss };
    default:
      return withFittingLoss({ ...draft, layers: editedLayers(draft.layers, edit) });
  }
}

type LayerEdit = Extract<Edit, { type: 'change' | 'kind' | 'add' | 'duplicate' | 'move' | 'remove' }>;

function editedLayers(layers: readonly LayerSpec[], edit: LayerEdit): readonly LayerSpec[] {
  // Before the output, which has to stay the last.
  if (edit.type === 'add') return layers.toSpliced(Math.max(0, layers.length - 1), 0, newLayer(layers));
  const layer = layers[edit.layer];
  if (!layer) return layers;
  switch (edit.type) {
    case 'change':
      return layers.with(edit.layer, withFittingTable({ ...layer, ...edit.change } as LayerSpec));
    case 'kind':
      return layers.with(edit.layer, ofKind(layer, edit.kind));
    case 'duplicate':
      return layers.toSpliced(edit.layer + 1, 0, { ...layer, name: freeName(layers, layer.name) });
    case 'move': {
      const to = edit.layer + edit.by;
      return layers[to] ? layers.with(edit.layer, layers[to]).with(to, layer) : layers;
    }
    case 'remove':
      return layers.toSpliced(edit.layer, 1);
  }
}

/** A connection table has a row a map, also when the number of maps has just been changed. */
function withFittingTable(layer: LayerSpec): LayerSpec {
  if (!hasField(layer, 'table') || !layer.table || layer.table.length === layer.maps) return layer;
  // What is being typed may not be a number of maps yet; then the table waits.
  if (!Number.isInteger(layer.maps) || layer.maps < 1 || layer.maps > MOST_ENTRIES) return layer;
  return { ...layer, table: withMaps(layer.table, layer.maps) };
}

/** The loss stays if the last layer may have it. */
function withFittingLoss(draft: NetworkSpec): NetworkSpec {
  const losses = lossesFor(draft);
  return losses.includes(draft.loss) ? draft : { ...draft, loss: losses[0]! };
}

export const rowKindOf = (layer: LayerSpec): RowKind =>
  rowKind({ kind: layer.kind, combine: 'combine' in layer ? layer.combine : undefined });

const activationOf = (layer: LayerSpec): Activation => ('activation' in layer ? layer.activation : 'tanh');

/** A layer of the kind that nothing has been chosen for. */
export const typicalOf = (kind: LayerKind): object =>
  layerKinds[kind].typical ??
  Object.values<NetworkSpec>(PRESETS).flatMap(({ layers }) => layers.filter((layer) => layer.kind === kind))[0]!;

/** What stays when a layer becomes one of another kind, where both have it. */
const LENT = ['kernel', 'stride', 'padding', 'dilation', 'activation'];

/** The layer as another kind; what both kinds have stays, and so does the number of its maps or units. */
function ofKind(layer: LayerSpec, row: RowKind): LayerSpec {
  const { kind, combine } = CHOICES[ROW_KINDS.indexOf(row)]!;
  const { count, fields } = layerKinds[kind];
  const given: Readonly<Record<string, unknown>> = { ...layer };
  const kept = LENT.filter((field) => given[field] !== undefined && field in fields);
  const counted = countOf(layer);
  return {
    ...typicalOf(kind),
    kind,
    name: layer.name,
    ...Object.fromEntries(kept.map((field) => [field, given[field]])),
    ...(count && counted !== null ? { [count]: counted } : {}),
    ...(combine ? { combine } : {}),
  } as LayerSpec;
}

/** A 3×3 C layer that keeps the size of its input: it fits anywhere but behind a window that has left too little. */
const newLayer = (layers: readonly LayerSpec[]): LayerSpec => ({
  kind: 'convolution',
  name: freeName(layers, `C${layers.length}`),
  maps: 6,
  kernel: 3,
  padding: 1,
  activation: layers.map(activationOf)[0] ?? 'tanh',
});

/** The name itself where no layer has it, else with the first number behind it that is free. */
function freeName(layers: readonly LayerSpec[], name: string): string {
  const taken = new Set(layers.map((layer) => layer.name));
  for (let candidate = name, n = 2; ; candidate = `${name}-${n++}`) if (!taken.has(candidate)) return candidate;
}
