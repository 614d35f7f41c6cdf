/** A network being edited, as a description that may not fit yet, and every change that can be made to it. */
import { PRESETS, type Activation, type LayerSpec, type NetworkSpec } from '../network';
import { MOST_ENTRIES, withMaps } from './connectionTable';

/** What a row can be: the kinds of layers, and how those with windows combine them. */
export const ROW_KINDS = [
  'convolution',
  'subsamplingSum',
  'subsamplingAverage',
  'poolingAverage',
  'poolingMax',
  'dense',
  'radial',
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Everything that a row may change; what the row's kind does not have is left out of the description. */
export type LayerChange = Partial<Omit<Extract<LayerSpec, { kind: 'convolution' }>, 'kind'>> & {
  readonly units?: number;
};

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
  if (layer.kind !== 'convolution' || !layer.table || layer.table.length === layer.maps) return layer;
  // What is being typed may not be a number of maps yet; then the table waits.
  if (!Number.isInteger(layer.maps) || layer.maps < 1 || layer.maps > MOST_ENTRIES) return layer;
  return { ...layer, table: withMaps(layer.table, layer.maps) };
}

/** Distances to codes have a loss of their own, and it has no meaning for anything else (LeCun 1998, equation 8). */
function withFittingLoss(draft: NetworkSpec): NetworkSpec {
  const radial = draft.layers.at(-1)?.kind === 'radial';
  if (radial === (draft.loss === 'radialMap')) return draft;
  return { ...draft, loss: radial ? 'radialMap' : 'crossEntropy' };
}

export function rowKindOf(layer: LayerSpec): RowKind {
  if (layer.kind === 'subsampling') return layer.combine === 'sum' ? 'subsamplingSum' : 'subsamplingAverage';
  if (layer.kind === 'pooling') return layer.combine === 'max' ? 'poolingMax' : 'poolingAverage';
  return layer.kind;
}

const activationOf = (layer: LayerSpec): Activation => ('activation' in layer ? layer.activation : 'tanh');

/** The layer as another kind; what both kinds have stays. */
function ofKind(layer: LayerSpec, kind: RowKind): LayerSpec {
  const { name } = layer;
  const activation = activationOf(layer);
  const window =
    layer.kind === 'dense' || layer.kind === 'radial'
      ? null
      : { kernel: layer.kernel, stride: layer.stride, padding: layer.padding, dilation: layer.dilation };
  switch (kind) {
    case 'convolution':
      return {
        kind: 'convolution',
        name,
        maps: layer.kind === 'dense' ? layer.units : 6,
        kernel: 5,
        ...window,
        activation,
      };
    case 'subsamplingSum':
    case 'subsamplingAverage': {
      const combine = kind === 'subsamplingSum' ? 'sum' : 'average';
      return { kind: 'subsampling', name, kernel: 2, ...window, combine, activation };
    }
    case 'poolingAverage':
    case 'poolingMax':
      return { kind: 'pooling', name, kernel: 2, ...window, combine: kind === 'poolingMax' ? 'max' : 'average' };
    case 'dense':
      return { kind: 'dense', name, units: layer.kind === 'convolution' ? layer.maps : 10, activation };
    case 'radial':
      return { ...LENET5_OUTPUT, name };
  }
}

/** The codes of LeNet-5: ten, of 84 units each. */
const LENET5_OUTPUT = PRESETS.lenet5.layers.find(({ kind }) => kind === 'radial')!;

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
