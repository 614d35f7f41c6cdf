/** Count: what a layer costs connected fully, locally and with shared weights, and where such numbers come from. */
import type { ReactNode } from 'react';
import { LayerCount } from './LayerCount';

export default function Count(): ReactNode {
  return (
    <>
      <LayerCount />
    </>
  );
}
