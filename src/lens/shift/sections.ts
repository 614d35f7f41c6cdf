/** The sections of Shift: one folder and one line each. They load when they are first opened. */
import { lazy } from 'react';
import type { Section } from '../Sections';

export const sections: readonly Section<'shift'>[] = [
  { name: 'drawing', label: 'shift.section.drawing', Content: lazy(() => import('./drawing')) },
  { name: 'curves', label: 'curves.title', Content: lazy(() => import('./curves')) },
];
