/** Words of the lens panel "count". */
import type { Messages } from '../messages';

export const countMessages = {} as const satisfies Messages;
