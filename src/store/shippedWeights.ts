/** The weights that come with the page, one file a preset, trained on generated digits by `npm run pretrain`. */
import { buildNetwork, PRESETS, reconnect, type NetworkSpec, type PresetName } from '../network';

/** Parameters for `spec`, a preset however connected; null where the page came without them. */
export async function shippedWeights(preset: PresetName, spec: NetworkSpec): Promise<Float32Array<ArrayBuffer> | null> {
  const published = buildNetwork(PRESETS[preset]);
  const parameters = await fetchWeights(preset);
  return parameters && reconnect(published, buildNetwork(spec), parameters);
}

async function fetchWeights(_preset: PresetName): Promise<Float32Array<ArrayBuffer> | null> {
  return Promise.resolve(null);
}
