/** The weights that come with the page, one file a preset, trained on generated digits by `npm run pretrain`. */
import { host } from '../../host';
import { buildNetwork, PRESETS, reconnect, type NetworkSpec, type PresetName } from '../../network';
import { decodeParameters } from '../../fileFormats/parameters';

/** Parameters for `spec`, a preset however connected; null where they cannot be had. */
export async function shippedWeights(preset: PresetName, spec: NetworkSpec): Promise<Float32Array<ArrayBuffer> | null> {
  const published = buildNetwork(PRESETS[preset]);
  try {
    const response = await fetch(`${host().files}weights/${preset}.safetensors`);
    if (!response.ok) return null;
    const decoded = decodeParameters(published, new Uint8Array(await response.arrayBuffer()));
    return decoded.ok ? reconnect(published, buildNetwork(spec), decoded.value) : null;
  } catch {
    // Offline, or no such file: the caller begins otherwise and says so.
    return null;
  }
}
