/** Matrix: the pinned layer as one big matrix of weights, and sharing as what that matrix may not be. */
import { useMemo, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { useStore } from '../../store/state/store';
import { Disclosure } from '../../ui/Disclosure';
import { LayerMatrix } from './LayerMatrix';
import { Prior } from './Prior';
import { unrollingOf } from './unroll';
import { UnrolledKernel } from './UnrolledKernel';

export default function Matrix(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const pinned = useStore((state) => state.pinned);
  const parameters = useStore((state) => state.shown.parameters);
  // The input has no weights: there the first layer stands for it.
  const at = Math.max(0, pinned.layer);
  const unit = pinned.layer < 0 ? 0 : pinned.unit;
  const layer = network.layers[at]!;
  const unrolling = useMemo(() => unrollingOf(network, at), [network, at]);
  if (!parameters) return <p role="status">{text('lens.loading')}</p>;
  if (layer.combine === 'max') return <p>{text('matrix.max', { layer: layer.name })}</p>;
  const shape = [layer.name, ...Object.values(layer.input), ...Object.values(layer.output)].join(' ');
  return (
    <>
      <LayerMatrix key={shape} at={at} unit={unit} parameters={parameters} />
      {unrolling && (
        <Disclosure open title={text('matrix.unroll')}>
          <UnrolledKernel key={shape} at={at} unit={unit} parameters={parameters} unrolling={unrolling} />
        </Disclosure>
      )}
      {layer.weights && (
        <Disclosure open title={text('matrix.prior')}>
          <Prior layer={layer} />
        </Disclosure>
      )}
    </>
  );
}
