/** The clock of the animation: exact time in positions, so that it neither drifts nor depends on the frame rate. */

/** At speed 1. A 28×28 map takes 196 s at 1×, 12 s at 16×. */
export const POSITIONS_PER_SECOND = 4;

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8, 16] as const;

/** A frame that took longer than this (a hidden tab, a sleeping machine) counts as this long: nothing runs away. Milliseconds. */
const LONGEST_FRAME = 250;

export interface Clock {
  /** Position reached; its fraction is the way to the next one. */
  readonly exact: number;
  /** When that was, in milliseconds; null while it stands. */
  readonly last: number | null;
}

export type ClockEvent =
  | { readonly kind: 'play'; readonly now: number; readonly count: number }
  | { readonly kind: 'frame'; readonly now: number; readonly count: number; readonly speed: number }
  | { readonly kind: 'pause' }
  | { readonly kind: 'jump'; readonly position: number; readonly count: number };

const within = (position: number, count: number): number => Math.min(count - 1, Math.max(0, position));

/** Play begins anew from the end; the clock stops by itself on the last position; a jump goes on if it was running. */
export function advance(clock: Clock, event: ClockEvent): Clock {
  switch (event.kind) {
    case 'play':
      return { exact: clock.exact >= event.count - 1 ? 0 : clock.exact, last: event.now };
    case 'pause':
      return { exact: Math.floor(clock.exact), last: null };
    case 'jump':
      return { ...clock, exact: within(Math.floor(event.position), event.count) };
    case 'frame': {
      if (clock.last === null) return clock;
      const elapsed = Math.min(LONGEST_FRAME, Math.max(0, event.now - clock.last));
      const exact = within(clock.exact + (elapsed / 1000) * POSITIONS_PER_SECOND * event.speed, event.count);
      return exact === event.count - 1 ? { exact, last: null } : { exact, last: event.now };
    }
  }
}

export const positionAt = (clock: Clock): number => Math.floor(clock.exact);

/** Time enough to read a position is spent standing on it; the window travels in the last part. 0 … 1. */
export function glideAt(clock: Clock): number {
  const STANDING = 0.6;
  const part = (clock.exact - Math.floor(clock.exact) - STANDING) / (1 - STANDING);
  return part <= 0 ? 0 : part * part * (3 - 2 * part);
}
