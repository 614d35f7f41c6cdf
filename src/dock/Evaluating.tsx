/** The button that has the network judged, which stays in the keyboard's hand meanwhile, and how far that has come. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { readsDigits } from '../network';
import { evaluate } from '../store/actions/session';
import { useStore } from '../store/state/store';
import { Button } from '../ui/Button';
import styles from './Evaluating.module.css';

export function EvaluateButton({ label }: { readonly label: string }): ReactNode {
  const able = useStore(({ compute, shown }) => compute !== null && readsDigits(shown.network.classes));
  const under = useStore((state) => state.evaluating !== null);
  return (
    <Button
      small
      disabled={!able}
      aria-disabled={under}
      className={styles.button}
      onClick={() => void (under || evaluate())}
    >
      {label}
    </Button>
  );
}

export function Evaluating(): ReactNode {
  const text = useText();
  const share = useStore((state) => state.evaluating);
  if (share === null) return null;
  return (
    <span className={styles.evaluating}>
      <progress aria-label={text('dock.evaluating')} value={share} />
      {text.number(share, { style: 'percent', maximumFractionDigits: 0 })}
    </span>
  );
}
