/** Plays through positions that live elsewhere (the pin, or a panel's own): one change a frame at most. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { prefersReducedMotion } from './motion';
import { advance, glideAt, positionAt, type Clock } from './clock';

export interface Playback {
  readonly playing: boolean;
  readonly speed: number;
  /** The way to the next position, 0 … 1; 0 while the window stands, and always where less motion is wished. */
  readonly glide: number;
  setSpeed(speed: number): void;
  play(): void;
  toggle(): void;
  pause(): void;
  step(by: number): void;
  jump(position: number): void;
}

/** Faster than this (positions a second) the window does not glide: there is no time to see it. */
const GLIDES_UP_TO = 2;

/** `pace`: a speed that is not the person's to choose. */
export function usePlayback(
  count: number,
  read: () => number,
  write: (position: number) => void,
  pace?: number,
): Playback {
  const [playing, setPlaying] = useState(false);
  const [chosen, setSpeed] = useState(1);
  const speed = pace ?? chosen;
  const [glide, setGlide] = useState(0);
  const clock = useRef<Clock>({ exact: 0, last: null });
  const latest = useRef({ read, write, count, speed });
  useEffect(() => {
    latest.current = { read, write, count, speed };
  });

  useEffect(() => {
    if (!playing) return undefined;
    clock.current = advance(
      { exact: latest.current.read(), last: null },
      { kind: 'play', now: performance.now(), count },
    );
    latest.current.write(positionAt(clock.current));
    let frame = requestAnimationFrame(function next(now) {
      const { read: readNow, write: writeNow, speed: speedNow } = latest.current;
      // Someone else moved the position: go on from there.
      if (readNow() !== positionAt(clock.current)) {
        clock.current = advance(clock.current, { kind: 'jump', position: readNow(), count });
      }
      const before = positionAt(clock.current);
      clock.current = advance(clock.current, { kind: 'frame', now, count, speed: speedNow });
      if (positionAt(clock.current) !== before) writeNow(positionAt(clock.current));
      const glides = speedNow <= GLIDES_UP_TO / 2 && !prefersReducedMotion();
      setGlide(glides ? glideAt(clock.current) : 0);
      if (clock.current.last === null) setPlaying(false);
      else frame = requestAnimationFrame(next);
    });
    return () => {
      cancelAnimationFrame(frame);
      setGlide(0);
    };
  }, [playing, count]);

  const play = useCallback(() => setPlaying(true), []);
  const pause = useCallback(() => setPlaying(false), []);
  const jump = useCallback((position: number) => {
    setPlaying(false);
    latest.current.write(Math.min(latest.current.count - 1, Math.max(0, position)));
  }, []);
  const step = useCallback((by: number) => jump(latest.current.read() + by), [jump]);
  const toggle = useCallback(() => setPlaying((now) => !now), []);
  return { playing, speed, glide, setSpeed, play, toggle, pause, step, jump };
}
