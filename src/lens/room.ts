/** How much of the page the lens takes: beside the filter where it is about the pinned unit, more where its subject needs it. */
import type { LensSection, LensTab } from '../store/state/state';

/** `beside` leaves input, filter and the whole network in sight; `wide` covers the filter, `whole` the network too. */
export type Room = 'beside' | 'wide' | 'whole';

/** Long experiments and tables are about no unit, but have much to show. */
const WHOLE: ReadonlySet<LensSection> = new Set([
  'published',
  'chain',
  'race',
  'sizes',
  'unsupervised',
  'recorded',
  'curves',
  '1989',
  'oneDimension',
]);

export const roomOf = (tab: LensTab, section: LensSection): Room =>
  WHOLE.has(section) ? 'whole' : tab === 'matrix' ? 'wide' : 'beside';
