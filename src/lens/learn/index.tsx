/** Learn: where a weight comes from, what becomes of copies that are let loose, and what is learned without labels. */
import type { ReactNode } from 'react';
import { Sections } from '../Sections';
import { sections } from './sections';

export default function LearnPanel(): ReactNode {
  return <Sections tab="learn" label="learn.sections" sections={sections} />;
}
