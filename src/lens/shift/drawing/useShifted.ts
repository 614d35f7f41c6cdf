/** The network's answer to the distorted drawing, beside its answer to the drawing itself. */
import { useEffect, useState } from 'react';
import { distort, UNDISTORTED, type Distortion } from '../../../digits/distort';
import type { Network } from '../../../network';
import { lookAt } from '../../../store/actions/session';
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
  const image = useStore((state) => state.image);
  const look = useStore((state) => state.shown.look);
  const network = useStore((state) => state.shown.network);
  const [answer, setAnswer] = useState<Shifted | null>(null);

  useEffect(() => {
    if (!image || !look?.activations) return undefined;
    let wanted = true;
    const moved = distort(image, distortion);
    // Both images in one go, so that training in between cannot make them differ.
    Promise.all([lookAt(distort(image, UNDISTORTED)), lookAt(moved)]).then(
      ([original, distorted]) => wanted && setAnswer({ network, image: moved, original, distorted }),
      // The session has told the person; the last answer stays.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [image, look, network, distortion]);

  return image && answer?.network === network ? answer : null;
}
