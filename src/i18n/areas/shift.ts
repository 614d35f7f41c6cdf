/** Words of the lens panel "shift". */
import type { Messages } from '../messages';

export const shiftMessages = {} as const satisfies Messages;
