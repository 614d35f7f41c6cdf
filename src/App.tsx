/** The page: the header, the three places, the dock, and the sentences that appear above them. */
import { useEffect, type ReactNode } from 'react';
import styles from './App.module.css';
import { Dock } from './dock/Dock';
import { DropArea } from './dock/files/DropArea';
import { Header } from './header/Header';
import { Notices } from './header/Notices';
import { LanguageProvider } from './i18n';
import { textIn } from './i18n/languages';
import { Lens } from './lens/Lens';
import { Paper } from './paper/Paper';
import { Place } from './Place';
import { Stage } from './stage/Stage';
import { useStore } from './store/state/store';
import { isShown } from './store/actions/view';
import { Announcements } from './ui/Announcements';
import { lazyPart } from './ui/Part';

/** Opened seldom, so fetched when it is. */
const Editor = lazyPart(() => import('./editor/Editor').then((module) => module.Editor));

const OwnNetwork = lazyPart(() => import('./ownNetwork/OwnNetwork').then((module) => module.OwnNetwork));

const Tour = lazyPart(() => import('./tour/Tour').then((module) => module.Tour));

const QuestionList = lazyPart(() => import('./tour/QuestionList').then((module) => module.QuestionList));

const PLACES = [
  { name: 'paper', Content: Paper },
  { name: 'stage', Content: Stage },
  { name: 'lens', Content: Lens },
] as const;

/** The style sheet's columns, unless a lesson leaves a place out: the stage, or else the lens, takes the room that is left. */
function columnsOf(places: readonly (typeof PLACES)[number][]): string | undefined {
  if (places.length === PLACES.length) return undefined;
  const widest = (['stage', 'lens', 'paper'] as const).find((wide) => places.some(({ name }) => name === wide));
  return places
    .map(({ name }) => (name === widest ? 'minmax(0, 1fr)' : `var(--${name === 'lens' ? 'lens' : 'paper'}-width)`))
    .join(' ');
}

export function App(): ReactNode {
  const language = useStore((state) => state.language);
  const theme = useStore((state) => state.theme);
  const projector = useStore((state) => state.projector);
  const pane = useStore((state) => state.pane);
  const hidden = useStore((state) => state.hidden);
  const tour = useStore((state) => state.tour);
  const places = PLACES.filter(({ name }) => isShown(name, hidden));

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
    document.title = textIn(language)('shell.documentTitle');
  }, [language]);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-projector', projector);
  }, [projector]);

  return (
    <LanguageProvider language={language}>
      <div className={styles.page}>
        <Place name="header">
          <Header QuestionList={QuestionList} />
        </Place>
        {tour !== null && isShown('tour', hidden) && (
          <Place name="tour">
            <Tour number={tour} />
          </Place>
        )}
        <main className={styles.places} style={{ gridTemplateColumns: columnsOf(places) }}>
          {places.map(({ name, Content }) => (
            <div key={name} className={styles.place}>
              <Place name={name}>
                <Content />
              </Place>
            </div>
          ))}
        </main>
        {isShown('dock', hidden) && (
          <Place name="dock">
            <Dock />
          </Place>
        )}
        {pane === 'editor' && (
          <Place name="editor">
            <Editor />
          </Place>
        )}
        {pane === 'ownNetwork' && (
          <Place name="ownNetwork">
            <OwnNetwork />
          </Place>
        )}
        <DropArea />
        <Notices />
        <Announcements />
      </div>
    </LanguageProvider>
  );
}
