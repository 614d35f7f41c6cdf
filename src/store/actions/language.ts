/** Which language the page speaks: never one whose words are not here. */
import { loadLanguage, loadWholeLanguage } from '../../i18n/languages';
import type { Language } from '../../i18n/messages';
import { notify } from './notices';
import { useStore } from '../state/store';

/** Changes the language as soon as its words are here; where they cannot be had, the page says so and keeps the one it has. */
export async function setLanguage(language: Language): Promise<void> {
  if (language === useStore.getState().language) return;
  try {
    await loadWholeLanguage(language);
    useStore.setState({ language });
  } catch {
    notify({ tone: 'warning', message: 'notices.languageNotLoaded' });
  }
}

/** Before the page is drawn: fetches its words, or where they cannot be had the other language's. */
export async function loadFirstLanguage(): Promise<void> {
  const { language } = useStore.getState();
  try {
    await loadLanguage(language);
  } catch {
    await setLanguage(language === 'en' ? 'zh' : 'en');
    notify({ tone: 'warning', message: 'notices.languageNotLoaded' });
  }
}
