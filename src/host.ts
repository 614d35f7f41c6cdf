/**
 * What the page stands in: a document of its own, or the shadow of an element in somebody else's (src/element). What is asked
 * of the document around, and what is put into it, is asked and put here.
 */
export interface Host {
  /** Keys and focus in it are the page's own, and so is every element. */
  readonly root: Document | ShadowRoot;
  /** Bears the theme, the language and the size of type; all scrolls in it. */
  readonly themed: HTMLElement;
  /** Holds what lies over the page. */
  readonly body: HTMLElement;
  /** Says what to open, as the part of an address from its "?" on. */
  readonly query: string;
  /** Of the whole page, without its query: links lead there. Null where there is none. */
  readonly address: string | null;
  /** The folder of shipped weights and recorded runs, with a slash at its end. */
  readonly files: string;
  /** Lays out paper that is printed with nothing else on it. */
  sheet(): Sheet;
}

export interface Sheet {
  /** What is to be printed is put in here. */
  readonly place: HTMLElement;
  /** Resolves when it may be printed. */
  readonly laid: Promise<unknown>;
  remove(): void;
}

let current: Host = {
  get root() {
    return document;
  },
  get themed() {
    return document.documentElement;
  },
  get body() {
    return document.body;
  },
  get query() {
    return location.search;
  },
  get address() {
    return location.origin + location.pathname;
  },
  files: import.meta.env.BASE_URL,
  // Its style sheet keeps the rest from the paper.
  sheet: () => ({ place: document.body, laid: Promise.resolve(), remove: () => undefined }),
};

export const host = (): Host => current;

/** Before anything is opened. */
export const standIn = (other: Host): void => void (current = other);
