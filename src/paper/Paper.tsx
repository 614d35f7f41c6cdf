/** The paper: where a digit is drawn, and what the network answers. */
import { useRef, useState, type ReactNode } from 'react';
import { useText } from '../i18n';
import { isOwn } from '../store/actions/drawing';
import { useShown } from '../store/actions/view';
import { useStore } from '../store/state/store';
import { useHeight } from '../ui/useHeight';
import { Examples } from './Examples';
import { Keep } from './Keep';
import styles from './Paper.module.css';
import type { Tool } from './pen';
import { Scores } from './Scores';
import { Sheet } from './Sheet';
import { Tools } from './Tools';
import { useUndoKeys } from './useUndoKeys';

export function Paper(): ReactNode {
  const text = useText();
  const [tool, setTool] = useState<Tool>('pen');
  const examples = useShown('examples');
  const keep = useShown('keep');
  // What the page itself put there is nothing to be kept.
  const own = useStore(isOwn);
  const paper = useRef<HTMLElement>(null);
  useUndoKeys();
  // Used where the paper stays above what is brought into sight, on a phone.
  useHeight(paper, '--paper-height');
  return (
    <section ref={paper} className={styles.paper} aria-label={text('paper.title')}>
      <Sheet tool={tool} />
      <div className={styles.beside}>
        <Tools tool={tool} onTool={setTool} />
        <Scores />
        {examples && <Examples />}
        {keep && own && <Keep />}
      </div>
    </section>
  );
}
