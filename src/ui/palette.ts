/**
 * The theme's colours as numbers, for canvas: a diverging scale around 0 (weights and activations), and ink on paper.
 * They are read from the style sheet, so a colour is written down once.
 */
import { useSyncExternalStore } from 'react';

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
  document.body.append(probe);
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

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', refresh);
    themeObserver.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    matchMedia('(prefers-color-scheme: dark)').removeEventListener('change', refresh);
    themeObserver.disconnect();
  };
}

const themeObserver = new MutationObserver(refresh);

export const palette = (): Palette => (current ??= resolve());

/** The palette, anew when the theme changes. */
export const usePalette = (): Palette => useSyncExternalStore(subscribe, palette);
