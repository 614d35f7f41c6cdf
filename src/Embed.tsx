/** One panel of the lens in somebody else's page: its question, the switch, the paper that it is about, and nothing else. */
import { useEffect, type ReactNode } from 'react';
import { Dock } from './dock/Dock';
import styles from './Embed.module.css';
import { ConnectivitySwitch } from './header/ConnectivitySwitch';
import { Notices } from './header/Notices';
import { useText } from './i18n';
import { panels } from './lens/panels';
import { roomOf } from './lens/room';
import { Paper } from './paper/Paper';
import { Place } from './Place';
import { host } from './host';
import { linkToPanel } from './store/address/stateLink';
import { answerFrame } from './store/scripting/framed';
import { LENS_TABS } from './store/state/state';
import { useStore } from './store/state/store';

/** In a frame: the page around it is answered. */
export function Framed(): ReactNode {
  useEffect(answerFrame, []);
  return <Embed />;
}

export function Embed(): ReactNode {
  const text = useText();
  const tab = useStore((state) => state.lens ?? LENS_TABS[0]);
  const section = useStore((state) => state.sections[tab]);
  // Long experiments and tables are about no drawing and no unit.
  const live = tab !== 'count' && roomOf(tab, section) !== 'whole';
  const Panel = panels[tab];
  return (
    <div className={styles.embed} data-tab={tab}>
      <header className={styles.header}>
        <h1 className={styles.question}>{text(`lens.question.${tab}`)}</h1>
        {live && (
          <Place name="header">
            <ConnectivitySwitch />
          </Place>
        )}
        {host().address !== null && <WholePage />}
      </header>
      <main className={styles.places}>
        {live && (
          <div className={styles.paper}>
            <Place name="paper">
              <Paper />
            </Place>
          </div>
        )}
        <div className={styles.panel} data-panel>
          <Place name="lens">
            <Panel />
          </Place>
        </div>
      </main>
      {live && tab === 'learn' && (
        <Place name="dock">
          <Dock />
        </Place>
      )}
      <Notices />
    </div>
  );
}

/** The same state in a tab of its own. The address is as of when it is followed. */
function WholePage(): ReactNode {
  const text = useText();
  const update = ({ currentTarget }: { readonly currentTarget: HTMLAnchorElement }): void => {
    currentTarget.href = linkToPanel(false);
  };
  return (
    <a
      className={styles.open}
      href={linkToPanel(false)}
      target="_blank"
      rel="noreferrer"
      onPointerEnter={update}
      onFocus={update}
    >
      {text('embed.open')}
    </a>
  );
}
