/** Whether the page is one column that scrolls, as its style sheets have it (theme.css): what comes of a press may then be out of sight. */
import { host } from '../host';

export const isOneColumn = (): boolean =>
  getComputedStyle(host().themed).getPropertyValue('--one-column').trim() === '1';
