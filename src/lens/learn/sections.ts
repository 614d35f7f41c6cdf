/** The sections of Learn: one folder and one line each. They load when they are first opened. */
import { lensPart } from '../lensPart';
import type { Section } from '../Sections';

export const sections: readonly Section<'learn'>[] = [
  { name: 'weight', label: 'learn.section.weight', Content: lensPart(() => import('./weight')) },
  { name: 'drift', label: 'learn.section.drift', Content: lensPart(() => import('./drift')) },
  { name: 'between', label: 'between.title', Content: lensPart(() => import('./between')) },
  { name: 'scramble', label: 'scramble.title', Content: lensPart(() => import('./scramble')) },
  { name: 'recorded', label: 'learn.section.recorded', Content: lensPart(() => import('./recorded')) },
  { name: 'unsupervised', label: 'learn.section.unsupervised', Content: lensPart(() => import('./unsupervised')) },
  { name: 'race', label: 'race.title', Content: lensPart(() => import('./race')) },
  { name: 'sizes', label: 'race.sizesTitle', Content: lensPart(() => import('./sizes')) },
];
