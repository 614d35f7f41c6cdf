/** Sentences of the notices: what happened, what was kept, what to do. */
import type { Messages } from '../messages';

export const noticeMessages = {} as const satisfies Messages;
