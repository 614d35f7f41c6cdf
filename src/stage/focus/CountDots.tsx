/** What a layer learns as dots, one a number, zooming out until they vanish: those of the shared layer are the amber corner of them. */
import { easeCubicOut } from 'd3-ease';
import { timer } from 'd3-timer';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { countsByConnectivity, parametersOf, type Layer } from '../../network';
import { drawn, prepare } from '../../ui/canvas';
import { countBetween } from '../../ui/countBetween';
import { prefersReducedMotion } from '../../ui/motion';
import { usePalette, type Palette } from '../../ui/palette';
import { ASPECT, dotAt, pitchOf } from './dots';
import { UNFOLDING } from './unfold';

export interface CountDotsProps {
  readonly layer: Layer;
  /** CSS pixels; it is a quarter as high. */
  readonly width: number;
}

/** Dots closer than this are a tone. */
const DOTTED = 1.6;
const SIZE = 0.7;

export function CountDots({ layer, width }: CountDotsProps): ReactNode {
  const text = useText();
  const palette = usePalette();
  const canvas = useRef<HTMLCanvasElement>(null);
  const learned = parametersOf(layer);
  const shared = useMemo(() => countsByConnectivity(layer).shared.parameters, [layer]);
  const shownCount = useRef(learned);
  const kind = layer.connectivity ?? 'full';
  useEffect(() => {
    const from = shownCount.current;
    const draw = (count: number): void => {
      shownCount.current = count;
      const { current } = canvas;
      if (current) drawn(() => paint(current, width, count, Math.min(count, shared), kind, palette));
    };
    if (from === learned || from === 0 || learned === 0 || prefersReducedMotion()) {
      draw(learned);
      return undefined;
    }
    const running = timer((elapsed) => {
      const part = Math.min(1, elapsed / UNFOLDING);
      draw(countBetween(from, learned, easeCubicOut(part)));
      if (part === 1) running.stop();
    });
    return () => running.stop();
  }, [learned, shared, width, kind, palette]);
  if (learned === 0) return null;
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={text('happened.dots', {
        layer: layer.name,
        learned,
        shared,
        same: learned === shared ? 'yes' : 'no',
      })}
      style={{ width, height: width / ASPECT }}
    />
  );
}

function paint(
  canvas: HTMLCanvasElement,
  width: number,
  count: number,
  shared: number,
  kind: 'full' | 'local' | 'shared',
  palette: Palette,
): void {
  const context = prepare(canvas, width, width / ASPECT);
  const pitch = pitchOf(count, width);
  const others = palette.css(kind);
  const common = palette.css('shared');
  if (pitch >= DOTTED) {
    for (let dot = 0; dot < count; dot++) {
      const [row, column] = dotAt(dot);
      context.fillStyle = dot < shared ? common : others;
      context.fillRect(column * pitch, row * pitch, pitch * SIZE, pitch * SIZE);
    }
    return;
  }
  // Too many to be told apart: each part has the tone that its dots would have.
  context.fillStyle = palette.css(kind, SIZE * SIZE);
  context.fillRect(0, 0, width, width / ASPECT);
  const rows = Math.max(1, Math.sqrt(shared / ASPECT) * pitch);
  context.clearRect(0, 0, rows * ASPECT, rows);
  context.fillStyle = common;
  context.fillRect(0, 0, rows * ASPECT, rows);
}
