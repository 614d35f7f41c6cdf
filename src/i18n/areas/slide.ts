/** Words of the lens panel "slide". */
import type { Messages } from '../messages';

export const slideMessages = {
  'slide.transport': { en: 'Playing', zh: '播放控制' },
  'slide.previous': { en: 'Previous position', zh: '上一个位置' },
  'slide.next': { en: 'Next position', zh: '下一个位置' },
  'slide.position': { en: 'Position', zh: '位置' },
  'slide.speed': { en: 'Speed', zh: '速度' },
  'slide.where': { en: 'row {row}, col {column}', zh: '第 {row} 行，第 {column} 列' },
  'slide.whereUnit': { en: 'unit {unit} of {count}', zh: '第 {unit} 个单元，共 {count} 个' },

  'slide.picture': {
    en: 'The window on the input; patch times weights gives products; their sum becomes one pixel of the output.',
    zh: '输入上的窗口；图像块乘以权值得到乘积；乘积之和成为输出的一个像素。',
  },
  'slide.outputMap': {
    en: 'Walk {map}: arrow keys move, Space plays',
    zh: '在 {map} 上移动：方向键移动，空格键播放',
  },
  'slide.weights': { en: 'Weights', zh: '权值' },
  'slide.weightAt': { en: 'Weight in row {row}, column {column}', zh: '第 {row} 行第 {column} 列的权值' },

  'slide.caption.patch': { en: 'what it sees', zh: '所见图像块' },
  'slide.caption.shared': { en: '{count, number} shared weights', zh: '{count, number} 个共享权值' },
  'slide.caption.local': { en: '{count, number} own weights', zh: '{count, number} 个自有权值' },
  'slide.caption.full': { en: '{count, number} own weights', zh: '{count, number} 个自有权值' },
  'slide.caption.coefficient': { en: 'one coefficient', zh: '一个系数' },
  'slide.caption.ones': { en: 'nothing learned', zh: '无可学参数' },
  'slide.caption.code': { en: 'fixed code', zh: '固定编码' },
  'slide.caption.products': { en: 'products', zh: '乘积' },
  'slide.caption.squares': { en: 'squared differences', zh: '差的平方' },

  'slide.readout.hint': {
    en: 'Point at a cell for its numbers, at a weight for every input it touches.',
    zh: '指向一个格子看它的数值；指向一个权值看它接触的所有输入。',
  },
  'slide.readout.product': { en: '{x} × {w} = {product}', zh: '{x} × {w} = {product}' },
  'slide.readout.square': { en: '({x} − {w})² = {product}', zh: '({x} − {w})² = {product}' },
  'slide.readout.max': { en: '{x}', zh: '{x}' },
  'slide.readout.padding': {
    en: 'Padding: there is no picture here, and 0 is read.',
    zh: '填充：这里没有图像，读到的是 0。',
  },
  'slide.readout.uses': {
    en: '{uses, plural, one {This weight is used at this position alone.} other {This weight is used # times in this map; every input it touches is tinted.}}',
    zh: '{uses, plural, =1 {这个权值只在这一个位置使用。} other {这个权值在这张特征图里使用 # 次；它接触的输入都已着色。}}',
  },

  'slide.sum.products': { en: 'sum of {count, number} products', zh: '{count, number} 个乘积之和' },
  'slide.sum.largest': { en: 'largest of {count, number}', zh: '{count, number} 个中的最大值' },
  'slide.sum.share': { en: 'window size', zh: '窗口大小' },
  'slide.sum.bias': { en: 'bias', zh: '偏置' },
  'slide.sum.sum': { en: 'weighted sum a', zh: '加权和 a' },
  'slide.sum.activation': { en: 'activation', zh: '激活函数' },
  'slide.sum.value': { en: 'one pixel', zh: '一个像素' },
  'slide.engine.agrees': {
    en: 'Computed here from the weights: {here}. The network’s engine says {engine}: the same, digit for digit.',
    zh: '这里由权值算得 {here}，网络引擎的结果是 {engine}：所示各位完全相同。',
  },
  'slide.engine.differs': {
    en: 'Computed here from the weights: {here}. The network’s engine says {engine}.',
    zh: '这里由权值算得 {here}，网络引擎的结果是 {engine}。',
  },

  'slide.legend.input': { en: 'input', zh: '输入' },
  'slide.legend.output': { en: 'map', zh: '特征图' },
  'slide.legend.weights': { en: 'weights', zh: '权值' },
  'slide.legend.products': { en: 'products', zh: '乘积' },
  'slide.legend.padding': { en: 'padding, 0', zh: '填充，值为 0' },

  'slide.unit.shared': {
    en: 'The unit at row {row}, column {column} is one of {users, number} users of filter {map} of {layer}. What they all compute is feature map {map}.',
    zh: '第 {row} 行第 {column} 列的单元是 {layer} 第 {map} 个卷积核的 {users, number} 个使用者之一；它们算出的全部就是第 {map} 张特征图。',
  },
  'slide.unit.local': {
    en: 'The unit at row {row}, column {column} of {layer} map {map} has {weights, number} weights of its own, as each of the {users, number} units of the map has: watch them change as the window moves.',
    zh: '{layer} 第 {map} 张特征图第 {row} 行第 {column} 列的单元有自己的 {weights, number} 个权值，图中 {users, number} 个单元各有一套：窗口移动时权值随之改变。',
  },
  'slide.unit.full': {
    en: 'The unit at row {row}, column {column} of {layer} map {map} sees the whole input through {weights, number} weights of its own, as each of the {users, number} units of the map does.',
    zh: '{layer} 第 {map} 张特征图第 {row} 行第 {column} 列的单元通过自己的 {weights, number} 个权值看到整个输入，图中 {users, number} 个单元都是如此。',
  },
  'slide.unit.coefficient': {
    en: 'The unit at row {row}, column {column} of {layer} map {map} adds up its window and multiplies by one coefficient, which all {users, number} units of the map share.',
    zh: '{layer} 第 {map} 张特征图第 {row} 行第 {column} 列的单元把窗口内的值相加，再乘以一个系数；图中 {users, number} 个单元共享这个系数。',
  },
  'slide.unit.ownCoefficient': {
    en: 'The unit at row {row}, column {column} of {layer} map {map} adds up its window and multiplies by a coefficient of its own.',
    zh: '{layer} 第 {map} 张特征图第 {row} 行第 {column} 列的单元把窗口内的值相加，再乘以它自己的系数。',
  },
  'slide.unit.pooling': {
    en: 'The unit at row {row}, column {column} of {layer} map {map} pools its window. Nothing is learned here, and every map is pooled alone.',
    zh: '{layer} 第 {map} 张特征图第 {row} 行第 {column} 列的单元对窗口做汇聚。这里没有可学的参数，每张特征图各自汇聚。',
  },
  'slide.unit.single': {
    en: 'Unit {map} of {layer} is one of {users, number}. Its window is the whole input, so it has no other position: {weights, number} weights, used once.',
    zh: '{layer} 的第 {map} 个单元（共 {users, number} 个）。它的窗口就是整个输入，没有别的位置：{weights, number} 个权值，各用一次。',
  },
  'slide.inputPinned': {
    en: 'A pixel of the input is pinned: no filter makes it. Pin a unit of any layer on the stage.',
    zh: '当前固定的是输入的一个像素，它不由卷积核得出。请在舞台上固定任一层的单元。',
  },
  'slide.nothingDrawn': {
    en: 'Draw a digit: the filter needs something to slide over.',
    zh: '请先画一个数字：卷积核需要有东西可以滑过。',
  },
} as const satisfies Messages;
