/** The paper: where a digit is drawn, what the network sees of it, and what it answers. */
import { useState, type ReactNode } from 'react';
import { useText } from '../i18n';
import { useShown } from '../store/actions/view';
import { Examples } from './Examples';
import { Keep } from './Keep';
import styles from './Paper.module.css';
import type { Tool } from './pen';
import { Scores } from './Scores';
import { Seen } from './Seen';
import { Sheet } from './Sheet';
import { Tools } from './Tools';
import { useUndoKeys } from './useUndoKeys';

export function Paper(): ReactNode {
  const text = useText();
  const [tool, setTool] = useState<Tool>('pen');
  const examples = useShown('examples');
  const keep = useShown('keep');
  useUndoKeys();
  return (
    <section className={styles.paper} aria-label={text('paper.title')}>
      <Sheet tool={tool} />
      <Tools tool={tool} onTool={setTool} />
      <div className={styles.answer}>
        <Seen />
        <Scores />
      </div>
      {examples && <Examples />}
      {keep && <Keep />}
    </section>
  );
}
