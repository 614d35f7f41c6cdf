/** Words of the lens panel "matrix". */
import type { Messages } from '../messages';

export const matrixMessages = {} as const satisfies Messages;
