/** Words of the lens panel "Beyond". */
import type { Messages } from '../messages';

export const beyondMessages = {
  'lens.sections.beyond': { en: 'Beyond', zh: '拓展内容' },
  'lens.section.beyond.wider': { en: 'Wider', zh: '更宽的图像' },
  'lens.section.beyond.1989': { en: '1989', zh: '1989' },
  'lens.section.beyond.oneDimension': { en: 'One dimension', zh: '一维' },

  'beyond.widerIntro': {
    en: 'A dense layer is a convolution whose kernel is as large as its input. Read so, {network} runs on a wider image with the same parameters, once, and answers at every position (LeCun 1998, section VII). Drag the digits along the strip.',
    zh: '全连接层就是卷积核与输入一样大的卷积。这样看，{network} 用同样的参数在更宽的图像上运行一次，就能在每个位置给出回答（LeCun 1998，第七节）。请沿纸带拖动数字。',
  },
  'beyond.strip': { en: 'Strip', zh: '纸带' },
  'beyond.piece': { en: 'Digit {label} on the strip', zh: '纸带上的数字 {label}' },
  'beyond.yours': { en: 'Your drawing on the strip', zh: '纸带上您的图画' },
  'beyond.otherDigits': { en: 'Other digits', zh: '换一些数字' },
  'beyond.putYours': { en: 'My drawing among them', zh: '放入我的图画' },
  'beyond.cannotSlide': {
    en: '{why, select, untied {{network} has weights of its own at every position: nothing in it can be slid to another place, and it has no answer beyond its own image. Choose a network with shared weights and one bias per map.} tooLarge {Over a strip four times as wide {network} would have more units or connections than a network may have here. Choose a smaller one, or give it a smaller input.} other {{network} pads with zeros although its paper is not zero, or pads in an inner layer: at its border it sees what it would see nowhere else, so on a wider image its numbers would differ. Choose LeNet-5, LeNet-1 or LeNet (modern).}}',
    zh: '{why, select, untied {{network} 在每个位置都有自己的权值：没有哪一部分能滑到别处去用，在自己的图像之外它给不出回答。请选择权值共享、每张特征图一个偏置的网络。} tooLarge {{network} 运行在四倍宽的纸带上时，单元或连接会超出这里对网络规模的限制。请选择较小的网络，或把它的输入改小。} other {{network} 的填充值是 0 而纸面的值不是 0，或者内部的层也有填充：它在边界处看到的，别处都看不到，因此在更宽的图像上得不出相同的数。请选择 LeNet-5、LeNet-1 或 LeNet (modern)。}}',
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
  'beyond.wholeAndSlid': { en: 'Whole and slid', zh: '整体运行与逐处滑动' },
  'beyond.wholeIsSlid': {
    en: 'Whole pass and slid network differ by at most {difference}.',
    zh: '整体运行一次与让网络逐处滑动，结果最多相差 {difference}。',
  },
  'beyond.whyCutDiffers': {
    en: 'The first layer’s padding is drawn as white pixels around the strip instead, which is the same. A window cut out and padded by itself has zeros at its sides where the strip may have ink: it agrees only where the paper there is white.',
    zh: '第一层的填充改为在纸带周围画白色像素，两者等价。单独截出再填充的窗口，两侧是 0，而纸带上那里可能有墨迹：只有那里的纸是白的，两者才一致。',
  },
  'beyond.widerCost': {
    en: '{positions, number} positions, one every {stride, plural, one {pixel} other {# pixels}} (the effective stride). One pass computes {whole, number} connections; computing each position alone would take {slid, number}, {times, number, ::.#} times as many.',
    zh: '{positions, number} 个位置，每 {stride, number} 像素一个（有效步长）。一次运行计算 {whole, number} 个连接；逐个位置单独计算需要 {slid, number} 个，是 {times, number, ::.#} 倍。',
  },

  'beyond.run': { en: 'Run', zh: '运行' },
  'beyond.runAgain': { en: 'Run again', zh: '重新运行' },
  'beyond.progress': { en: 'Progress', zh: '进度' },

  'beyond.waves': { en: 'A network of one dimension', zh: '一维网络' },
  'beyond.wavesIntro': {
    en: 'A signal is an image of one row, and a kernel of one row slides along it. This network (64 samples → 6 maps, kernel 9 → average of 4 → 8 maps, kernel 5 → average of 5 → 4 classes) learns to tell sine, square, triangle and sawtooth apart at any phase and period: full, local and shared, from 16, 64 and 256 signals.',
    zh: '信号就是只有一行的图像，一行的卷积核沿着它滑动。这个网络（64 个样本 → 6 张特征图，核长 9 → 每 4 个取平均 → 8 张特征图，核长 5 → 每 5 个取平均 → 4 类）学习区分任意相位和周期的正弦波、方波、三角波与锯齿波：全连接、局部连接与共享，各用 16、64 和 256 个信号训练。',
  },
  'beyond.noise': { en: 'Noise', zh: '噪声' },
  'beyond.wavesNow': {
    en: 'Step {step, number}: {accuracy, number, ::percent .#} of the test signals right.',
    zh: '第 {step, number} 步：测试准确率 {accuracy, number, ::percent .#}。',
  },
  'beyond.bySize': { en: 'Test accuracy against the number of training signals', zh: '测试准确率随训练信号数的变化' },
  'beyond.byStep': {
    en: 'Test accuracy during training on {size, number} signals',
    zh: '用 {size, number} 个信号训练时的测试准确率',
  },
  'beyond.trainingSignals': { en: 'Training signals', zh: '训练信号' },
  'beyond.steps': { en: 'steps', zh: '步' },
  'beyond.wavesSettings': {
    en: 'Means and ranges over {seeds, number} seeds; {test, number} test signals, noise {noise, number}; {steps, number} steps in batches of {batch, number}, Adam at {rate, number}. Guessing gets 25%.',
    zh: '{seeds, number} 个种子的平均与范围；{test, number} 个测试信号，噪声 {noise, number}；{steps, number} 步，每批 {batch, number} 个，Adam 学习率 {rate, number}。随机猜测的准确率为 25%。',
  },
  'beyond.saveWaves': { en: 'Save these runs (CSV)', zh: '保存这些运行（CSV）' },
  'beyond.oneRun': { en: 'What was learned', zh: '学到了什么' },
  'beyond.layerConnected': { en: 'Layers connected', zh: '层的连接方式' },
  'beyond.notYetTrained': { en: 'This one has not been trained yet.', zh: '这个网络还没有训练过。' },
  'beyond.matrix.full': {
    en: 'Full: every one of the 56 places weighs all 64 samples with weights of its own. Whatever a place learns, the others do not know.',
    zh: '全连接：56 个位置各自用自己的权值读取全部 64 个样本。一个位置学到的，别的位置不知道。',
  },
  'beyond.matrix.local': {
    en: 'Local: a band of 9 weights, different ones at each place. They begin as copies and drift apart as the examples push them.',
    zh: '局部：每处一条 9 个权值的带，各不相同。它们起初互为副本，在样本的推动下渐渐分开。',
  },
  'beyond.matrix.shared': {
    en: 'Shared: the same 9 weights at every place, so each diagonal has one colour: a Toeplitz matrix.',
    zh: '共享：处处是同样的 9 个权值，因此每条对角线只有一种颜色：托普利茨矩阵。',
  },
  'beyond.mapOfC1': { en: 'Map of C1', zh: 'C1 的特征图' },
  'beyond.matrixOf': {
    en: 'Matrix of C1 map {map}: one row for each place, one column for each sample',
    zh: 'C1 特征图 {map} 的矩阵：每行一个位置，每列一个样本',
  },
  'beyond.kernels': {
    en: 'The six kernels that were learned, each scaled to itself:',
    zh: '学到的六个卷积核，各按自身缩放：',
  },
  'beyond.kernelOf': { en: 'Kernel of C1 map {map}', zh: 'C1 特征图 {map} 的卷积核' },
  'beyond.trySignal': { en: 'Try it: take a signal, or draw over it.', zh: '试一试：取一个信号，或在上面画。' },
  'beyond.signalPad': { en: 'Signal of 64 samples; draw with the pointer', zh: '64 个样本的信号；可用指针绘制' },
  'beyond.wave.sine': { en: 'Sine', zh: '正弦波' },
  'beyond.wave.square': { en: 'Square', zh: '方波' },
  'beyond.wave.triangle': { en: 'Triangle', zh: '三角波' },
  'beyond.wave.sawtooth': { en: 'Sawtooth', zh: '锯齿波' },
  'beyond.waveAnswer': { en: 'Waveform', zh: '波形' },
  'beyond.waveIs': { en: '{wave}. {all}', zh: '{wave}。{all}' },

  'beyond.pooling': { en: 'Pooling and aliasing', zh: '池化与混叠' },
  'beyond.poolingIntro': {
    en: 'A maximum over pairs, then every second value. Shift the signal by one: does the result shift, or change?',
    zh: '对相邻两个值取最大，再隔一个取一个。把信号移动一格：结果是移动了，还是变了？',
  },
  'beyond.signal': { en: 'Signal: press a value to switch it', zh: '信号：按一下某个值即可切换' },
  'beyond.value': { en: '{value}: value {place}', zh: '{value}：第 {place} 个值' },
  'beyond.shift': { en: 'Shift', zh: '平移' },
  'beyond.moved': { en: 'Signal, shifted', zh: '平移后的信号' },
  'beyond.max': { en: 'Larger of each pair', zh: '相邻两值的较大者' },
  'beyond.blurred': { en: 'Blurred ¼ ½ ¼', zh: '模糊 ¼ ½ ¼' },
  'beyond.pooled': { en: 'Every second one', zh: '隔一个取一个' },
  'beyond.difference': { en: 'Difference', zh: '差异' },
  'beyond.said': {
    en: '{blur, select, true {With the blur the pooled signal differs by {difference} (r.m.s.) from the unshifted one moved along; without, by {other}.} other {The pooled signal differs by {difference} (r.m.s.) from the unshifted one moved along; with a blur, by {other}.}}',
    zh: '{blur, select, true {有模糊时，池化结果与移到相应位置的原结果相差 {difference}（均方根）；没有模糊时相差 {other}。} other {池化结果与移到相应位置的原结果相差 {difference}（均方根）；加上模糊则为 {other}。}}',
  },
} as const satisfies Messages;
