/** The page: the header, the three places and the dock, or one panel alone in a frame of somebody else's. */
import { useEffect, type CSSProperties, type ReactNode } from 'react';
import styles from './App.module.css';
import { Dock } from './dock/Dock';
import { DropArea } from './dock/files/DropArea';
import { Header } from './header/Header';
import { Notices } from './header/Notices';
import { textIn } from './i18n/languages';
import { Lens } from './lens/Lens';
import { Paper } from './paper/Paper';
import { Place } from './Place';
import { Shell } from './Shell';
import { SkipLinks } from './SkipLinks';
import { Stage } from './stage/Stage';
import { PLACE_PARTS } from './store/state/state';
import { useStore } from './store/state/store';
import { isShown } from './store/actions/view';
import { lazyPart, Part } from './ui/Part';

/** Opened seldom, so fetched when it is. */
const Editor = lazyPart(() => import('./editor/Editor').then((module) => module.Editor));

const OwnNetwork = lazyPart(() => import('./ownNetwork/OwnNetwork').then((module) => module.OwnNetwork));

const FirstMinute = lazyPart(() => import('./tour/firstMinute/FirstMinute').then((module) => module.FirstMinute));

const Tour = lazyPart(() => import('./tour/Tour').then((module) => module.Tour));

const QuestionTicks = lazyPart(() => import('./tour/QuestionTicks').then((module) => module.QuestionTicks));

const Framed = lazyPart(() => import('./Embed').then((module) => module.Framed));

const Pictures = lazyPart(() => import('./header/pictures/Pictures').then((module) => module.Pictures));

const LessonBand = lazyPart(() => import('./tour/LessonBand').then((module) => module.LessonBand));

const QuestionList = lazyPart(() => import('./tour/QuestionList').then((module) => module.QuestionList));

const PLACES = [
  { name: 'paper', Content: Paper },
  { name: 'tour', Content: Tour },
  { name: 'stage', Content: Stage },
  { name: 'lens', Content: Lens },
] as const;

/**
 * The paper, the tour and the questions of the lens one above the other, the stage beside them: it keeps its place when a question
 * is asked. Without the stage there is nothing that the lens could lie over: it stands there. A lesson may leave out any of them.
 */
function gridOf(shown: readonly string[]): CSSProperties {
  const right = shown.find((name) => name === 'stage') ?? shown.find((name) => name === 'lens');
  const left = ['paper', 'tour', 'lens'].filter((name) => name !== right && shown.includes(name));
  const rows = left.length > 0 ? left : [''];
  // A question takes what the paper leaves, which may not be all that it would like.
  const heights: Record<string, string> = left.includes('tour')
    ? { paper: 'fit-content(45%)', tour: 'minmax(0, 1fr)' }
    : { [left[0] ?? '']: 'minmax(0, 1fr)' };
  return {
    gridTemplateAreas: rows.map((name) => `"${name} ${right ?? ''}"`).join(' '),
    gridTemplateColumns: left.length > 0 && right ? 'var(--paper-width) minmax(0, 1fr)' : 'minmax(0, 1fr)',
    gridTemplateRows: rows.map((name) => heights[name] ?? 'auto').join(' '),
  };
}

export function App(): ReactNode {
  const language = useStore((state) => state.language);
  const embedded = useStore((state) => state.embedded);

  useEffect(() => {
    document.title = textIn(language)('shell.documentTitle');
  }, [language]);

  return <Shell>{embedded ? <Framed /> : <Whole />}</Shell>;
}

function Whole(): ReactNode {
  const pane = useStore((state) => state.pane);
  const hidden = useStore((state) => state.hidden);
  const tour = useStore((state) => state.tour);
  const taught = useStore(({ lesson }) => lesson.title !== '' || lesson.say !== '');
  const places = PLACES.filter(({ name }) => isShown(name, hidden) && (name !== 'tour' || tour !== null));
  return (
    <div className={styles.page}>
      <SkipLinks places={PLACE_PARTS.filter((place) => isShown(place, hidden))} />
      <Place name="header">
        <Header QuestionList={QuestionList} QuestionTicks={QuestionTicks} />
      </Place>
      {taught && <LessonBand />}
      <main className={styles.places} style={gridOf(places.map(({ name }) => name))}>
        {places.map(({ name, Content }) => (
          <div key={name} id={name} tabIndex={-1} className={`${styles.place} ${styles[name]}`}>
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
      {pane === 'pictures' && (
        <Place name="header">
          <Pictures />
        </Place>
      )}
      {pane === 'ownNetwork' && (
        <Place name="ownNetwork">
          <OwnNetwork />
        </Place>
      )}
      <Notices />
      {isShown('paper', hidden) && <FirstMinute />}
      {/* Its words are fetched with a file. */}
      <Part>
        <DropArea />
      </Part>
    </div>
  );
}
