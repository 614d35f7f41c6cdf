/** Words of the dock. */
import type { Messages } from '../messages';

export const dockMessages = {} as const satisfies Messages;
