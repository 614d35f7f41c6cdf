/** A blur before every subsampling of the open network, on and off, with its weights as they are. */
import { useMemo, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { canBlur, isBlurred } from '../../../network';
import { setBlur } from '../../../store/actions/blur';
import { goTo } from '../../../store/actions/goTo';
import { useStore } from '../../../store/state/store';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { useWish } from '../../../ui/useWish';
import layout from '../../../ui/Layout.module.css';
import styles from './Drawing.module.css';

export function BlurSwitch(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const blurred = isBlurred(network.spec);
  const wish = useWish(blurred, setBlur);
  const fits = useMemo(() => canBlur(network.spec), [network]);
  return (
    <section className={styles.blur} aria-label={text('shift.blur')}>
      {blurred || fits ? (
        <Checkbox label={text('shift.blur')} checked={wish.value} busy={wish.busy} onChange={wish.choose} />
      ) : (
        <p className={layout.quiet}>{text('shift.blurNot')}</p>
      )}
      <p className={layout.note}>{text('shift.blurSaid')}</p>
      <Button small onClick={() => void goTo({ lens: { tab: 'beyond', section: 'oneDimension' } })}>
        {text('shift.blurExample')}
      </Button>
    </section>
  );
}
