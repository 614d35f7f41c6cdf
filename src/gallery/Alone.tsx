/** One frame alone: the place that it shows fills the window. */
import { useEffect, type ComponentType, type ReactNode } from 'react';
import { App } from '../App';
import { Dock } from '../dock/Dock';
import { Editor } from '../editor/Editor';
import { Header } from '../header/Header';
import { LanguageProvider } from '../i18n';
import { Lens } from '../lens/Lens';
import { Paper } from '../paper/Paper';
import { Stage } from '../stage/Stage';
import { pointAtWeight } from '../store/actions/pointedWeight';
import { useStore } from '../store/state/store';
import type { Frame, Shown } from './frames';
import styles from './Gallery.module.css';

const PLACES: Readonly<Record<Exclude<Shown, 'page'>, ComponentType>> = {
  header: Header,
  paper: Paper,
  stage: Stage,
  lens: Lens,
  dock: Dock,
  editor: Editor,
};

export function Alone({ frame }: { readonly frame: Frame }): ReactNode {
  const { shown, weight } = frame;
  const language = useStore((state) => state.language);
  const theme = useStore((state) => state.theme);
  // The network has answered to what is on the paper, or nothing is.
  const answered = useStore(
    ({ shown: { parameters, look }, image }) => parameters !== null && (!image || look?.activations != null),
  );
  useEffect(() => {
    if (theme !== 'system') document.documentElement.dataset.theme = theme;
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  }, [theme, language]);
  useEffect(() => {
    if (answered && weight) pointAtWeight(weight);
  }, [answered, weight]);
  if (shown === 'page') return <App />;
  const Place = PLACES[shown];
  return (
    <LanguageProvider language={language}>
      <div className={styles.alone} data-answered={answered}>
        <Place />
      </div>
    </LanguageProvider>
  );
}
