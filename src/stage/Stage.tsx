/** The stage: what the pinned unit's filter does, large, over the whole network, which keeps its place. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { useStore } from '../store/state/store';
import { useSize } from '../ui/canvas';
import spoken from '../ui/Spoken.module.css';
import { AboutUnit } from './AboutUnit';
import { FocusRow } from './focus/FocusRow';
import { WhatHappened } from './focus/WhatHappened';
import { Maps } from './Maps';
import { PinnedUnit } from './PinnedUnit';
import styles from './Stage.module.css';
import { useAbout } from './useAbout';
import { useScales } from './useScales';

export function Stage(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const scales = useScales(network);
  const about = useAbout();
  // Where the page scrolls there is no end to it.
  const [room, { height }] = useSize<HTMLDivElement>();
  return (
    <section className={styles.stage} aria-label={text('stage.title')}>
      <WhatHappened />
      <div className={styles.act}>
        <div ref={room} className={styles.room} />
        <h2 className={spoken.spoken}>{text('focus.title')}</h2>
        <FocusRow scales={scales} height={height || Infinity} />
      </div>
      <div className={styles.strip}>
        <div className={styles.line}>
          <PinnedUnit />
          <AboutUnit about={about} scales={scales} />
        </div>
        <Maps scales={scales} dim={about.dim} heat={about.fields.drawing ?? about.fields.digits} />
      </div>
    </section>
  );
}
