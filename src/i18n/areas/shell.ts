/** Words of the header and of the page as a whole. */
import type { Messages } from '../messages';

export const shellMessages = {} as const satisfies Messages;
