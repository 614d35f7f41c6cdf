/** Words of the lens panel "Beyond". */
import type { Messages } from '../messages';

export const beyondMessages = {
  'beyond.sections': { en: 'Beyond', zh: '拓展内容' },
  'beyond.section.wider': { en: 'Wider', zh: '更宽的图像' },
  'beyond.section.1989': { en: '1989', zh: '1989' },
  'beyond.section.oneDimension': { en: 'One dimension', zh: '一维' },

  'beyond.widerIntro': {
    en: 'A dense layer is a convolution whose kernel is as large as its input. Read so, {network} runs on a wider image with the same parameters, once, and answers at every position (LeCun 1998, section VII). Push the digits along the strip.',
    zh: '全连接层就是卷积核与输入一样大的卷积。这样看，{network} 用同样的参数在更宽的图像上运行一次，就能在每个位置给出回答（LeCun 1998，第七节）。请沿纸带推动数字。',
  },
  'beyond.strip': { en: 'Strip', zh: '纸带' },
  'beyond.piece': { en: 'Digit {label} on the strip', zh: '纸带上的数字 {label}' },
  'beyond.yours': { en: 'Your drawing on the strip', zh: '纸带上您的图画' },
  'beyond.otherDigits': { en: 'Other digits', zh: '换一些数字' },
  'beyond.putYours': { en: 'My drawing among them', zh: '放入我的图画' },
  'beyond.cannotSlide': {
    en: '{why, select, untied {{network} has weights of its own at every position: nothing in it can be slid to another place, and it has no answer beyond its own image. Choose a network with shared weights and one bias a map.} other {{network} pads with zeros where its paper is not zero, or pads inside: what it sees at its border it would see nowhere else, so no wider image gives the same numbers. Choose LeNet-5, LeNet-1 or LeNet (modern).}}',
    zh: '{why, select, untied {{network} 在每个位置都有自己的权重：没有什么可以滑到别处，在自己的图像之外它没有回答。请选择权值共享、每个特征图一个偏置的网络。} other {{network} 用 0 填充而它的纸面不是 0，或在内部层填充：它在边界看到的，别处都看不到，因此更宽的图像不会给出相同的数。请选择 LeNet-5、LeNet-1 或 LeNet (modern)。}}',
  },
  'beyond.scoreMap': { en: 'Outputs over positions', zh: '各位置的输出' },
  'beyond.best': { en: 'Likeliest class at each position', zh: '每个位置最可能的类别' },
  'beyond.scoreLegend': { en: 'Output, before softmax', zh: '输出（softmax 之前）' },
  'beyond.distanceLegend': { en: 'Minus the distance to each class’s code', zh: '到各类编码距离的负值' },
  'beyond.windowAt': { en: 'Window', zh: '窗口' },
  'beyond.columns': { en: 'columns {from}–{to}', zh: '第 {from}–{to} 列' },
  'beyond.atPosition': { en: 'At position {position}', zh: '位置 {position}' },
  'beyond.outputOf': { en: 'output for {label}', zh: '{label} 的输出' },
  'beyond.largestDifference': { en: 'largest difference of all classes', zh: '所有类别中的最大差' },
  'beyond.fromMap': { en: 'From the map', zh: '来自输出图' },
  'beyond.slidThere': { en: 'Network slid there', zh: '网络滑到该处' },
  'beyond.cutOut': { en: 'Window cut out, padded', zh: '截出窗口并填充' },
  'beyond.wholeAndSlid': { en: 'Whole and slid', zh: '整体与滑动' },
  'beyond.wholeIsSlid': {
    en: 'Whole pass and slid network differ by at most {difference}.',
    zh: '整体运行与滑动网络最多相差 {difference}。',
  },
  'beyond.whyCutDiffers': {
    en: 'The first layer’s padding is drawn as white pixels around the strip instead, which is the same. A window cut out and padded by itself has zeros at its sides where the strip may have ink: it agrees only where the paper there is white.',
    zh: '第一层的填充改为在纸带周围画白色像素，两者等价。单独截出再填充的窗口，两侧是 0，而纸带上那里可能有墨迹：只有那里的纸是白的，两者才一致。',
  },
  'beyond.widerCost': {
    en: '{positions, number} positions, one every {stride, plural, one {pixel} other {# pixels}} (the effective stride). One pass computes {whole, number} connections; computing each position alone would take {slid, number}, {times, number, ::.#} times as many.',
    zh: '{positions, number} 个位置，每 {stride, number} 像素一个（有效步长）。一次运行计算 {whole, number} 个连接；逐个位置单独计算需要 {slid, number} 个，是 {times, number, ::.#} 倍。',
  },

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
