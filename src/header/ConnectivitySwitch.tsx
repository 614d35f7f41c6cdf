/** The switch the page is about: full, local or shared weights, for the whole network at once. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { CONNECTIVITIES, connectivityOf } from '../network';
import { setConnectivity } from '../store/actions/session';
import { isAsPublished } from '../store/address/linkedNetwork';
import { useStore } from '../store/state/store';
import { Segmented } from '../ui/Segmented';
import styles from './Header.module.css';

export function ConnectivitySwitch(): ReactNode {
  const text = useText();
  const connectivity = useStore((state) => connectivityOf(state.spec));
  const published = useStore((state) => state.preset !== null && isAsPublished(state.spec, state.preset));
  const caption =
    connectivity === null
      ? text('shell.connectivity.none')
      : connectivity === 'mixed'
        ? text(published ? 'shell.connectivity.published' : 'shell.connectivity.mixed')
        : text('shell.connectivity');
  return (
    <div className={styles.cell}>
      <span className={styles.caption}>{caption}</span>
      <Segmented
        label={text('shell.connectivity')}
        options={CONNECTIVITIES.map((kind) => ({
          value: kind,
          label: text(`common.${kind}`),
          color: `var(--${kind})`,
        }))}
        value={connectivity === 'mixed' ? null : connectivity}
        disabled={connectivity === null}
        onChange={(kind) => void setConnectivity(kind)}
      />
    </div>
  );
}
