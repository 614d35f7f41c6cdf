/** The camera over a matrix and its drawing: state that changes every frame and therefore stays out of React. */
import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { drawn, prepare } from '../../ui/canvas';
import { FIT, within, type Camera, type Frame } from './camera';
import type { Entries } from './entries';
import { GUTTER, paintMatrix, type Scene } from './paint';
import type { PyramidLevel } from './pyramid';
import { startPyramid, type PyramidBuilder } from './pyramidBuilder';

export interface MatrixView {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly camera: () => Camera;
  /** Moves the camera and draws in the next frame. */
  readonly look: (camera: Camera) => void;
}

/** `scene` is what is drawn but for camera and levels. The whole matrix is in sight at first; other entries of the same size keep the place. */
export function useMatrixView(scene: Omit<Scene, 'camera' | 'levels'>, width: number, height: number): MatrixView {
  const canvas = useRef<HTMLCanvasElement>(null);
  const camera = useRef<Camera>(FIT);
  const levels = useRef<readonly PyramidLevel[]>([]);
  const builder = useRef<PyramidBuilder | null>(null);
  const requested = useRef(0);
  const latest = useRef({ scene, width, height });

  const redraw = useCallback(() => {
    if (requested.current !== 0) return;
    requested.current = requestAnimationFrame(() => {
      requested.current = 0;
      drawn(() => {
        const { scene, width, height } = latest.current;
        if (!canvas.current || width <= 0 || height <= 0) return;
        camera.current = within(scene.frame, camera.current);
        const context = prepare(canvas.current, width, height);
        paintMatrix(context, { ...scene, camera: camera.current, levels: levels.current });
      });
    });
  }, []);
  useEffect(
    () => () => {
      cancelAnimationFrame(requested.current);
      requested.current = 0;
    },
    [],
  );

  const entries: Entries = scene.entries;
  useLayoutEffect(() => {
    levels.current = [];
    const started = startPyramid(entries, (whole) => {
      levels.current = whole;
      redraw();
    });
    builder.current = started;
    return () => started.stop();
  }, [entries, redraw]);
  // Other entries always come with another function for their values.
  const { value } = scene;
  useEffect(() => builder.current?.update(value), [value]);

  useLayoutEffect(() => {
    latest.current = { scene, width, height };
    redraw();
  });

  const look = useCallback(
    (next: Camera) => {
      camera.current = next;
      redraw();
    },
    [redraw],
  );
  return { canvas, camera: useCallback(() => camera.current, []), look };
}

/** The frame for the entries on a canvas of a size: what the axes leave. */
export const frameOf = (entries: Entries, width: number, height: number): Frame => ({
  width: Math.max(0, width - GUTTER.left - 1),
  height: Math.max(0, height - GUTTER.top - 1),
  rows: entries.rows,
  columns: entries.columns,
});
