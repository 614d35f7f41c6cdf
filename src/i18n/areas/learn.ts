/** Words of the lens panel "learn". */
import type { Messages } from '../messages';

export const learnMessages = {} as const satisfies Messages;
