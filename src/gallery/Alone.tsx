/** One frame alone: the place that it shows fills the window. */
import { useEffect, type ComponentType, type ReactNode } from 'react';
import { App } from '../App';
import { Dock } from '../dock/Dock';
import { Editor } from '../editor/Editor';
import { Header } from '../header/Header';
import { Lens } from '../lens/Lens';
import { Paper } from '../paper/Paper';
import { Shell } from '../Shell';
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
  // The network has answered to what is on the paper, or nothing is.
  const answered = useStore(
    ({ shown: { parameters, look }, image }) => parameters !== null && (!image || look?.activations != null),
  );
  useEffect(() => {
    if (answered && weight) pointAtWeight(weight);
  }, [answered, weight]);
  if (shown === 'page') return <App />;
  const Place = PLACES[shown];
  return (
    <Shell>
      <div className={styles.alone} data-answered={answered}>
        <Place />
      </div>
    </Shell>
  );
}
