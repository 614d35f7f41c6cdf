/** Beyond: images wider than the network was made for, the first comparison of full, local and shared, and signals of one dimension. */
import type { ReactNode } from 'react';
import { Sections } from '../Sections';
import { sections } from './sections';

export default function BeyondPanel(): ReactNode {
  return <Sections tab="beyond" label="beyond.sections" sections={sections} />;
}
