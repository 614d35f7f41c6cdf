/** The panels of the lens: one folder and one line each. They load when they are first opened. */
import type { ComponentType } from 'react';
import type { LensTab } from '../store/state/state';
import { lensPart } from './lensPart';

export const panels: Readonly<Record<LensTab, ComponentType>> = {
  slide: lensPart(() => import('./slide')),
  count: lensPart(() => import('./count')),
  matrix: lensPart(() => import('./matrix')),
  learn: lensPart(() => import('./learn')),
  shift: lensPart(() => import('./shift')),
  beyond: lensPart(() => import('./beyond')),
};
