/** The network that a link names: a preset, and how its layers are connected, all alike or one by one. */
import {
  canUntie,
  connectivityOf,
  PRESETS,
  withConnectivity,
  type Connectivity,
  type NetworkSpec,
  type PresetName,
} from '../../network';
import type { Link } from './link';
import { initialState } from '../state/store';

/** How a layer is connected that is not as the rest of the link says. */
export interface LayerSharing {
  readonly layer: string;
  readonly connectivity: Connectivity;
}

/** How each C and S layer is connected, by its name. */
const sharingsOf = (spec: NetworkSpec): ReadonlyMap<string, Connectivity> =>
  new Map(spec.layers.flatMap((layer) => (canUntie(layer) ? [[layer.name, layer.connectivity ?? 'shared']] : [])));

/** Layers of `spec` that are connected otherwise than in `other`, the same network, with how they are connected in `spec`. */
export function differingLayers(spec: NetworkSpec, other: NetworkSpec): readonly LayerSharing[] {
  const others = sharingsOf(other);
  return [...sharingsOf(spec)].flatMap(([layer, connectivity]) =>
    others.get(layer) === connectivity ? [] : [{ layer, connectivity }],
  );
}

/** Whether a preset's layers are connected as they were published. */
export const isAsPublished = (spec: NetworkSpec, preset: PresetName): boolean =>
  differingLayers(spec, PRESETS[preset]).length === 0;

/** What a link says of a preset's connections. */
export function sharingLink(spec: NetworkSpec, preset: PresetName): Pick<Link, 'sharing' | 'layers'> {
  const connectivity = connectivityOf(spec);
  const sharing = connectivity === 'mixed' || connectivity === null ? undefined : connectivity;
  const layers = differingLayers(spec, as(PRESETS[preset], sharing));
  return { ...(sharing && { sharing }), ...(layers.length > 0 && { layers }) };
}

const as = (spec: NetworkSpec, sharing: Connectivity | undefined): NetworkSpec =>
  sharing ? withConnectivity(spec, sharing) : spec;

interface LinkedNetwork {
  readonly preset: PresetName;
  readonly spec: NetworkSpec;
  /** Layers that the link names and the preset does not have. */
  readonly unknown: readonly LayerSharing[];
}

/** The network of a link; where it names none, the one that the page begins with. */
export function linkedNetwork({ net, sharing, layers = [] }: Link): LinkedNetwork {
  const preset = net ?? initialState.preset!;
  const whole = as(PRESETS[preset], sharing);
  const known = sharingsOf(whole);
  return {
    preset,
    spec: layers.reduce((spec, { layer, connectivity }) => withConnectivity(spec, connectivity, layer), whole),
    unknown: layers.filter(({ layer }) => !known.has(layer)),
  };
}
