/** The sections of Learn: one folder and one line each. They load when they are first opened. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { MessageId } from '../../i18n';

export interface Section {
  readonly name: string;
  readonly label: MessageId;
  readonly Content: LazyExoticComponent<ComponentType>;
}

export const sections: readonly Section[] = [
  { name: 'weight', label: 'learn.section.weight', Content: lazy(() => import('./weight')) },
  { name: 'drift', label: 'learn.section.drift', Content: lazy(() => import('./drift')) },
  { name: 'recorded', label: 'learn.section.recorded', Content: lazy(() => import('./recorded')) },
  { name: 'unsupervised', label: 'learn.section.unsupervised', Content: lazy(() => import('./unsupervised')) },
  { name: 'race', label: 'race.title', Content: lazy(() => import('./race')) },
  { name: 'sizes', label: 'race.sizesTitle', Content: lazy(() => import('./sizes')) },
];
