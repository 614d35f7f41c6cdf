/** What a message is: both languages side by side, so that neither can be forgotten. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One sentence or word, in ICU message syntax. */
export interface Message {
  readonly en: string;
  readonly zh: string;
}

export type Messages = Readonly<Record<string, Message>>;
