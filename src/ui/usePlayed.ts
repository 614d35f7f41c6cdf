/** What plays by itself from its beginning to its end, or is taken on step by step: where it is, in a time of its own. */
import { timer } from 'd3-timer';
import { useEffect, useRef, useState } from 'react';

export interface Played {
  /** 0 … end. */
  readonly time: number;
  readonly ended: boolean;
  readonly playing: boolean;
  /** Plays on, from the beginning where the end was reached; or stops. */
  toggle(): void;
  /** Goes to a time, and stands there. */
  go(time: number): void;
}

/** `advance` says where it is so many milliseconds after a time. */
export function usePlayed(end: number, advance: (time: number, milliseconds: number) => number): Played {
  const [time, setTime] = useState(0);
  const [wanted, setWanted] = useState(false);
  const ended = time >= end;
  const playing = wanted && !ended;
  const latest = useRef(advance);
  useEffect(() => {
    latest.current = advance;
  });

  useEffect(() => {
    if (!playing) return undefined;
    let last = 0;
    const running = timer((elapsed) => {
      const passed = elapsed - last;
      last = elapsed;
      setTime((now) => Math.min(end, latest.current(now, passed)));
    });
    return () => running.stop();
  }, [playing, end]);

  return {
    time,
    ended,
    playing,
    toggle() {
      if (ended) setTime(0);
      setWanted(!playing);
    },
    go(to) {
      setWanted(false);
      setTime(Math.min(end, Math.max(0, to)));
    },
  };
}
