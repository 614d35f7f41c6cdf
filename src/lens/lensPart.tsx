/** What the lens fetches when it is first shown: a panel, or a section of one. */
import type { ComponentType, ReactNode } from 'react';
import { useText } from '../i18n';
import { lazyPart } from '../ui/Part';

export const lensPart = <Props extends object = object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props> => lazyPart(() => load().then((module) => module.default), { Waiting: Loading });

function Loading(): ReactNode {
  const text = useText();
  return <p role="status">{text('lens.loading')}</p>;
}
