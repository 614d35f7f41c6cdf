/**
 * The theme's colours as numbers, for canvas: a diverging scale around 0 (weights and activations), and ink on paper.
 * They are read from the style sheet, so a colour is written down once.
 */
import { useSyncExternalStore } from 'react';
import { host } from '../host';

export type Rgb = readonly [red: number, green: number, blue: number];

const NAMES = [
  'ground',
  'panel',
  'sunken',
  'ink',
  'mute',
  'line',
  'line-strong',
  'negative',
  'positive',
  'field',
  'field-text',
  'projective',
  'full',
  'local',
  'shared',
  'focus',
] as const;
export type ColorName = (typeof NAMES)[number];

export interface Palette {
  readonly dark: boolean;
  /** As CSS, `rgb(r g b)`. */
  css(name: ColorName, alpha?: number): string;
  rgb(name: ColorName): Rgb;
  /** Colour of a value on the diverging scale, −1 … 1 and clamped; NaN is shown in the focus colour so that it is not overlooked. */
  diverging(value: number): Rgb;
  /** 0 paper … 1 ink. */
  inked(value: number): Rgb;
}

function resolve(): Palette {
  const probe = document.createElement('span');
  probe.style.display = 'none';
  // Where the system forces its few colours on words and lines, data keep their own.
  probe.style.forcedColorAdjust = 'none';
  host().body.append(probe);
  const colors = {} as Record<ColorName, Rgb>;
  for (const name of NAMES) {
    probe.style.color = `var(--${name})`;
    const [red, green, blue] = getComputedStyle(probe)
      .color.match(/[\d.]+/g)!
      .map(Number);
    colors[name] = [red!, green!, blue!];
  }
  probe.remove();
  const mix = (from: Rgb, to: Rgb, t: number): Rgb =>
    [0, 1, 2].map((i) => Math.round(from[i]! + (to[i]! - from[i]!) * t)) as unknown as Rgb;
  const [paper, ink] = [colors.panel, colors.ink];
  return {
    dark: colors.ground[0] < 128,
    rgb: (name) => colors[name],
    css: (name, alpha = 1) => `rgb(${colors[name].join(' ')} / ${alpha})`,
    diverging: (value) =>
      Number.isNaN(value)
        ? colors.focus
        : mix(colors.panel, value < 0 ? colors.negative : colors.positive, Math.min(1, Math.abs(value))),
    inked: (value) => mix(paper, ink, Math.min(1, Math.max(0, value))),
  };
}

let current: Palette | null = null;
const listeners = new Set<() => void>();

function refresh(): void {
  current = resolve();
  for (const listener of listeners) listener();
}

let restored = 0;

/** After the loss of the GPU process canvases come back blank, one after the other: all is painted again, once. */
function repaint(): void {
  cancelAnimationFrame(restored);
  restored = requestAnimationFrame(refresh);
}

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];
const schemes = (): MediaQueryList[] => QUERIES.map((query) => matchMedia(query));

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    for (const scheme of schemes()) scheme.addEventListener('change', refresh);
    // It does not bubble.
    host().root.addEventListener('contextrestored', repaint, true);
    themeObserver.observe(host().themed, { attributeFilter: ['data-theme'] });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    for (const scheme of schemes()) scheme.removeEventListener('change', refresh);
    host().root.removeEventListener('contextrestored', repaint, true);
    themeObserver.disconnect();
  };
}

const themeObserver = new MutationObserver(refresh);

export const palette = (): Palette => (current ??= resolve());

/** The palette, anew when the theme changes and when what was painted is lost: whoever paints with it paints again. */
export const usePalette = (): Palette => useSyncExternalStore(subscribe, palette);
