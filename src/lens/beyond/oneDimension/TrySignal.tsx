/** A signal to try the trained network on: one that the generator makes, or one drawn with the pointer. */
import { useMemo, useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { SAMPLES, signals, WAVEFORMS } from '../../../digits/waveform';
import { useText } from '../../../i18n';
import { predictedClass, withConnectivity, type Connectivity } from '../../../network';
import { forwardOf } from '../../../store/actions/ask';
import { useAnswer } from '../../../store/actions/useAnswer';
import { useAnnouncement } from '../../../ui/Announcements';
import { Button } from '../../../ui/Button';
import styles from '../Beyond.module.css';
import layout from '../../../ui/Layout.module.css';
import { drawnTo } from './signalPen';
import { WAVE_NET } from './waveNet';

export interface TrySignalProps {
  readonly connectivity: Connectivity;
  readonly parameters: Float32Array<ArrayBuffer>;
  readonly noise: number;
}

/** Signals to try come from a seed that no run trains or tests on. */
const TRY_SEED = -2;
/** Heights of the picture: from −1.5 to 1.5. */
const REACH = 1.5;

/** The generator's classes take turns: the first index after `before` that is of class `label`. */
const nextOfClass = (label: number, before: number): number => {
  const classes = WAVEFORMS.length;
  return before + 1 + ((label + classes - ((before + 1) % classes)) % classes);
};

export function TrySignal({ connectivity, parameters, noise }: TrySignalProps): ReactNode {
  const text = useText();
  const [index, setIndex] = useState(0);
  const made = useMemo(() => signals(TRY_SEED, index + 1, noise).images.slice(index * SAMPLES), [index, noise]);
  const [drawn, setDrawn] = useState<Float32Array<ArrayBuffer> | null>(null);
  const signal = drawn ?? made;
  const question = useMemo(() => {
    const of = { spec: withConnectivity(WAVE_NET, connectivity), beginning: { parameters } };
    return (taken: AbortSignal) => forwardOf(of, signal, taken);
  }, [connectivity, parameters, signal]);
  const scores = useAnswer(question).answer?.scores ?? null;
  const last = useRef<readonly [number, number] | null>(null);

  const placeOf = (event: PointerEvent): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    const across = (event.clientX - box.left) / box.width;
    return [across * SAMPLES, REACH - (2 * REACH * (event.clientY - box.top)) / box.height];
  };
  const draw = (event: PointerEvent): void => {
    const place = placeOf(event);
    setDrawn(drawnTo(signal, last.current ?? place, place));
    last.current = place;
  };
  const best = scores && predictedClass(scores);
  useAnnouncement(best === null ? null : text(`beyond.wave.${WAVEFORMS[best]!}`));

  return (
    <div className={layout.column}>
      <p>{text('beyond.trySignal')}</p>
      <svg
        viewBox={`0 ${-REACH * 20} ${SAMPLES} ${2 * REACH * 20}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={text('beyond.signalPad')}
        className={styles.signal}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          draw(event);
        }}
        onPointerMove={(event) => last.current && draw(event)}
        onPointerUp={() => (last.current = null)}
        onPointerCancel={() => (last.current = null)}
      >
        <line x1={0} x2={SAMPLES} y1={0} y2={0} stroke="var(--line)" vectorEffect="non-scaling-stroke" />
        <polyline
          points={Array.from(signal, (value, sample) => `${sample + 0.5},${-value * 20}`).join(' ')}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={1.5}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <div className={layout.row}>
        {WAVEFORMS.map((waveform, label) => (
          <Button
            small
            key={waveform}
            onClick={() => {
              setDrawn(null);
              setIndex((before) => nextOfClass(label, before));
            }}
          >
            {text(`beyond.wave.${waveform}`)}
          </Button>
        ))}
      </div>
      {scores && (
        <p role="status" aria-live="off" aria-label={text('beyond.waveAnswer')}>
          {best === null
            ? text('common.noPrediction')
            : text('beyond.waveIs', {
                wave: text(`beyond.wave.${WAVEFORMS[best]!}`),
                all: Array.from(
                  scores,
                  (score, label) =>
                    `${text(`beyond.wave.${WAVEFORMS[label]!}`)} ${text.number(score, { style: 'percent', maximumFractionDigits: 1 })}`,
                ).join(', '),
              })}
        </p>
      )}
    </div>
  );
}
