/** Matrix: the pinned layer as one big matrix of weights, and sharing as what that matrix may not be. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { useStore } from '../../store/store';
import { Disclosure } from '../../ui/Disclosure';
import { LayerMatrix } from './LayerMatrix';
import { Prior } from './Prior';

export default function Matrix(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.network);
  const pinned = useStore((state) => state.pinned);
  const parameters = useStore((state) => state.parameters);
  // The input has no weights: there the first layer stands for it.
  const at = Math.max(0, pinned.layer);
  const layer = network.layers[at]!;
  if (!parameters || parameters.length !== network.parameterCount) return <p role="status">{text('lens.loading')}</p>;
  if (layer.combine === 'max') return <p>{text('matrix.max', { layer: layer.name })}</p>;
  return (
    <>
      <LayerMatrix
        key={[layer.name, ...Object.values(layer.input), ...Object.values(layer.output)].join(' ')}
        at={at}
        unit={pinned.layer < 0 ? 0 : pinned.unit}
        parameters={parameters}
      />
      <Disclosure open title={text('matrix.prior')}>
        <Prior layer={layer} />
      </Disclosure>
    </>
  );
}
