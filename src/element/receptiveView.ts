/**
 * `<receptive-view question="slide">`: one panel of the lens as an element of somebody else's page, without a frame
 * (docs/embed.md). What it shows is fetched when the first one is in the page. It stands in a shadow of its own, and touches
 * nothing around: neither address nor history, nothing that is stored, no style, and no key that is not pressed in it.
 */
import { standIn, type Sheet } from '../host';
import { keepNothing } from '../storage/keeping';
import { FUNCTION_NAMES } from '../store/scripting/names';
import type { PageState } from '../store/scripting/pageState';
import type { ReceptiveView as Shipped } from '../store/scripting/receptive-view';
import type { Receptive, ScriptFunctions } from '../store/scripting/scripting';
import { fill, makeFrame } from './another';
import { FOLLOWED, queryOf, type Followed } from './attributes';

/** What a page hears of an element. */
export interface ReceptiveViewEvents {
  /** What is drawn, pinned, connected or predicted: of now as the panel opens, and then whenever it changes. */
  readonly changed: CustomEvent<PageState>;
}

interface Shadow {
  readonly root: ShadowRoot;
  /** Bears the theme, scrolls, and holds all there is. */
  readonly body: HTMLElement;
  /** Where the panel stands in it. */
  readonly place: HTMLElement;
  /** Rejects where the styles cannot be had. */
  readonly styled: Promise<unknown>;
}

// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- the functions are put there below
export interface ReceptiveView extends ScriptFunctions {
  addEventListener<Name extends keyof ReceptiveViewEvents>(
    name: Name,
    listener: (event: ReceptiveViewEvents[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- as above
export class ReceptiveView extends HTMLElement implements Shipped {
  static readonly observedAttributes = FOLLOWED;
  /** The store, the worker and the words are a document's: they show one panel at a time, and others stand in frames. */
  static #shown: ReceptiveView | null = null;

  #functions!: Promise<Receptive>;
  #resolve!: (functions: Receptive) => void;
  #reject!: (why: unknown) => void;
  #shadow: Shadow | null = null;
  #close: (() => void) | null = null;
  #follow: ((name: Followed, value: string | null) => void) | null = null;

  constructor() {
    super();
    this.#await();
  }

  /** Resolves when the panel is there and its network open; rejects where it cannot be shown. */
  get ready(): Promise<void> {
    return this.#functions.then((functions) => functions.ready);
  }

  connectedCallback(): void {
    this.#show().catch((error: unknown) => {
      console.error('The panel cannot be shown.', error);
      this.#reject(error);
    });
  }

  disconnectedCallback(): void {
    if (this.#close) {
      this.#close();
      // Whoever asks for something meanwhile has it of the panel that it shows next.
      this.#await();
    }
    this.#close = this.#follow = null;
    if (this.#isShown) ReceptiveView.#shown = null;
  }

  attributeChangedCallback(name: Followed, before: string | null, value: string | null): void {
    if (value !== before) this.#follow?.(name, value);
  }

  async #show(): Promise<void> {
    const shadow = (this.#shadow ??= makeShadow(this));
    ReceptiveView.#shown ??= this;
    if (!this.#isShown) return this.#showAnother(shadow);
    this.#standIn(shadow);
    const [panel] = await Promise.all([import('./panel'), shadow.styled]);
    // It may have left, or have left and come back, meanwhile.
    if (!this.#isShown || this.#close) return;
    const opening = panel.open();
    // It has read the attributes by now.
    this.#follow = panel.follow;
    const functions = await opening;
    if (!this.#isShown || this.#close) return;
    this.#close = panel.show(shadow.place, this.#tell);
    this.#resolve(functions);
  }

  async #showAnother({ place }: Shadow): Promise<void> {
    const frame = makeFrame(place);
    const { functions, follow } = await fill(frame, this, import.meta.url, this.#tell);
    if (!frame.isConnected) return;
    this.#close = () => frame.remove();
    this.#follow = follow;
    this.#resolve(functions);
  }

  #tell = (detail: PageState): void => void this.dispatchEvent(new CustomEvent('changed', { detail }));

  #await(): void {
    this.#functions = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // Whoever waits is told; nobody need wait.
    this.#functions.catch(() => undefined);
  }

  get #isShown(): boolean {
    return ReceptiveView.#shown === this;
  }

  #standIn({ root, body }: Shadow): void {
    const query = (): string => queryOf(this);
    const address = (): string | null => this.getAttribute('page');
    keepNothing();
    standIn({
      root,
      body,
      themed: body,
      get query() {
        return query();
      },
      get address() {
        return address();
      },
      files: new URL(/* @vite-ignore */ '.', import.meta.url).href,
      sheet,
    });
  }

  static {
    for (const name of FUNCTION_NAMES) {
      Object.defineProperty(this.prototype, name, {
        async value(this: ReceptiveView, ...given: readonly unknown[]) {
          const functions = await this.#functions;
          return (functions[name] as (...given: readonly unknown[]) => Promise<unknown>)(...given);
        },
      });
    }
  }
}

/** What stands between the tags is seen until the panel is there, and where it cannot be had. */
function makeShadow(element: Element): Shadow {
  const root = element.attachShadow({ mode: 'open' });
  const add = <Name extends 'div' | 'link' | 'slot'>(parent: Node, name: Name): HTMLElementTagNameMap[Name] =>
    parent.appendChild(document.createElement(name));
  const styles = add(root, 'link');
  const styled = new Promise((resolve, reject) => {
    styles.addEventListener('load', resolve);
    styles.addEventListener('error', () => reject(new Error(`${styles.href} could not be fetched.`)));
  });
  styles.rel = 'stylesheet';
  styles.href = new URL(/* @vite-ignore */ 'receptive-view.css', import.meta.url).href;
  const frame = add(root, 'div');
  frame.dataset.frame = '';
  const body = add(frame, 'div');
  body.dataset.body = '';
  const place = add(body, 'div');
  add(place, 'slot');
  // What a reader has set as the size of letters, whatever the page around has made of it.
  const measured = styled.then(() => frame.style.setProperty('--letters', getComputedStyle(frame).fontSize));
  measured.catch(() => undefined);
  return { root, body, place, styled: measured };
}

/** Printed, it is all that is left of the page around it; so long it stays hidden (element.css). */
function sheet(): Sheet {
  const laid = document.body.appendChild(document.createElement('receptive-sheet'));
  const { body, styled } = makeShadow(laid);
  const alone = new CSSStyleSheet();
  alone.replaceSync('@media print { body > :not(receptive-sheet) { display: none !important; } }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, alone];
  return {
    place: body,
    laid: styled,
    remove() {
      laid.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== alone);
    },
  };
}

// A page may ask for this script twice, under two addresses.
if (!customElements.get('receptive-view')) customElements.define('receptive-view', ReceptiveView);
