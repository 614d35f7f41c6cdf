/** The panels of the lens: one folder and one line each. They load when they are first opened. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { LensTab } from '../store/state/state';

export const panels: Readonly<Record<LensTab, LazyExoticComponent<ComponentType>>> = {
  slide: lazy(() => import('./slide')),
  count: lazy(() => import('./count')),
  matrix: lazy(() => import('./matrix')),
  learn: lazy(() => import('./learn')),
  shift: lazy(() => import('./shift')),
  beyond: lazy(() => import('./beyond')),
};
