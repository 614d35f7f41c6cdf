/** The sections of Beyond: one folder and one line each. They load when they are first opened. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { MessageId } from '../../i18n';

export interface Section {
  readonly name: string;
  readonly label: MessageId;
  readonly Content: LazyExoticComponent<ComponentType>;
}

export const sections: readonly Section[] = [
  { name: 'wider', label: 'beyond.section.wider', Content: lazy(() => import('./wider')) },
  { name: '1989', label: 'beyond.section.1989', Content: lazy(() => import('./replay1989')) },
  { name: 'oneDimension', label: 'beyond.section.oneDimension', Content: lazy(() => import('./oneDimension')) },
];
