/** The sections of Beyond: one folder and one line each. They load when they are first opened. */
import { lensPart } from '../lensPart';
import type { Section } from '../Sections';

export const sections: readonly Section<'beyond'>[] = [
  { name: 'wider', label: 'beyond.section.wider', Content: lensPart(() => import('./wider')) },
  { name: '1989', label: 'beyond.section.1989', Content: lensPart(() => import('./replay1989')) },
  { name: 'oneDimension', label: 'beyond.section.oneDimension', Content: lensPart(() => import('./oneDimension')) },
];
