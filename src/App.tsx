/** The page: the header, the three places, the dock, and the sentences that appear above them. */
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import styles from './App.module.css';
import { Dock } from './dock/Dock';
import { Header } from './header/Header';
import { Notices } from './header/Notices';
import { intlFor, LanguageProvider } from './i18n';
import { Lens } from './lens/Lens';
import { Paper } from './paper/Paper';
import { Place } from './Place';
import { Stage } from './stage/Stage';
import { useStore } from './store/store';

/** Opened seldom, so fetched when it is. */
const Editor = lazy(() => import('./editor/Editor').then((module) => ({ default: module.Editor })));

export function App(): ReactNode {
  const language = useStore((state) => state.language);
  const theme = useStore((state) => state.theme);
  const editing = useStore((state) => state.editing);

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
    document.title = intlFor(language).formatMessage({ id: 'shell.documentTitle' });
  }, [language]);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);

  return (
    <LanguageProvider language={language}>
      <div className={styles.page}>
        <Place name="header">
          <Header />
        </Place>
        <main className={styles.places}>
          <div className={styles.place}>
            <Place name="paper">
              <Paper />
            </Place>
          </div>
          <div className={styles.place}>
            <Place name="stage">
              <Stage />
            </Place>
          </div>
          <div className={styles.place}>
            <Place name="lens">
              <Lens />
            </Place>
          </div>
        </main>
        <Place name="dock">
          <Dock />
        </Place>
        {editing && (
          <Place name="editor">
            <Suspense>
              <Editor />
            </Suspense>
          </Place>
        )}
        <Notices />
      </div>
    </LanguageProvider>
  );
}
