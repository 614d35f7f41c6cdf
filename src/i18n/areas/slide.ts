/** Words of the lens panel "slide". */
export const slideMessages = {
  'slide.transport': { en: 'Animation', zh: '动画控制' },
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
  'slide.outputMap': { en: 'Walk {map} with the arrow keys', zh: '用方向键在 {map} 上移动' },
  'slide.weightAt': { en: 'Weight in row {row}, column {column}', zh: '第 {row} 行第 {column} 列的权值' },

  'slide.caption.patch': { en: 'what it sees', zh: '所见图像块' },
  'slide.caption.shared': { en: '{count, number} shared weights', zh: '{count, number} 个共享权值' },
  'slide.caption.local': { en: '{count, number} own weights', zh: '{count, number} 个自有权值' },
  'slide.caption.full': { en: '{count, number} own weights', zh: '{count, number} 个自有权值' },
  'slide.caption.slice': {
    en: '{count, number} of {all, number} weights',
    zh: '权值 {count, number}/{all, number} 个',
  },
  'slide.caption.coefficient': { en: 'one coefficient', zh: '一个系数' },
  'slide.caption.ones': { en: 'nothing learned', zh: '无可学参数' },
  'slide.caption.code': { en: 'fixed code', zh: '固定编码' },
  'slide.caption.products': { en: 'products', zh: '乘积' },
  'slide.caption.squares': { en: 'squares', zh: '差的平方' },

  'slide.terms': { en: 'Every term in numbers', zh: '每一项的数值' },
  'slide.takeAlong': { en: 'This step, to take along', zh: '带走这一步' },
  'slide.readout.hint': {
    en: '{touch, select, yes {Tap a cell for its numbers,} other {Point at a cell for its numbers, at}} a weight for every input it touches.',
    zh: '{touch, select, yes {轻点} other {指向}}一个格子看它的数值；{touch, select, yes {轻点} other {指向}}一个权值看它接触的所有输入。',
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
  'slide.sum.squares': { en: '{count, number} squares', zh: '{count, number} 个平方' },
  'slide.sum.largest': { en: 'largest of {count, number}', zh: '{count, number} 个中的最大值' },
  'slide.sum.share': { en: 'window size', zh: '窗口大小' },
  'slide.sum': { en: 'From the products to the value', zh: '从乘积到输出值' },
  'slide.sum.bias': {
    en: '{count, plural, one {bias} other {bias, 1 of #}}',
    zh: '{count, plural, =1 {偏置} other {# 个偏置之一}}',
  },
  'slide.sum.sum': { en: 'sum a', zh: '和 a' },
  'slide.sum.value': { en: 'pixel', zh: '像素' },
  'slide.engine.agrees': {
    en: 'Computed here: {here}. The network’s engine: {engine}, the same.',
    zh: '这里算得 {here}，网络引擎的结果是 {engine}，两者相同。',
  },
  'slide.engine.differs': {
    en: 'Computed here: {here}. The network’s engine: {engine}.',
    zh: '这里算得 {here}，网络引擎的结果是 {engine}。',
  },

  'slide.legend.input': { en: 'input', zh: '输入' },
  'slide.legend.output': { en: 'map', zh: '特征图' },
  'slide.legend.weights': { en: 'weights', zh: '权值' },
  'slide.legend.padding': { en: 'padding, 0', zh: '填充，值为 0' },

  'slide.unit.shared': {
    en: 'The unit at row {row}, column {column} is one of {users, number} users of filter {map} of {layer}. What they all compute is feature map {map}.',
    zh: '第 {row} 行第 {column} 列的单元是 {layer} 第 {map} 个卷积核的 {users, number} 个使用者之一；它们算出的值合起来就是第 {map} 张特征图。',
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
    zh: '{layer} 第 {map} 张特征图第 {row} 行第 {column} 列的单元对窗口做池化。这里没有可学的参数，每张特征图各自池化。',
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
    en: '{connections, number} of {all, number} pairs are connected, so that the maps are forced to look at different things (LeCun 1998, table I, counts from 0). {touch, select, yes {Tap} other {Click}} a column to pin that map.',
    zh: '{all, number} 对中只连接 {connections, number} 对，迫使各特征图关注不同的东西（LeCun 1998，表 I，从 0 计数）。{touch, select, yes {轻点} other {点击}}一列即固定那张特征图。',
  },
  'slide.question.unit': { en: 'Unit, filter, feature map?', zh: '单元、卷积核、特征图，有何区别？' },
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
    en: 'One per filter: {bias}, added once after the sum over all channels, at all {users, number} positions of the map.',
    zh: '每个卷积核一个：{bias}，在所有通道求和之后加一次，图中 {users, number} 个位置都用它。',
  },
  'slide.answer.biasPerUnit': {
    en: 'Here one per unit: {bias} is this unit’s own; the {units, number} units have {units, number} biases.',
    zh: '这里每个单元一个：{bias} 只属于这个单元；{units, number} 个单元有 {units, number} 个偏置。',
  },
  'slide.kernel.load': { en: 'Load a kernel', zh: '载入卷积核' },
  'slide.kernel.hintShared': {
    en: 'Change the filter: drag a weight up or down (or use the arrow keys), or load a classic. Every position uses the new weight at once.',
    zh: '改动卷积核：上下拖动一个权值（或用方向键），也可载入经典卷积核。所有位置立即使用新的权值。',
  },
  'slide.kernel.hintWeight': {
    en: 'Change the filter: drag a weight up or down, or use the arrow keys. Every position uses the new weight at once.',
    zh: '改动卷积核：上下拖动一个权值，或用方向键。所有位置立即使用新的权值。',
  },
  'slide.kernel.hintSingle': {
    en: 'Change the filter: drag a weight up or down (or use the arrow keys), or load a classic. It belongs to this unit alone.',
    zh: '改动卷积核：上下拖动一个权值（或用方向键），也可载入经典卷积核。它只属于这个单元。',
  },
  'slide.kernel.hintClassic': {
    en: 'Change the filter: load a classic. There are too many weights here to take hold of one.',
    zh: '改动卷积核：可载入经典卷积核。这里的权值太多，无法单独拖动。',
  },
  'slide.kernel.hintOwn': {
    en: 'Change a weight: drag it up or down, or use the arrow keys. It belongs to this unit alone, so one pixel changes.',
    zh: '改动权值：上下拖动，或用方向键。它只属于这个单元，所以只有一个像素改变。',
  },
  'slide.kernel.hintLocal': {
    en: 'Change a weight: drag it up or down, or use the arrow keys. It belongs to this unit alone, so one pixel changes. A classic is loaded at every position.',
    zh: '改动权值：上下拖动，或用方向键。它只属于这个单元，所以只有一个像素改变。经典卷积核会载入每个位置。',
  },
  'slide.kernel.hintCoefficient': {
    en: 'Change the coefficient: drag it up or down, or use the arrow keys. Every cell of every window is multiplied by it.',
    zh: '改动系数：上下拖动，或用方向键。每个窗口的每个格子都乘以它。',
  },
  'slide.kernel.restore': { en: 'Restore', zh: '恢复' },
  'slide.kernel.horizontalEdge': { en: 'Horizontal edge', zh: '水平边缘' },
  'slide.kernel.verticalEdge': { en: 'Vertical edge', zh: '垂直边缘' },
  'slide.kernel.blur': { en: 'Blur', zh: '模糊' },
  'slide.kernel.sharpen': { en: 'Sharpen', zh: '锐化' },
  'slide.kernel.emboss': { en: 'Emboss', zh: '浮雕' },
  'slide.kernel.identity': { en: 'Identity', zh: '恒等' },
  'slide.mode': { en: 'View', zh: '视图' },
  'slide.mode.weight': { en: 'Weight', zh: '权值' },
  'slide.mode.unit': { en: 'Filter', zh: '卷积核' },
  'slide.mode.compare': { en: 'Compare', zh: '三种并排' },
  'slide.mode.playground': { en: 'Playground', zh: '试验场' },
  'slide.compare.sentence': {
    en: 'What is shared with what? Watch the three side by side and count the weights that one map needs.',
    zh: '谁和谁共享权值？三种并排来看，数一数一张特征图需要多少权值。',
  },
  'slide.compare.full': {
    en: 'The window is the whole image: {weights, number} weights for this one unit.',
    zh: '窗口就是整幅图像：这一个单元就有 {weights, number} 个权值。',
  },
  'slide.compare.local': {
    en: '{weights, number} weights, and new ones at every position.',
    zh: '{weights, number} 个权值，每个位置都换一套。',
  },
  'slide.compare.shared': {
    en: '{weights, number} weights, the same ones at every position.',
    zh: '{weights, number} 个权值，每个位置都是同一套。',
  },
  'slide.compare.numbers': { en: 'weights in use, no.', zh: '正在使用的权值编号' },
  'slide.compare.soFar': { en: 'weights used so far', zh: '个权值，至此用过' },
  'slide.compare.inMap': { en: 'in this map', zh: '整张特征图' },
  'slide.compare.copies': {
    en: 'The network shares its weights: full and local are shown as they are just after untying, copies of the same numbers at other addresses. Switch to Local and train, and the copies drift apart.',
    zh: '网络现在共享权值：全连接和局部显示的是刚解除共享时的样子，数值相同的副本放在不同的地址。切换到“局部”再训练，各副本就会分开。',
  },
  'slide.compare.fromLocal': {
    en: 'The network is local: its own weights are in the middle. Shared is the mean of all copies; full the same weights with zeros outside the window.',
    zh: '网络现在是局部连接：中间是它自己的权值。共享是所有副本的平均；全连接是同样的权值，窗口之外为零。',
  },
  'slide.compare.fromFull': {
    en: 'The network is full: its own weights are at the left. Local keeps what lies in the window; shared is the mean of that over all positions.',
    zh: '网络现在是全连接：左边是它自己的权值。局部只保留窗口内的部分；共享是这些部分在所有位置上的平均。',
  },
  'slide.compare.single': {
    en: '{layer} has one position, where its window is the whole input: full, local and shared are the same layer here.',
    zh: '{layer} 只有一个位置，窗口就是整个输入：在这里全连接、局部与共享是同一种层。',
  },
  'slide.compare.onlyC': {
    en: '{layer} is no C layer, and only those can be connected in three ways.',
    zh: '{layer} 不是 C 层，而只有 C 层能以三种方式连接。',
  },
  'slide.compare.pin': { en: 'Pin a unit of {layers}.', zh: '请固定 {layers} 的一个单元。' },
  'slide.compare.noC': {
    en: '{network} has no C layer with more than one position: choose another network in the header.',
    zh: '{network} 没有多于一个位置的 C 层：请在页眉选择其他网络。',
  },
  'slide.picture.open': { en: 'Open a picture …', zh: '打开图片……' },
  'slide.picture.hint': {
    en: 'or drop one on this tab; it stays on this page',
    zh: '或拖到本标签页；图片不会离开本页',
  },
  'slide.picture.drawing': { en: 'Back to the drawing', zh: '回到手写图' },
  'slide.picture.failed': {
    en: '“{file}” is not a picture this browser can read.',
    zh: '浏览器无法读取图片“{file}”。',
  },
  'slide.picture.name': { en: 'Picture, grey', zh: '灰度图片' },
  'slide.picture.result': { en: 'Result', zh: '结果' },
  'slide.window.kernel': { en: 'Kernel', zh: '卷积核' },
  'slide.window.stride': { en: 'Stride', zh: '步长' },
  'slide.window.padding': { en: 'Padding', zh: '填充' },
  'slide.window.dilation': { en: 'Dilation', zh: '膨胀' },
  'slide.window.size': {
    en: 'Rows: ⌊({rows} + 2·{padding} − {reach}) / {stride}⌋ + 1 = {outRows}; columns: ⌊({columns} + 2·{padding} − {reach}) / {stride}⌋ + 1 = {outColumns}.',
    zh: '行数：⌊({rows} + 2·{padding} − {reach}) / {stride}⌋ + 1 = {outRows}；列数：⌊({columns} + 2·{padding} − {reach}) / {stride}⌋ + 1 = {outColumns}。',
  },
  'slide.lesson.title': { en: 'First, the idea of a weight', zh: '先看什么是权值' },
  'slide.lesson.numbers': {
    en: 'The average of {count, number} numbers: each counts one tenth. That is its weight.',
    zh: '{count, number} 个数的平均：每个数各占十分之一，这就是它的权值。',
  },
  'slide.lesson.shares': {
    en: 'The weighted average of {count, number} numbers: equal numbers divide the weight of their value, and under each stands its share of all weight.',
    zh: '{count, number} 个数的加权平均：相等的数平分该值的权值；每个数下面是它在全部权值中所占的份额。',
  },
  'slide.lesson.gathered': {
    en: 'Gather equal numbers, and the weights are how often each occurs: 6, 3 and 1. Change them and see the average follow.',
    zh: '把相同的数归在一起，权值就是各自出现的次数：6、3、1。改变权值，看平均数怎样变化。',
  },
  'slide.lesson.weightOf': { en: 'Weight of {value}', zh: '{value} 的权值' },
  'slide.lesson.average': { en: 'Weighted average', zh: '加权平均' },
  'slide.lesson.noWeight': { en: 'No weight, no average.', zh: '没有权值，就没有平均。' },
  'slide.lesson.bend': { en: 'Bend the row into a patch', zh: '把一行数弯成图像块' },
  'slide.lesson.counted': { en: 'Weights 6, 3, 1', zh: '权值 6、3、1' },
  'slide.lesson.row': {
    en: 'A weighted sum does not care how its numbers are arranged: bend the row.',
    zh: '加权和与各数怎样排列无关：把这一行弯起来看看。',
  },
  'slide.lesson.patch': {
    en: 'The same sum over a patch: now each place has a weight. A filter is such a set of weights, one per place. They may be negative, they are learned, and nothing is divided by their sum.',
    zh: '同样的和，现在取自一个图像块：每个位置有一个权值。卷积核就是这样一组权值，每个位置一个；它们可以是负数，由学习得到，也不再除以权值之和。',
  },
  'slide.lesson.rowPicture': {
    en: 'A row of numbers, each with its share of the weight: {numbers}',
    zh: '一行数，各有其权值份额：{numbers}',
  },
  'slide.lesson.patchPicture': {
    en: 'The same numbers as a patch of two rows: {numbers}',
    zh: '同样的数排成两行的图像块：{numbers}',
  },
  'slide.inputPinned': {
    en: 'A pixel of the input is pinned: no filter makes it. Pin a unit of any layer, on the stage or here.',
    zh: '当前固定的是输入的一个像素，它不由卷积核得出。请在舞台上或在这里固定任一层的单元。',
  },
  'slide.pinIn': { en: 'Pin a unit of', zh: '固定哪一层的单元' },
  'slide.putExample': { en: 'Put a 3 on the paper', zh: '在纸上放一个 3' },
  'slide.kernelFor': { en: 'Weights for {source}', zh: '对应 {source} 的权值' },
  'slide.waiting': { en: 'The network is answering …', zh: '网络正在计算……' },
  'slide.nothingDrawn': {
    en: 'Draw a digit: the filter needs something to slide over.',
    zh: '请先画一个数字：卷积核需要有东西可以滑过。',
  },
} as const;
