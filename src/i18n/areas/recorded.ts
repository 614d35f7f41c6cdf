/** Words of the finished runs that come with the page. */
import type { Messages } from '../messages';

export const recordedMessages = {
  'recorded.said': {
    en: 'A finished run, recorded on {on, date, long} by npm run record; seed {seeds}.',
    zh: '这是一次已完成的运行，由 npm run record 录制于 {on, date, long}，种子 {seeds}。',
  },
  'recorded.runIt': { en: 'Run it yourself', zh: '自己运行一次' },
} as const satisfies Messages;
