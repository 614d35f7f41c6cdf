/** A map that is brought into focus travels there from the strip: the same picture, come nearer. */
import { prefersReducedMotion } from '../ui/motion';
import type { Rect } from './rect';

const MILLISECONDS = 300;

/** Moves a copy of what stands at `from` in a canvas, in its CSS pixels, to where an element is, and takes it away there. */
export function travel(canvas: HTMLCanvasElement, from: Rect, to: Element): void {
  if (prefersReducedMotion()) return;
  const whole = canvas.getBoundingClientRect();
  const end = to.getBoundingClientRect();
  const ratio = canvas.width / whole.width;
  const copy = document.createElement('canvas');
  copy.width = Math.max(1, Math.round(from.width * ratio));
  copy.height = Math.max(1, Math.round(from.height * ratio));
  const source = [from.x, from.y, from.width, from.height].map((value) => value * ratio) as [
    number,
    number,
    number,
    number,
  ];
  copy.getContext('2d')!.drawImage(canvas, ...source, 0, 0, copy.width, copy.height);
  Object.assign(copy.style, {
    position: 'fixed',
    zIndex: '13',
    left: `${end.left}px`,
    top: `${end.top}px`,
    width: `${end.width}px`,
    height: `${end.height}px`,
    transformOrigin: '0 0',
    imageRendering: 'pixelated',
    pointerEvents: 'none',
  });
  copy.setAttribute('aria-hidden', 'true');
  document.body.append(copy);
  const [x, y] = [whole.left + from.x - end.left, whole.top + from.y - end.top];
  const start = `translate(${x}px, ${y}px) scale(${from.width / end.width}, ${from.height / end.height})`;
  const moving = copy.animate([{ transform: start }, { transform: 'none' }], {
    duration: MILLISECONDS,
    easing: 'ease-in-out',
  });
  moving.addEventListener('finish', () => copy.remove());
  moving.addEventListener('cancel', () => copy.remove());
}
