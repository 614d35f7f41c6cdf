/** The frames of the gallery: which place of the page each shows, in which state, and how large. */
import { PRESET_NAMES } from '../network';
import type { WeightRef } from '../store/state/state';
import { FIELD_QUESTIONS, LENS_SECTIONS, LENS_TABS } from '../store/state/state';

export type Shown = 'page' | 'header' | 'paper' | 'stage' | 'lens' | 'dock' | 'editor';

export interface Frame {
  /** Unique; the address of the frame alone has it. */
  readonly name: string;
  readonly shown: Shown;
  /** The state, as the page's own address writes it. */
  readonly state: string;
  /** What the address cannot say: a weight that is pointed at. */
  readonly weight?: WeightRef;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** As wide as the places are on a page of 1440×900. */
const STAGE = { width: 1148, height: 782 } as const;
const LENS = { width: 392, height: 1100 } as const;

/** A 3 on the paper, and what is asked of it. */
const drawn = (state: string): string => `digit=3&${state}`;

const stages: readonly Frame[] = PRESET_NAMES.map((net) => ({
  name: `Stage, ${net}`,
  shown: 'stage',
  state: drawn(`net=${net}`),
  ...STAGE,
}));

const fields: readonly Frame[] = FIELD_QUESTIONS.map((ask) => ({
  name: `Stage, asked ${ask}`,
  shown: 'stage',
  state: drawn(`ask=${ask}&pin=C3.5.5.5`),
  ...STAGE,
}));

/** The same corner of filter 3 in C1, one weight of many or all there is. */
const weights: readonly Frame[] = (
  [
    ['shared', 50],
    ['local', ((10 * 28 + 14) * 6 + 2) * 25],
    ['full', ((10 * 28 + 14) * 6 + 2) * 784 + 8 * 28 + 12],
  ] as const
).map(([connectivity, weight]) => ({
  name: `Stage, a ${connectivity} weight pointed at`,
  shown: 'stage',
  state: drawn('pin=C1.3.11.15'),
  weight: { layer: 0, connectivity, weight },
  ...STAGE,
}));

const panels: readonly Frame[] = LENS_TABS.flatMap((tab) =>
  LENS_SECTIONS[tab].map((section): Frame => ({
    name: `Lens, ${tab}, ${section}`,
    shown: 'lens',
    state: drawn(`lens=${tab}.${section}`),
    ...LENS,
  })),
);

export const FRAMES: readonly Frame[] = [
  { name: 'Header', shown: 'header', state: '', width: 1440, height: 60 },
  { name: 'Paper, nothing drawn', shown: 'paper', state: '', width: 292, height: 672 },
  { name: 'Paper, a digit', shown: 'paper', state: drawn(''), width: 292, height: 672 },
  { name: 'Stage, nothing drawn', shown: 'stage', state: '', ...STAGE },
  ...stages,
  { name: 'Stage, a unit of C3', shown: 'stage', state: drawn('net=lenet5&pin=C3.5.5.5'), ...STAGE },
  { name: 'Stage, a pixel', shown: 'stage', state: drawn('pin=Input.1.12.14'), ...STAGE },
  { name: 'Stage, a corner', shown: 'stage', state: drawn('pin=C3.5.1.1'), ...STAGE },
  ...weights,
  ...fields,
  ...panels,
  { name: 'Lens, slide, six maps', shown: 'lens', state: drawn('lens=slide&pin=C3.5.5.5'), ...LENS },
  { name: 'Lens, slide, a table', shown: 'lens', state: drawn('net=lenet5&lens=slide&pin=C3.5.5.5'), ...LENS },
  { name: 'Lens, matrix, C3', shown: 'lens', state: drawn('lens=matrix&pin=C3.5.5.5'), ...LENS },
  { name: 'Dock', shown: 'dock', state: '', width: 1440, height: 60 },
  { name: 'Editor', shown: 'editor', state: '', width: 1080, height: 760 },
  { name: 'Page, 1440×900', shown: 'page', state: drawn(''), width: 1440, height: 900 },
  { name: 'Page, 1024×768', shown: 'page', state: drawn(''), width: 1024, height: 768 },
  { name: 'Page, 390×844', shown: 'page', state: drawn(''), width: 390, height: 844 },
];

/** The address of one frame alone, in a language and a theme. */
export function addressOf({ name, state }: Frame, view: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(state);
  query.set('frame', name);
  for (const [key, value] of Object.entries(view)) query.set(key, value);
  return `gallery.html?${query}`;
}
