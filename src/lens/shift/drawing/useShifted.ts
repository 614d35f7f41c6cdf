/** The network's answer to the distorted drawing, beside its answer to the drawing itself. */
import { useMemo } from 'react';
import { distort, UNDISTORTED, type Distortion } from '../../../digits/distort';
import type { Network } from '../../../network';
import { ask } from '../../../store/actions/ask';
import { plainImage } from '../../../store/actions/drawing';
import { useAnswer } from '../../../store/actions/useAnswer';
import { useStore } from '../../../store/state/store';
import type { Look } from '../../../worker/protocol';

export interface Shifted {
  readonly network: Network;
  /** 28×28, 0 white … 1 ink. */
  readonly image: Float32Array<ArrayBuffer>;
  readonly original: Look;
  readonly distorted: Look;
}

/** Null where nothing is drawn, or until the first answer. The newest answer wins. */
export function useShifted(distortion: Distortion): Shifted | null {
  const drawing = useStore((state) => state.drawing);
  const image = useMemo(() => plainImage(drawing), [drawing]);
  const look = useStore((state) => state.shown.look);
  const network = useStore((state) => state.shown.network);
  const question = useMemo(() => {
    if (!image || !look?.activations) return null;
    return async (signal: AbortSignal): Promise<Shifted> => {
      const moved = distort(image, distortion);
      // One question: training in between cannot make the two differ.
      const images = [distort(image, UNDISTORTED), moved];
      const [original, distorted] = (await ask({ what: { kind: 'forward' }, images }, signal)).answers;
      return { network, image: moved, original: original!, distorted: distorted! };
    };
  }, [image, look, network, distortion]);
  const { answer } = useAnswer(question);
  return image && answer?.network === network ? answer : null;
}
