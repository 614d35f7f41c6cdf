/** Words of the lens. */
import type { Messages } from '../messages';

export const lensMessages = {} as const satisfies Messages;
