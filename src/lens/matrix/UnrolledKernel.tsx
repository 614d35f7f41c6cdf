/** The unrolling of the pinned unit's own kernel, as if the other positions shared it. */
import { useMemo, type ReactNode } from 'react';
import { useStore } from '../../store/state/store';
import { kernelOf } from './kernel';
import { Unroll } from './Unroll';
import type { Unrolling } from './unroll';
import { viewAs } from './viewAs';

export interface UnrolledKernelProps {
  readonly at: number;
  readonly unit: number;
  readonly parameters: Float32Array;
  readonly unrolling: Unrolling;
}

export function UnrolledKernel({ at, unit, parameters, unrolling }: UnrolledKernelProps): ReactNode {
  const network = useStore((state) => state.shown.network);
  const shared = network.layers[at]!.connectivity === 'shared';
  // Of a full layer the window alone is taken: the kernel that it would have as a local one.
  const view = useMemo(() => viewAs(network, at, shared ? 'shared' : 'local'), [network, at, shared]);
  const { layer } = view;
  const { value, limit } = useMemo(() => view.valuesFrom(parameters), [view, parameters]);
  const values = useMemo(() => Array.from(kernelOf(layer, unit).slices[0]!, value), [layer, unit, value]);
  return <Unroll unrolling={unrolling} values={values} limit={limit} />;
}
