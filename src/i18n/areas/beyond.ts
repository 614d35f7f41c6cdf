/** Words of the lens panel "Beyond". */
import type { Messages } from '../messages';

export const beyondMessages = {
  'beyond.pooling': { en: 'One dimension: pooling and aliasing', zh: '一维：汇聚与混叠' },
  'beyond.poolingIntro': {
    en: 'A maximum over pairs, then every second value. Shift the signal by one: does the result shift, or change?',
    zh: '对相邻两个值取最大，再隔一个取一个。把信号移动一格：结果是移动了，还是变了？',
  },
  'beyond.signal': { en: 'Signal, press to switch', zh: '信号，按下切换' },
  'beyond.value': { en: '{value}: value {place}', zh: '{value}：第 {place} 个值' },
  'beyond.shift': { en: 'Shift', zh: '平移' },
  'beyond.blur': { en: 'Blur before subsampling', zh: '子采样前先模糊' },
  'beyond.moved': { en: 'Signal, shifted', zh: '平移后的信号' },
  'beyond.max': { en: 'Larger of each pair', zh: '相邻两值的较大者' },
  'beyond.blurred': { en: 'Blurred ¼ ½ ¼', zh: '模糊 ¼ ½ ¼' },
  'beyond.pooled': { en: 'Every second one', zh: '隔一个取一个' },
  'beyond.difference': { en: 'Difference', zh: '差异' },
  'beyond.said': {
    en: '{blur, select, true {With the blur the pooled signal differs from the unshifted one by {difference} (r.m.s.); without, by {other}.} other {The pooled signal differs from the unshifted one by {difference} (r.m.s.); with a blur, by {other}.}}',
    zh: '{blur, select, true {有模糊时，汇聚结果与未平移时相差 {difference}（均方根）；没有模糊时相差 {other}。} other {汇聚结果与未平移时相差 {difference}（均方根）；加上模糊则为 {other}。}}',
  },
} as const satisfies Messages;
