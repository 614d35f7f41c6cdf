/** What the whole page and a panel alone have in common: language and look, what is said to screen readers, and that the focus is never lost. */
import { useEffect, type ReactNode } from 'react';
import { host } from './host';
import { LanguageProvider } from './i18n';
import { useStore } from './store/state/store';
import { Announcements } from './ui/Announcements';
import { keepFocus } from './ui/keptFocus';

export function Shell({ children }: { readonly children: ReactNode }): ReactNode {
  const language = useStore((state) => state.language);
  const theme = useStore((state) => state.theme);
  const projector = useStore((state) => state.projector);

  useEffect(keepFocus, []);
  useEffect(() => {
    host().themed.lang = language === 'zh' ? 'zh-Hans' : 'en';
  }, [language]);
  useEffect(() => {
    const { dataset } = host().themed;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    host().themed.toggleAttribute('data-projector', projector);
  }, [projector]);

  return (
    <LanguageProvider language={language}>
      {children}
      <Announcements />
    </LanguageProvider>
  );
}
