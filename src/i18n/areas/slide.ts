/** Words of the lens panel "slide". */
import type { Messages } from '../messages';

export const slideMessages = {} as const satisfies Messages;
