/** What a page and the panel that it has framed say to each other, by `postMessage` (docs/embed.md). */
import type { PageState } from './pageState';
import type { ScriptFunctions } from './scripting';

/** To the panel: a call of a function of `window.receptive`. The answer bears the same `id`. */
export interface Call<Name extends keyof ScriptFunctions = keyof ScriptFunctions> {
  readonly receptive: 'call';
  readonly id: number | string;
  readonly name: Name;
  readonly given?: Parameters<ScriptFunctions[Name]>;
}

/** To the panel: from now on the page hears of every change. The state of now is told at once. */
export interface Hear {
  readonly receptive: 'hear';
}

/** From the panel. `ready` goes to whoever has framed it, the others to the page that asked. */
export type Told =
  | { readonly receptive: 'ready' }
  | { readonly receptive: 'answer'; readonly id: number | string; readonly value: unknown }
  /** `why` is a sentence in English; nothing has changed. */
  | { readonly receptive: 'refusal'; readonly id: number | string; readonly why: string }
  | { readonly receptive: 'changed'; readonly state: PageState };
