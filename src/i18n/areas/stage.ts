/** Words of the stage. */
import type { Messages } from '../messages';

export const stageMessages = {} as const satisfies Messages;
