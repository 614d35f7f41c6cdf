/** Play, pause, step, scrub, and how fast. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { Button } from '../../ui/Button';
import { Slider } from '../../ui/Slider';
import { SPEEDS } from '../../ui/clock';
import styles from './Slide.module.css';
import type { Playback } from '../../ui/usePlayback';

export interface TransportProps {
  readonly playback: Playback;
  readonly position: number;
  readonly count: number;
  /** Row and column, or the unit's number, in words. */
  readonly where: string;
}

export function Transport({ playback, position, count, where }: TransportProps): ReactNode {
  const text = useText();
  const speedAt = SPEEDS.indexOf(playback.speed as (typeof SPEEDS)[number]);
  return (
    <div className={styles.transport} role="group" aria-label={text('slide.transport')}>
      <Button onClick={() => playback.step(-1)} disabled={position === 0} named={text('slide.previous')}>
        <span aria-hidden="true">‹</span>
      </Button>
      <Button weight="strong" className={styles.play} onClick={playback.toggle} disabled={count < 2}>
        {text(playback.playing ? 'common.pause' : 'common.play')}
      </Button>
      <Button onClick={() => playback.step(1)} disabled={position === count - 1} named={text('slide.next')}>
        <span aria-hidden="true">›</span>
      </Button>
      <Slider
        label={text('slide.speed')}
        min={0}
        max={SPEEDS.length - 1}
        value={speedAt}
        valueText={`${text.number(playback.speed)}×`}
        onChange={(at) => playback.setSpeed(SPEEDS[at]!)}
      />
      <div className={styles.scrub}>
        <Slider
          label={text('slide.position')}
          min={1}
          max={count}
          value={position + 1}
          valueText={where}
          onChange={(value) => playback.jump(value - 1)}
          disabled={count < 2}
        />
      </div>
    </div>
  );
}
