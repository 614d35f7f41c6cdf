/** What a layer learns, as dots, or once there is something to compare with, as bars on a logarithmic scale. */
import { useMemo, useState, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { countsByConnectivity } from '../../network';
import { Button } from '../../ui/Button';
import { lazyPart } from '../../ui/Part';
import { CountDots, type CountDotsProps } from './CountDots';
import styles from './Focus.module.css';

const LogBars = lazyPart(() => import('../../ui/LogBars').then((module) => module.LogBars));

export interface CountPictureProps extends CountDotsProps {
  readonly untied: boolean;
}

export function CountPicture({ untied, layer, width }: CountPictureProps): ReactNode {
  const text = useText();
  const [bars, setBars] = useState(false);
  const counts = useMemo(() => countsByConnectivity(layer), [layer]);
  return (
    <div className={styles.counted}>
      {bars ? <LogBars counts={counts} /> : <CountDots layer={layer} width={width} />}
      {(untied || bars) && (
        <Button small weight="quiet" onClick={() => setBars(!bars)}>
          {text(bars ? 'focus.dots' : 'focus.bars')}
        </Button>
      )}
    </div>
  );
}
