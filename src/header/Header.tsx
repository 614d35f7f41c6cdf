/** The header: which network, how it is connected, what that costs, and what computes it. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import type { Part } from '../store/state/state';
import { useStore } from '../store/state/store';
import { isShown } from '../store/actions/view';
import { ComputeChoice } from './ComputeChoice';
import { ConnectivitySwitch } from './ConnectivitySwitch';
import { Counts } from './Counts';
import styles from './Header.module.css';
import { NetworkChoice } from './NetworkChoice';
import { ViewControls } from './ViewControls';

export function Header(): ReactNode {
  const text = useText();
  const hidden = useStore((state) => state.hidden);
  const shown = (part: Part): boolean => isShown(part, hidden);
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <h1>{text('shell.title')}</h1>
        <p>{text('shell.tagline')}</p>
      </div>
      {shown('network') && <NetworkChoice />}
      {shown('connectivity') && <ConnectivitySwitch />}
      {shown('counts') && <Counts />}
      {shown('compute') && <ComputeChoice />}
      <ViewControls />
    </header>
  );
}
