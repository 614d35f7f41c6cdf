/** The switch the page is about: full, local or shared weights, for the whole network at once; and the same switch in words. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { CONNECTIVITIES, connectivityOf } from '../network';
import { setConnectivity } from '../store/actions/session';
import { isAsPublished } from '../store/address/linkedNetwork';
import { useStore } from '../store/state/store';
import { Button } from '../ui/Button';
import { Segmented } from '../ui/Segmented';
import { useWish } from '../ui/useWish';
import styles from './Header.module.css';

export function ConnectivitySwitch(): ReactNode {
  const text = useText();
  const wish = useWish(
    useStore((state) => connectivityOf(state.shown.network.spec)),
    (kind) => (kind === 'mixed' || kind === null ? Promise.resolve() : setConnectivity(kind)),
  );
  const connectivity = wish.value;
  const published = useStore((state) => state.preset !== null && isAsPublished(state.shown.network.spec, state.preset));
  const shared = connectivity === 'shared';
  return (
    <div className={styles.switch}>
      <Segmented
        label={text('shell.connectivity')}
        options={CONNECTIVITIES.map((kind) => ({
          value: kind,
          label: text(`common.${kind}`),
          color: `var(--${kind})`,
        }))}
        value={connectivity === 'mixed' ? null : connectivity}
        disabled={connectivity === null}
        busy={wish.busy}
        onChange={wish.choose}
      />
      {connectivity !== null && (
        <Button className={styles.inWords} onClick={() => wish.choose(shared ? 'local' : 'shared')}>
          {text(shared ? 'shell.untie' : 'shell.tie')}
        </Button>
      )}
      {connectivity === null && <p className={styles.caption}>{text('shell.connectivity.none')}</p>}
      {connectivity === 'mixed' && (
        <p className={styles.caption}>
          {text(published ? 'shell.connectivity.published' : 'shell.connectivity.mixed')}
        </p>
      )}
    </div>
  );
}
