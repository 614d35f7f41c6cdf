/** What is lit while a weight is pointed at: its colour, which weight it is, and how often it is used. */
import { useMemo, type ReactNode } from 'react';
import { useText } from '../i18n';
import { pointedWeightOf } from '../store/actions/pointedWeight';
import { useStore } from '../store/state/store';
import styles from './Legends.module.css';
import { weightSentence } from './weightWords';

export function WeightLegend(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const pointedWeight = useStore((state) => state.pointedWeight);
  const pointed = useMemo(() => pointedWeightOf(network, pointedWeight), [network, pointedWeight]);
  if (!pointed) return null;
  return (
    <span className={styles.lit}>
      <i aria-hidden="true" style={{ borderColor: `var(--${pointed.ref.connectivity})` }} />
      {weightSentence(text, network, pointed)}
    </span>
  );
}
