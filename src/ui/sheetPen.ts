/**
 * What pointers do on a sheet of paper, as a state and its next one: which of them draws, where its line begins and ends,
 * and which lines were never meant. One draws at a time.
 */

/** In units of the sheet's sides, from its upper left corner; the sheet is 0 … 1. */
export interface SheetPoint {
  readonly x: number;
  readonly y: number;
  /** 0 … 1; only of pens, as a mouse and most screens report a constant. */
  readonly pressure?: number;
}

interface Pointer {
  readonly id: number;
  readonly kind: 'mouse' | 'pen' | 'touch';
}

export type PointerNews =
  | (Pointer & {
      readonly type: 'down';
      /** Milliseconds, as events stamp them. */
      readonly time: number;
      readonly at: SheetPoint;
      /** Whether it is the only finger on the screen. */
      readonly first: boolean;
    })
  | (Pointer & { readonly type: 'move'; readonly through: readonly SheetPoint[] })
  | (Pointer & { readonly type: 'up' })
  /** The browser took it for a gesture of its own. */
  | (Pointer & { readonly type: 'cancel'; readonly time: number });

/** What the sheet is to do, in order. A line that is taken back has never been. */
export type LineAct =
  | { readonly type: 'begin'; readonly at: SheetPoint }
  | { readonly type: 'extend'; readonly through: readonly SheetPoint[] }
  | { readonly type: 'end' }
  | { readonly type: 'takeBack' };

export interface SheetState {
  /** The pointer that draws; null where none does. */
  readonly held: (Pointer & { readonly since: number; readonly last: SheetPoint; readonly onSheet: boolean }) | null;
  /** Fingers that lie on the sheet, whether they draw or not. */
  readonly fingers: ReadonlySet<number>;
}

export const AT_REST: SheetState = { held: null, fingers: new Set() };

/** A finger that a second one joins so soon was the first of two that zoom, in milliseconds. */
export const JUST_BEGUN = 400;

type Next = readonly [SheetState, readonly LineAct[]];

/** The state after the news, and what the sheet is to do about it. */
export function afterNews(state: SheetState, news: PointerNews): Next {
  switch (news.type) {
    case 'down':
      return down(state, news);
    case 'move':
      return move(state, news.id, news.through);
    case 'up':
      return released(state, news, 'end');
    case 'cancel':
      return released(state, news, isNew(state, news.time) ? 'takeBack' : 'end');
  }
}

const isNew = ({ held }: SheetState, time: number): boolean => held?.kind === 'touch' && time - held.since < JUST_BEGUN;

function down(state: SheetState, news: Extract<PointerNews, { type: 'down' }>): Next {
  const { held } = state;
  const { id, kind, at, time } = news;
  const others = news.kind === 'touch' && news.first ? AT_REST.fingers : without(state.fingers, id);
  const fingers = kind === 'touch' ? new Set([...others, id]) : state.fingers;
  // The hand rests on the glass while its pen draws.
  if (kind === 'touch' && held?.kind === 'pen') return [{ held, fingers }, []];
  if (kind === 'touch' && others.size > 0) {
    return isNew(state, time) ? [{ held: null, fingers }, endOf(held, 'takeBack')] : [{ held, fingers }, []];
  }
  if (kind === 'mouse' && held && held.kind !== 'mouse') return [state, []];
  // A pen takes over from the palm; a pointer whose lifting was never heard locks nobody out.
  const before = endOf(held, kind === 'pen' && held?.kind === 'touch' ? 'takeBack' : 'end');
  const onSheet = isOnSheet(at);
  return [
    { held: { id, kind, since: time, last: at, onSheet }, fingers },
    onSheet ? [...before, { type: 'begin', at }] : before,
  ];
}

function move(state: SheetState, id: number, through: readonly SheetPoint[]): Next {
  const { held } = state;
  if (held?.id !== id) return [state, []];
  const acts: LineAct[] = [];
  let { last, onSheet } = held;
  let run: SheetPoint[] = [];
  const extend = (): void => {
    if (run.length > 0) acts.push({ type: 'extend', through: run });
    run = [];
  };
  for (const point of through) {
    const was = onSheet;
    onSheet = isOnSheet(point);
    const stretch = was && onSheet ? [last, point] : onTheSheet(last, point);
    if (!was && (stretch || onSheet)) acts.push({ type: 'begin', at: stretch?.[0] ?? point });
    if (stretch) run.push(stretch[1]!);
    if (!onSheet) {
      extend();
      if (was || stretch) acts.push({ type: 'end' });
    }
    last = point;
  }
  extend();
  return [{ ...state, held: { ...held, last, onSheet } }, acts];
}

function released(state: SheetState, { id, kind }: Pointer, how: 'end' | 'takeBack'): Next {
  const fingers = kind === 'touch' ? without(state.fingers, id) : state.fingers;
  if (state.held?.id !== id) return [{ ...state, fingers }, []];
  return [{ held: null, fingers }, endOf(state.held, how)];
}

/** Beyond the edge no line is open. */
const endOf = (held: SheetState['held'], type: 'end' | 'takeBack'): readonly LineAct[] =>
  held?.onSheet ? [{ type }] : [];

function without(fingers: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const left = new Set(fingers);
  left.delete(id);
  return left;
}

const isOnSheet = ({ x, y }: SheetPoint): boolean => x >= 0 && x <= 1 && y >= 0 && y <= 1;

/** The part of a step that lies on the sheet, from its first place to its last (Liang and Barsky 1984); null where no length of it does. */
function onTheSheet(from: SheetPoint, to: SheetPoint): readonly [SheetPoint, SheetPoint] | null {
  let [enters, leaves] = [0, 1];
  for (const axis of ['x', 'y'] as const) {
    const [start, step] = [from[axis], to[axis] - from[axis]];
    if (step === 0) {
      if (start < 0 || start > 1) return null;
      continue;
    }
    const [first, second] = [-start / step, (1 - start) / step];
    enters = Math.max(enters, Math.min(first, second));
    leaves = Math.min(leaves, Math.max(first, second));
  }
  return enters < leaves ? [placeAlong(from, to, enters), placeAlong(from, to, leaves)] : null;
}

function placeAlong(from: SheetPoint, to: SheetPoint, share: number): SheetPoint {
  if (share === 0 && isOnSheet(from)) return from;
  if (share === 1 && isOnSheet(to)) return to;
  const mix = (a: number, b: number): number => a + share * (b - a);
  // Rounding may lead a hair beyond the edge.
  const onto = (value: number): number => Math.min(1, Math.max(0, value));
  const at = { x: onto(mix(from.x, to.x)), y: onto(mix(from.y, to.y)) };
  return from.pressure === undefined || to.pressure === undefined
    ? at
    : { ...at, pressure: mix(from.pressure, to.pressure) };
}
