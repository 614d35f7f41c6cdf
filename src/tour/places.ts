/** Where most questions are answered: one unit of C1, or one of C3, of the network that the page opens with. */
import type { Place } from '../store/actions/goTo';
import type { Control } from './question';

/** The 3 is lent where the paper is empty: without ink there is nothing to see. */
const opened = { net: 'lenet', sharing: 'shared', digit: 3 } as const satisfies Place;

/** With the pin that the page opens with, where most digits have ink. */
export const atC1 = { ...opened, pin: { layer: 'C1', map: 3, row: 8, column: 15 } } as const satisfies Place;

/** In the middle of a map that reads several maps. */
export const atC3 = { ...opened, pin: { layer: 'C3', map: 5, row: 4, column: 6 } } as const satisfies Place;

/** The kernel, or the mosaic of its copies. */
export const FILTER: Control = { role: 'img', name: 'focus.filter' };
