/** The words of the page, for its components. */
import { createContext, useContext, type ReactNode } from 'react';
import { textIn } from './languages';
import type { Language } from './messages';
import type { Text } from './words';

export type { MessageId } from './catalogue';
export type { Text } from './words';

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
