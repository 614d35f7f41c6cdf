/**
 * PostCSS plugin: the page's styles for a panel within an element (src/element). Where the page asks how large its window is,
 * how large letters are in its document, or names the document's parts, the element's own frame takes their place.
 */

import type { CSSOptions } from 'vite';

/** PostCSS's, which Vite has in it. */
type Plugin = NonNullable<Exclude<CSSOptions['postcss'], string | undefined>['plugins']>[number];

const BODY = '[data-body]';
const DOCUMENT_PARTS = /:root|(?<![\w.#-])(?:html|body)(?![\w-])/g;

/** Sizes of the window, and other things that a media query asks for. */
const SIZE = /width|height/;

/** A condition of a container, true where one of the media queries is. */
const eitherOf = (queries: readonly string[]): string =>
  `receptive ${queries.map((query) => (queries.length > 1 ? `(${query})` : query)).join(' or ')}`;

export const elementStyles: Plugin = {
  postcssPlugin: 'element-styles',
  Rule(rule) {
    const selector = rule.selector.replace(DOCUMENT_PARTS, BODY);
    if (selector !== rule.selector) rule.selector = selector;
  },
  Declaration(declaration) {
    const value = declaration.value
      .replace(/(-?[\d.]+)rem\b/g, 'calc($1 * var(--rem))')
      .replace(/([\d.]+)d?v([hw])\b/g, '$1cq$2');
    if (value !== declaration.value) declaration.value = value;
  },
  AtRule: {
    media(rule) {
      const queries = rule.params.split(',').map((query) => query.trim());
      const sizes = queries.filter((query) => SIZE.test(query));
      const others = queries.filter((query) => !SIZE.test(query));
      if (sizes.length === 0) return;
      if (others.length > 0) rule.cloneBefore({ params: others.join(', ') });
      rule.name = 'container';
      rule.params = eitherOf(sizes);
    },
  },
};
