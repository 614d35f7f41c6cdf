/**
 * What is on the paper, how it changes, and the way back. A stroke reaches the store at most once a frame, with the image
 * that the network sees; a stroke, an erasing movement, a clearing and a loading are one step of the history each.
 */
import { create } from 'zustand';
import { distort, isUndistorted } from '../../digits/distort';
import { eraseAlong } from '../../digits/erase';
import { imageOfDrawing } from '../../digits/normalize';
import type { Drawing, Point, Stroke } from '../../digits/strokes';
import type { State } from '../state/state';
import { useStore } from '../state/store';

interface History {
  readonly past: readonly Drawing[];
  readonly future: readonly Drawing[];
  /** A drawing that the page put on the paper unasked, for as long as it lies there. */
  readonly lent: Drawing | null;
}

/** Steps kept. A drawing shares the strokes it has in common with the one before it, so a step is small. */
const HISTORY_LIMIT = 200;

/** The drawings before and after the one on the paper. */
export const drawingHistory = create<History>(() => ({ past: [], future: [], lent: null }));

const onPaper = (): Drawing => useStore.getState().drawing;

type Image = Float32Array<ArrayBuffer>;

/** Images of a data set that lie on the paper: each is an empty drawing of its own, so that the history need not know of them. */
const pictures = new WeakMap<Drawing, Image>();

/** The image, [y, x] of 28×28, 0 white … 1 ink, that lies on the paper in place of strokes; null where there are strokes or nothing. */
export const pictureOn = (drawing: Drawing): Image | null => pictures.get(drawing) ?? null;

/** The empty drawing that such an image is. */
export function drawingOfPicture(image: Image): Drawing {
  const drawing: Drawing = [];
  pictures.set(drawing, image);
  return drawing;
}

export const isEmpty = (drawing: Drawing): boolean => drawing.length === 0 && pictureOn(drawing) === null;

/** Whether nothing lies on the paper, and nothing ever has. */
export const isUntouched = (): boolean => isEmpty(onPaper()) && drawingHistory.getState().past.length === 0;

/** The image of a drawing as it was drawn, before anything moves or distorts it; null where nothing is drawn. */
export const plainImage = (drawing: Drawing): Image | null =>
  pictureOn(drawing) ?? imageOfDrawing(drawing)?.image ?? null;

function setDrawing(drawing: Drawing): void {
  const { distortion } = useStore.getState();
  const image = plainImage(drawing);
  useStore.setState({ drawing, image: image && !isUndistorted(distortion) ? distort(image, distortion) : image });
}

/** From now on the network sees the drawing as the distortion has it, whoever changes that. */
export const followDistortion = (): void =>
  void useStore.subscribe(
    (state) => state.distortion,
    () => setDrawing(onPaper()),
  );

function remember(before: Drawing): void {
  drawingHistory.setState(({ past }) => ({ past: [...past, before].slice(-HISTORY_LIMIT), future: [] }));
}

/** A movement of the pen or the eraser that has not ended. */
interface Movement {
  /** What lay on the paper when it began. */
  readonly found: Drawing;
  /** The drawing that the history goes back to. */
  readonly before: Drawing;
  /** What of it stays under the movement. */
  readonly base: Drawing;
  /** The drawing as of the newest event; the store has it after the next frame. */
  now: Drawing;
  readonly stroke: { readonly points: Point[]; readonly width: number } | null;
  frame: number;
}

let movement: Movement | null = null;

function begin(stroke: Movement['stroke']): Movement {
  endStroke();
  const found = onPaper();
  // A lent drawing makes way for the first stroke of one's own; the eraser may have it.
  const before = stroke && found === drawingHistory.getState().lent ? [] : found;
  const base = stroke && pictureOn(before) ? [] : before;
  return (movement = { found, before, base, now: before, stroke, frame: 0 });
}

function showSoon(moving: Movement): void {
  moving.frame ||= requestAnimationFrame(() => {
    moving.frame = 0;
    show(moving);
  });
}

function show(moving: Movement): void {
  const { base, stroke } = moving;
  if (stroke) moving.now = [...base, { width: stroke.width, points: stroke.points.slice() } satisfies Stroke];
  if (moving.now !== onPaper()) setDrawing(moving.now);
}

/** Sets the pen down; `width` is its line's width at medium pressure, in units of the paper's side. */
export function beginStroke(point: Point, width: number): void {
  showSoon(begin({ points: [point], width }));
}

export function extendStroke(points: readonly Point[]): void {
  if (!movement?.stroke || points.length === 0) return;
  movement.stroke.points.push(...points);
  showSoon(movement);
}

/** Moves the eraser; the first time since `endStroke` begins a new step of the history. */
export function eraseAt(from: Point, to: Point, radius: number): void {
  const moving = movement && !movement.stroke ? movement : begin(null);
  moving.now = eraseAlong(moving.now, from, to, radius);
  if (moving.now !== onPaper()) showSoon(moving);
}

const tell = (drawing: Drawing): void =>
  useStore.setState({ happened: { kind: isEmpty(drawing) ? 'cleared' : 'drew' } });

/** Lifts the pen or the eraser. */
export function endStroke(): void {
  if (!movement) return;
  const ended = movement;
  movement = null;
  cancelAnimationFrame(ended.frame);
  show(ended);
  if (ended.now === ended.before) return;
  remember(ended.before);
  tell(ended.now);
}

/** The stroke, or the erasing, that has not ended was never meant: the paper is as it was before. */
export function takeBackStroke(): void {
  if (!movement) return;
  const { found, frame } = movement;
  movement = null;
  cancelAnimationFrame(frame);
  if (onPaper() !== found) setDrawing(found);
}

/** Brings back what lay on the paper before the page was left; it is no step of the history. */
export const restoreDrawing = (drawing: Drawing): void => setDrawing(drawing);

/** Shows a drawing that nobody asked for: it is no step of the history, and the first stroke takes its place. */
export function lendDrawing(drawing: Drawing): void {
  drawingHistory.setState({ lent: drawing });
  setDrawing(drawing);
}

/** Whether there is something on the paper, and it is the person's. */
export const isOwn = ({ image, drawing }: Pick<State, 'image' | 'drawing'>): boolean =>
  image !== null && drawing !== drawingHistory.getState().lent;

/** What of a drawing is the person's: nothing, where it is the lent one. */
export const ownDrawing = (drawing: Drawing): Drawing => (drawing === drawingHistory.getState().lent ? [] : drawing);

/** Puts another drawing on the paper; the one before can be had back by `undo`. */
export function loadDrawing(drawing: Drawing): void {
  endStroke();
  const before = onPaper();
  setDrawing(drawing);
  remember(before);
  tell(drawing);
}

/** Puts an image on the paper as it is, [y, x] of 28×28, 0 white … 1 ink; the first stroke takes its place. */
export const loadPicture = (image: Image): void => loadDrawing(drawingOfPicture(image));

export function clearDrawing(): void {
  endStroke();
  if (!isEmpty(onPaper())) loadDrawing([]);
}

export function undo(): void {
  endStroke();
  const { past, future } = drawingHistory.getState();
  const before = past.at(-1);
  if (!before) return;
  drawingHistory.setState({ past: past.slice(0, -1), future: [onPaper(), ...future] });
  setDrawing(before);
  tell(before);
}

export function redo(): void {
  endStroke();
  const { past, future } = drawingHistory.getState();
  const [after, ...rest] = future;
  if (!after) return;
  drawingHistory.setState({ past: [...past, onPaper()], future: rest });
  setDrawing(after);
  tell(after);
}
