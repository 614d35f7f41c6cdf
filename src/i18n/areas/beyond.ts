/** Words of the lens panel "beyond". */
import type { Messages } from '../messages';

export const beyondMessages = {} as const satisfies Messages;
