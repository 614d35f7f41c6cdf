/** The filter in words: what it is called, how many there are, and what is shown of it. */
import type { Text } from '../../i18n';
import type { Aspect } from './aspect';
import type { Focus } from './subject';

export interface FilterInWords {
  readonly name: string;
  readonly about: string;
  /** How many there are. */
  readonly count: string;
  /** What is shown of them. */
  readonly shown: string;
}

export interface AspectShown {
  readonly aspect: Aspect;
  /** Copies that have not moved. */
  readonly still: number;
  /** What the gradient takes the drawing for; null where there is none. */
  readonly label: number | null;
  /** Whether the network takes it for that already, and has hardly anything to learn. */
  readonly sure: boolean;
}

export function describeFilter(text: Text, focus: Focus, { aspect, still, label, sure }: AspectShown): FilterInWords {
  const { layer, walk, kernel, untied } = focus;
  const { rows, columns } = kernel;
  const places = walk.withinMap ? walk.count : 1;
  if (kernel.weights === 'none') {
    const [windowRows, windowColumns] = layer.window.kernel;
    return {
      name: text('focus.none'),
      about: text('focus.none.kind', { combine: layer.combine, rows: windowRows, columns: windowColumns }),
      count: text('focus.describe.none'),
      shown: '',
    };
  }
  const values = { places: untied ? walk.count : places, rows, columns };
  const kind = !untied ? 'shared' : walk.withinMap && layer.connectivity === 'local' ? 'copies' : 'own';
  const about =
    kind === 'copies'
      ? text('focus.copies.each', values)
      : kind === 'own'
        ? text('focus.own.each', values)
        : text('focus.one.for', values);
  const name = text(kind === 'copies' ? 'focus.copies' : kind === 'own' ? 'focus.own' : 'focus.one');
  const shown =
    aspect === 'gradient'
      ? label === null
        ? text('focus.describe.noGradient')
        : text('focus.describe.gradient', { label, sure: sure ? 'yes' : 'no' })
      : text(`focus.describe.${aspect}`, { copies: untied ? walk.count : 1, still });
  return { name, about, count: text(`focus.describe.${kind}`, values), shown };
}
