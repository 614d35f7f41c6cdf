/** Words of the paper. */
import type { Messages } from '../messages';

export const paperMessages = {} as const satisfies Messages;
