/** Count: what a layer costs connected fully, locally and with shared weights, and where such numbers come from. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { SectionDisclosure } from '../SectionDisclosure';
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
      <SectionDisclosure tab="count" name="calculator" title={text('count.calculator')}>
        <Calculator />
      </SectionDisclosure>
      <SectionDisclosure tab="count" name="positions" title={text('count.positions.question')}>
        <PositionByPosition />
      </SectionDisclosure>
      <SectionDisclosure tab="count" name="chain" title={text('count.chain.question')}>
        <FieldCalculator />
      </SectionDisclosure>
      <SectionDisclosure tab="count" name="published" title={text('count.published')}>
        <PublishedTable />
      </SectionDisclosure>
    </>
  );
}
