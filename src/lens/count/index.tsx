/** Count: what a layer costs connected fully, locally and with shared weights, and where such numbers come from. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { Disclosure } from '../../ui/Disclosure';
import { Calculator } from './Calculator';
import { FieldCalculator } from './FieldCalculator';
import { LayerCount } from './LayerCount';
import { PositionByPosition } from './PositionByPosition';
import { PublishedTable } from './PublishedTable';

export default function Count(): ReactNode {
  const text = useText();
  return (
    <>
      <LayerCount />
      <Disclosure open title={text('count.calculator')}>
        <Calculator />
      </Disclosure>
      <Disclosure title={text('count.positions.question')}>
        <PositionByPosition />
      </Disclosure>
      <Disclosure title={text('count.chain.question')}>
        <FieldCalculator />
      </Disclosure>
      <Disclosure title={text('count.published')}>
        <PublishedTable />
      </Disclosure>
    </>
  );
}
