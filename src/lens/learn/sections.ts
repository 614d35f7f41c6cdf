/** The sections of Learn: one folder and one line each. They load when they are first opened. */
import { lazy } from 'react';
import type { Section } from '../Sections';

export const sections: readonly Section<'learn'>[] = [
  { name: 'weight', label: 'learn.section.weight', Content: lazy(() => import('./weight')) },
  { name: 'drift', label: 'learn.section.drift', Content: lazy(() => import('./drift')) },
  { name: 'between', label: 'between.title', Content: lazy(() => import('./between')) },
  { name: 'scramble', label: 'scramble.title', Content: lazy(() => import('./scramble')) },
  { name: 'recorded', label: 'learn.section.recorded', Content: lazy(() => import('./recorded')) },
  { name: 'unsupervised', label: 'learn.section.unsupervised', Content: lazy(() => import('./unsupervised')) },
  { name: 'race', label: 'race.title', Content: lazy(() => import('./race')) },
  { name: 'sizes', label: 'race.sizesTitle', Content: lazy(() => import('./sizes')) },
];
