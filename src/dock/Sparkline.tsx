/** The training loss in small: the line alone, on a logarithmic scale, as long as there is one. */
import { useMemo, type ReactNode } from 'react';
import { useStore } from '../store/state/store';
import { samplesOf, thinned } from './curve';
import styles from './Dock.module.css';

const WIDTH = 132;
const HEIGHT = 30;
/** Of a line's half width, so that its ends are not cut. */
const MARGIN = 2;

export function Sparkline(): ReactNode {
  const curve = useStore((state) => state.curve);
  const path = useMemo(() => {
    const points = thinned(samplesOf(curve, 'trainingLoss').filter(({ y }) => y > 0)).map(
      ({ x, y }) => [x, Math.log(y)] as const,
    );
    const place = (values: readonly number[], length: number): ((value: number) => number) => {
      const [least, most] = [Math.min(...values), Math.max(...values)];
      return (value) => MARGIN + ((value - least) / (most - least || 1)) * (length - 2 * MARGIN);
    };
    const steps = points.map(([step]) => step);
    const losses = points.map(([, loss]) => -loss);
    const [x, y] = [place(steps, WIDTH), place(losses, HEIGHT)];
    return points.length > 0 ? `M${points.map(([step, loss]) => `${x(step)} ${y(-loss)}`).join('L')}` : null;
  }, [curve]);
  return (
    <svg className={styles.line} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {path ? <path d={path} /> : <path className={styles.noLine} d={`M0 ${HEIGHT / 2}H${WIDTH}`} />}
    </svg>
  );
}
