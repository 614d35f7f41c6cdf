/** Components alone, over the store as the page begins, in a real Chromium. */
import type { ReactNode } from 'react';
import { render, type RenderResult } from 'vitest-browser-react';
import { LanguageProvider } from '../../src/i18n';
import { loadWholeLanguage } from '../../src/i18n/languages';
import type { Language } from '../../src/i18n/messages';
import '../../src/ui/theme.css';

export async function show(component: ReactNode, language: Language = 'en'): Promise<RenderResult> {
  await loadWholeLanguage(language);
  return render(<LanguageProvider language={language}>{component}</LanguageProvider>);
}
