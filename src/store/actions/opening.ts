/** Opening networks: presets with their shipped weights, descriptions made by hand, and the same network connected otherwise. */
import { Queue } from '../../async/queue';
import {
  buildNetwork,
  connectivityOf,
  PRESETS,
  withConnectivity,
  kindSuiting,
  type Connectivity,
  type InitialisationKind,
  type NetworkSpec,
  type PresetName,
} from '../../network';
import type { Beginning, ComputeChoice, ComputeReport, Trained } from '../../worker/protocol';
import { worker } from './connection';
import { withUsualRate } from './learningRate';
import { notify } from './notices';
import { pinWithin } from './pin';
import { shippedWeights } from './shippedWeights';
import { showChanged } from './shown';
import type { State, WeightsOrigin } from '../state/state';
import { useStore } from '../state/store';

const changes = new Queue();

/** Changes of the network, one after the other. */
export const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> => changes.run(task);

interface Opened extends Partial<Trained> {
  readonly preset: PresetName | null;
  /** What else is so from then on. */
  readonly also?: Partial<State>;
}

/** Opens a network and shows it together with its first answer. Rejects where it does not fit, and nothing has changed then. */
export async function openNetwork(
  spec: NetworkSpec,
  beginning: Beginning,
  { preset, step = 0, epoch = 0, also }: Opened,
): Promise<void> {
  const network = buildNetwork(spec);
  const choice = useStore.getState().compute?.choice ?? 'automatic';
  let compute: ComputeReport | null = null;
  await showChanged(
    async () => {
      compute = await worker().open(spec, beginning, choice, { step, epoch });
      return network;
    },
    ({ pinned, settings, shown: { network: before } }) => ({
      preset,
      compute,
      happened: { kind: 'opened' },
      curve: [],
      evaluation: null,
      learnedFrom: [],
      samplesPerSecond: null,
      pinned: pinWithin(pinned, before, network),
      hovered: null,
      ...(spec.loss !== before.spec.loss && { settings: withUsualRate(settings, spec.loss) }),
      ...also,
    }),
  );
}

/** What a network begins with. Trained weights that cannot be had give way to random ones, and a notice says so. */
export async function beginningFor(
  spec: NetworkSpec,
  preset: PresetName | null,
  origin: WeightsOrigin,
): Promise<{ readonly beginning: Beginning; readonly origin: WeightsOrigin }> {
  const made = (kind: InitialisationKind): Beginning => ({
    initialisation: { kind, seed: useStore.getState().seed },
  });
  if (origin === 'random') return { beginning: made(kindSuiting(spec)), origin };
  if (origin !== 'trained') return { beginning: made(origin), origin };
  const parameters = preset && (await shippedWeights(preset, spec));
  if (parameters) return { beginning: { parameters }, origin };
  if (preset) notify({ tone: 'warning', message: 'notices.noShippedWeights', values: { network: spec.name } });
  return { beginning: made(kindSuiting(spec)), origin: 'random' };
}

/** Opens a network with the weights asked for. A network made by hand has no trained ones. */
export function openNow(spec: NetworkSpec, preset: PresetName | null, asked: WeightsOrigin): Promise<void> {
  return inTurn(async () => {
    const { beginning, origin } = await beginningFor(spec, preset, asked);
    await openNetwork(spec, beginning, { preset, also: { origin, begunAs: origin } });
  });
}

/** A preset as it is described, or with its C and S layers connected as asked. */
export const openPresetNow = (name: PresetName, connectivity?: Connectivity): Promise<void> =>
  openNow(connectivity ? withConnectivity(PRESETS[name], connectivity) : PRESETS[name], name, 'trained');

export const openSpecNow = (spec: NetworkSpec, origin: WeightsOrigin = 'random'): Promise<void> =>
  openNow(spec, null, origin);

export function setConnectivityNow(connectivity: Connectivity, layerName?: string): Promise<void> {
  return inTurn(async () => {
    // What does not fit is found here, where its code is known; of the worker's errors only the words arrive.
    const { spec } = useStore.getState().shown.network;
    const from =
      layerName === undefined
        ? connectivityOf(spec)
        : connectivityOf({ ...spec, layers: spec.layers.filter(({ name }) => name === layerName) });
    buildNetwork(withConnectivity(spec, connectivity, layerName));
    await showChanged(
      async () => buildNetwork(await worker().setConnectivity(connectivity, layerName)),
      ({ shown }, network) => {
        const layers = network.layers.map((layer, index) => ({
          was: shown.network.layers[index]!.connectivity,
          is: layer.connectivity,
        }));
        return { evaluation: null, happened: { kind: 'connected', from, to: connectivity, layers } };
      },
    );
  });
}

export function setComputeNow(choice: ComputeChoice): Promise<void> {
  return inTurn(async () => {
    const compute = await worker().setCompute(choice);
    useStore.setState({ compute, samplesPerSecond: null });
  });
}
