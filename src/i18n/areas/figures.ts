/** What is said where a result is saved. */
import type { Messages } from '../messages';

export const figuresMessages = {
  'figures.save': { en: 'Save', zh: '保存' },
  'figures.pngFailed': { en: 'The picture could not be made: {message}', zh: '无法生成图片：{message}' },
} as const satisfies Messages;
