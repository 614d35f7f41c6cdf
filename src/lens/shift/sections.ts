/** The sections of Shift: one folder and one line each. They load when they are first opened. */
import { lensPart } from '../lensPart';
import type { Section } from '../Sections';

export const sections: readonly Section<'shift'>[] = [
  { name: 'drawing', label: 'shift.section.drawing', Content: lensPart(() => import('./drawing')) },
  { name: 'elsewhere', label: 'elsewhere.title', Content: lensPart(() => import('./elsewhere')) },
  { name: 'curves', label: 'curves.title', Content: lensPart(() => import('./curves')) },
];
