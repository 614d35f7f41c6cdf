/** Tying and untying on the device: the learned blocks of a layer out of those of the same layer connected otherwise. */
import type { Layer } from '../../network';
import type { Device } from './device';
import type { LearnedBlock } from './parameters';
import { Pass } from './pass';
import text from './reconnect.frag?raw';

const FILES = [{ name: 'reconnect.frag', text }];

/** How the taps of a row correspond to those of before. */
const MAPPINGS = { ALIKE: 0, TO_WHOLE: 1, TO_WINDOW: 2 } as const;

/** A layer with its blocks: weights first; the last has the biases. */
export interface LearnedLayer {
  readonly layer: Layer;
  readonly blocks: readonly LearnedBlock[];
}

/** Draws the blocks of `after` from those of `before`, which stay as they are. Nothing is read back. */
export function reconnectLayer(device: Device, before: LearnedLayer, after: LearnedLayer): void {
  if (before.blocks.length === 0) return;
  const [weights, biases] = [before.blocks[0]!, before.blocks.at(-1)!];
  for (const block of after.blocks) {
    const { mask } = block;
    const { rows, taps, biasTap, groups, quads, texels } = block.layout;
    const pass = new Pass(device, {
      name: `${after.layer.name} reconnected`,
      files: FILES,
      sizes: { ...MAPPINGS, ...(mask ? { MASKED: true, MASK_SHIFT: mask.shift } : {}) },
      sources: { weights, biases, ...(mask ? { mask } : {}) },
      target: block.weightsTarget().target,
    });
    pass.run(texels, {
      ints: { tapTexels: groups * quads, rows, taps, biasTap, mapping: mappingOf(before.layer, after.layer) },
      quads: {
        weightsLayout: layoutBefore(weights),
        biasesLayout: layoutBefore(biases),
        ...windowOf(before, after),
      },
    });
  }
}

const layoutBefore = ({ layout, shift }: LearnedBlock): Int32Array =>
  Int32Array.of(layout.rows, layout.taps, shift, layout.biasTap);

const isWhole = ({ connectivity }: Layer): boolean => connectivity === 'full';

function mappingOf(before: Layer, after: Layer): number {
  if (isWhole(before) === isWhole(after)) return MAPPINGS.ALIKE;
  return isWhole(after) ? MAPPINGS.TO_WHOLE : MAPPINGS.TO_WINDOW;
}

/** The window is known to whichever of the two has one. */
function windowOf(before: LearnedLayer, after: LearnedLayer): Record<string, Int32Array> {
  const windowed = isWhole(before.layer) ? after : before;
  const { window, input, output } = windowed.layer;
  const slots = windowed.blocks[0]!.layout.weightTaps / (window.kernel[0] * window.kernel[1]);
  return {
    places: Int32Array.of(input.height, input.width, slots, output.width),
    kernelStride: Int32Array.of(...window.kernel, ...window.stride),
    paddingDilation: Int32Array.of(...window.padding, ...window.dilation),
  };
}
