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

  'slide.sum.products': { en: '{count, number} products', zh: '{count, number} 个乘积' },
  'slide.sum.largest': { en: 'largest of {count, number}', zh: '{count, number} 个中的最大值' },
  'slide.sum.share': { en: 'window size', zh: '窗口大小' },
  'slide.sum.bias': { en: 'bias', zh: '偏置' },
  'slide.sum.sum': { en: 'sum a', zh: '和 a' },
  'slide.sum.activation': { en: 'activation', zh: '激活函数' },
  'slide.sum.value': { en: 'pixel', zh: '像素' },
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
  'slide.stack': { en: 'Input maps', zh: '输入特征图' },
  'slide.stack.title': {
    en: '{count, number} maps of {layer}, each with its own slice of the filter',
    zh: '{layer} 的 {count, number} 张特征图，各有卷积核的一片',
  },
  'slide.stack.row': {
    en: '{layer} map {map}, partial sum {sum}: show it large',
    zh: '{layer} 特征图 {map}，部分和 {sum}：放大显示',
  },
  'slide.stack.map': { en: 'map {map}', zh: '图 {map}' },
  'slide.stack.sum': { en: 'sum over {count, number} maps', zh: '{count, number} 张特征图求和' },
  'slide.table.title': {
    en: 'Which maps of {below} each map of {layer} reads',
    zh: '{layer} 的各特征图读取 {below} 的哪些特征图',
  },
  'slide.table.map': {
    en: '{layer} map {map} reads {below} maps {maps}',
    zh: '{layer} 特征图 {map} 读取 {below} 特征图 {maps}',
  },
  'slide.table.note': {
    en: '{connections, number} of {all, number} pairs are connected, so that the maps are forced to look at different things (LeCun 1998, table I, counts from 0). Click a column to pin that map.',
    zh: '{all, number} 对中只连接 {connections, number} 对，迫使各特征图关注不同的东西（LeCun 1998，表 I，从 0 计数）。点击一列即固定那张特征图。',
  },
  'slide.question.kernels': {
    en: 'Is one kernel used for every input channel?',
    zh: '每个输入通道用的是同一个卷积核吗？',
  },
  'slide.answer.kernels': {
    en: 'No. Each of the {maps, number} maps of {below} has {cells, number} weights of its own: {maps, number} × {cells, number} = {weights, number} in this filter. Choose a row of the stack to see its slice.',
    zh: '不是。{below} 的 {maps, number} 张特征图各有自己的 {cells, number} 个权值：这个卷积核共 {maps, number} × {cells, number} = {weights, number} 个。选中上面的一行即可看到对应的一片。',
  },
  'slide.question.averaged': { en: 'How do N maps become one: averaged?', zh: 'N 张特征图怎样变成一张：取平均吗？' },
  'slide.answer.averaged': { en: 'Added, not averaged: {terms} = {sum}.', zh: '相加，而不是平均：{terms} = {sum}。' },
  'slide.question.bias': {
    en: 'One bias per filter, unit, channel?',
    zh: '偏置是每个卷积核、每个单元还是每个通道一个？',
  },
  'slide.answer.biasPerMap': {
    en: 'One a filter: {bias}, added once after the sum over all channels, at all {users, number} positions of the map.',
    zh: '每个卷积核一个：{bias}，在所有通道求和之后加一次，图中 {users, number} 个位置都用它。',
  },
  'slide.answer.biasPerUnit': {
    en: 'Here one a unit: {bias} is this unit’s own; the {units, number} units have {units, number} biases.',
    zh: '这里每个单元一个：{bias} 只属于这个单元；{units, number} 个单元有 {units, number} 个偏置。',
  },
  'slide.kernel.load': { en: 'Load a kernel', zh: '载入卷积核' },
  'slide.kernel.hintShared': {
    en: 'Change the filter: drag a weight up or down (or use the arrow keys), or load a classic. Every position uses the new weight at once.',
    zh: '改动卷积核：上下拖动一个权值（或用方向键），也可载入经典卷积核。所有位置立即使用新的权值。',
  },
  'slide.kernel.hintOwn': {
    en: 'Change a weight: drag it up or down, or use the arrow keys. It belongs to this unit alone, so one pixel changes.',
    zh: '改动权值：上下拖动，或用方向键。它只属于这个单元，所以只有一个像素改变。',
  },
  'slide.kernel.restore': { en: 'Restore', zh: '恢复' },
  'slide.kernel.horizontalEdge': { en: 'Horizontal edge', zh: '水平边缘' },
  'slide.kernel.verticalEdge': { en: 'Vertical edge', zh: '垂直边缘' },
  'slide.kernel.blur': { en: 'Blur', zh: '模糊' },
  'slide.kernel.sharpen': { en: 'Sharpen', zh: '锐化' },
  'slide.kernel.emboss': { en: 'Emboss', zh: '浮雕' },
  'slide.kernel.identity': { en: 'Identity', zh: '恒等' },
  'slide.inputPinned': {
    en: 'A pixel of the input is pinned: no filter makes it. Pin a unit of any layer on the stage.',
    zh: '当前固定的是输入的一个像素，它不由卷积核得出。请在舞台上固定任一层的单元。',
  },
  'slide.nothingDrawn': {
    en: 'Draw a digit: the filter needs something to slide over.',
    zh: '请先画一个数字：卷积核需要有东西可以滑过。',
  },
} as const satisfies Messages;
