/** Whether the page is one column that scrolls, as in the style sheets: what comes of a press may then be out of sight. */
export const isOneColumn = (): boolean => matchMedia('(max-width: 56.1875em), (max-height: 34.9375em)').matches;
