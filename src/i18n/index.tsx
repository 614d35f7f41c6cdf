/** The words of the page, for its components. */
import { createContext, useContext, type ReactNode } from 'react';
import { textIn, type Text } from './languages';
import type { Language } from './messages';

export type { MessageId } from './catalogue';
export type { Text } from './languages';

const TextContext = createContext<Text | null>(null);

interface LanguageProviderProps {
  /** One whose words have been loaded. */
  readonly language: Language;
  readonly children: ReactNode;
}

export function LanguageProvider({ language, children }: LanguageProviderProps): ReactNode {
  const text = textIn(language);
  return <TextContext value={text}>{children}</TextContext>;
}

/** The words and numbers of the page's language. */
export function useText(): Text {
  const text = useContext(TextContext);
  if (!text) throw new Error('Words are needed outside of LanguageProvider.');
  return text;
}
