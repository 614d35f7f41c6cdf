/** Whether the person asked the system for less motion: steps instead of animations. */
export const prefersReducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
