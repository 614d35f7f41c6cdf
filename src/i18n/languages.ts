/** The languages of the page: which is wanted, and fetching its words. */
import { LANGUAGES, type Language } from './messages';
import { Words, type Text } from './words';

/** Only what is asked for is fetched. */
const WORDS: Readonly<Record<Language, Words>> = {
  en: new Words('en', {
    first: () => import('virtual:catalogue/en-first'),
    later: () => import('virtual:catalogue/en-later'),
  }),
  zh: new Words('zh-Hans-CN', {
    first: () => import('virtual:catalogue/zh-first'),
    later: () => import('virtual:catalogue/zh-later'),
  }),
};

/** Fetches what a page in this language begins with. Rejects where it cannot be had. */
export const loadLanguage = (language: Language): Promise<void> => WORDS[language].loadFirst();

/** Fetches all words of a language, so that nothing of a page that is there has to wait for some. Rejects where they cannot be had. */
export async function loadWholeLanguage(language: Language): Promise<void> {
  await Promise.all([WORDS[language].loadFirst(), WORDS[language].loadLater()]);
}

/** The words of a language that has been loaded: that of the store always is. */
export const textIn = (language: Language): Text => WORDS[language].text;

export const browserLanguage = (): Language => (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');

/** The language that the page's address asks for, or else the browser's. */
export function wantedLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  return LANGUAGES.find((language) => language === asked) ?? browserLanguage();
}
