/** What is said when one asks about the pinned unit. */
export const aboutUnitMessages = {
  'stage.legend.white': { en: 'white', zh: '白' },
  'stage.legend.ink': { en: 'ink', zh: '墨' },
  'stage.legend.adapting': { en: '{layers} (follows the values)', zh: '{layers}（随数值调整）' },
  'stage.legend.field': { en: 'receptive field', zh: '感受野' },
  'stage.legend.projective': { en: 'projective field', zh: '投射野' },
  'stage.legend.padded': { en: 'on padding', zh: '落在填充上' },
  'stage.from.lead': {
    en: 'Each layer adds (kernel − 1) jumps to the field and multiplies the jump by its stride. A jump is how many pixels of the input lie between two neighbouring units.',
    zh: '每一层给感受野加上（核 − 1）个跳距，并把跳距乘以步长。跳距是相邻两个单元在输入上相隔的像素数。',
  },
  'stage.from.dilated': {
    en: 'A dilated kernel counts with its holes: dilation·(kernel − 1) + 1 takes the place of the kernel.',
    zh: '膨胀的核连同空洞一起计算：以“膨胀·（核 − 1）+ 1”代替核。',
  },
  'stage.from.layer': { en: 'Layer', zh: '层' },
  'stage.from.window': { en: 'Kernel, stride', zh: '核、步长' },
  'stage.from.numbers': {
    en: '{kernel}, {stride}{dilation, plural, =1 {} other {, dilated #: {dilation}·({kernel} − 1) + 1 = {span}}}',
    zh: '{kernel}、{stride}{dilation, plural, =1 {} other {，膨胀 #：{dilation}·({kernel} − 1) + 1 = {span}}}',
  },
  'stage.from.field': { en: 'Field', zh: '感受野' },
  'stage.from.jump': { en: 'Jump', zh: '跳距' },
  'stage.from.scale': { en: 'To scale', zh: '按比例' },
  'stage.from.pixel': { en: 'one pixel', zh: '一个像素' },
  'stage.from.everything': { en: 'the whole layer before', zh: '前一层全部' },
  'stage.from.sum': {
    en: 'r = 1 + Σ (kₗ − 1)·Π sᵢ = {sum} = {size}',
    zh: 'r = 1 + Σ (kₗ − 1)·Π sᵢ = {sum} = {size}',
  },
  'stage.from.padding': {
    en: 'padding P = Σ pₗ·Π sᵢ = {sum} = {padding}',
    zh: '填充 P = Σ pₗ·Π sᵢ = {sum} = {padding}',
  },
  'stage.from.stride': { en: 'stride S = Π sₗ = {product}', zh: '步长 S = Π sₗ = {product}' },
  'stage.from.rows': {
    en: 'row {place}: from 1 − {padding} + {before}·{stride} = {first} to {first} + {size} − 1 = {last}, centre {centre}',
    zh: '第 {place} 行：从 1 − {padding} + {before}·{stride} = {first} 到 {first} + {size} − 1 = {last}，中心 {centre}',
  },
  'stage.from.columns': {
    en: 'column {place}: from 1 − {padding} + {before}·{stride} = {first} to {first} + {size} − 1 = {last}, centre {centre}',
    zh: '第 {place} 列：从 1 − {padding} + {before}·{stride} = {first} 到 {first} + {size} − 1 = {last}，中心 {centre}',
  },
  'stage.from.kernel.question': {
    en: 'Is the receptive field the kernel’s size? How do three 3×3 see 7×7?',
    zh: '感受野就是卷积核的大小吗？三个 3×3 怎么看见 7×7？',
  },
  'stage.from.kernel.answer': {
    en: 'Only in the first layer. Each further layer adds its own kernel − 1: 1 + 2 + 2 + 2 = 7.',
    zh: '只有第一层如此。以后每一层都再加上自己的核 − 1：1 + 2 + 2 + 2 = 7。',
  },
  'stage.from.pooling.question': {
    en: 'Does 2×2 pooling double the receptive field?',
    zh: '2×2 池化会让感受野加倍吗？',
  },
  'stage.from.pooling.answer': {
    en: 'No. {layer} adds ({kernel} − 1)·{jump} = {added}: from {before} to {after}. What it multiplies is the jump, from {jump} to {jumpAfter}, so that every later layer adds more.',
    zh: '不会。{layer} 只加上 ({kernel} − 1)·{jump} = {added}：从 {before} 到 {after}。乘大的是跳距：从 {jump} 到 {jumpAfter}，因此以后每一层加得更多。',
  },
  'stage.from.pooling.general': {
    en: 'No. It adds (2 − 1) jumps. What it doubles is the jump, so that every later layer adds twice as much.',
    zh: '不会。它只加上 (2 − 1) 个跳距。加倍的是跳距，因此以后每一层加上的都是原来的两倍。',
  },
  'stage.from.input': {
    en: 'A pixel sees itself alone. {touch, select, yes {Tap} other {Point at}} a unit of a layer.',
    zh: '像素只看见自己。请{touch, select, yes {轻点} other {指向}}某一层的单元。',
  },

  'stage.effective.question': {
    en: 'Does every pixel in the field count the same?',
    zh: '感受野里每个像素的作用都一样吗？',
  },
  'stage.effective.lead': {
    en: 'The size of ∂(unit)/∂(pixel): how much {unit} would change with a little more ink.',
    zh: '|∂(单元)/∂(像素)|：多一点墨，{unit} 会改变多少。',
  },
  'stage.effective.drawing': { en: 'this drawing', zh: '这幅画' },
  'stage.effective.digits': {
    en: 'mean of {count, plural, =0 {} other {# }}test digits, as the weights are now',
    zh: '{count, plural, =0 {} other {# 个}}测试数字的平均，当前权值',
  },
  'stage.effective.random': {
    en: 'the same digits, random weights before any training (seed {seed})',
    zh: '同样的数字，训练之前的随机权值（种子 {seed}）',
  },
  'stage.effective.share': { en: '{share} of it in the central half', zh: '{share} 在中央一半之内' },
  'stage.effective.none': { en: 'no pixel has any effect', zh: '没有像素起作用' },
  'stage.effective.even': {
    en: 'The dashed square is the middle half of rows and columns: a quarter of the area. If every pixel counted the same, it would hold 25%.',
    zh: '虚线方框是中间一半的行和列，占面积的四分之一。若每个像素作用相同，它应占 25%。',
  },
  'stage.effective.picture': {
    en: 'Effective field, {source}: {share}',
    zh: '有效感受野，{source}：{share}',
  },
  'stage.effective.waiting': { en: 'Measuring …', zh: '正在测量……' },
  'stage.effective.draw': {
    en: 'Draw a digit to see it for your drawing.',
    zh: '画一个数字，即可看到它对您的画的有效感受野。',
  },
  'stage.effective.grow': {
    en: 'In deep networks the field of random weights is a bell, smaller than the square, and learning widens it (Luo et al. 2016). With few layers it need not be so: train and watch, or keep a picture to compare.',
    zh: '在深层网络中，随机权值的有效感受野呈钟形，小于方框，学习使它变宽（Luo 等，2016）。层数少时未必如此：训练并观察，或保留图像以比较。',
  },
  'stage.effective.moved': {
    en: 'Here learning has taken the central half from {before} to {now}: the field became {change, select, wider {wider} narrower {narrower} other {neither wider nor narrower}}.',
    zh: '在这里，学习使中央一半所占从 {before} 变为 {now}：感受野{change, select, wider {变宽} narrower {变窄} other {不宽也不窄}}。',
  },
  'stage.effective.input': { en: 'A pixel of the input is its own field.', zh: '输入的像素就是它自己的感受野。' },
  'stage.effective.largest': { en: 'largest', zh: '最大' },
  'stage.effective.scale': { en: 'effect on the unit', zh: '对单元的作用' },

  'stage.try.question': {
    en: 'Can {unit} notice what is outside its field?',
    zh: '{unit} 能察觉感受野之外的变化吗？',
  },
  'stage.try.again': { en: 'Paint again', zh: '再涂一次' },
  'stage.try.before': { en: 'as drawn', zh: '原图' },
  'stage.try.outside': {
    en: '{count, plural, one {# pixel} other {# pixels}} outside repainted',
    zh: '重涂感受野外 {count} 个像素',
  },
  'stage.try.inside': {
    en: '{count, plural, one {# pixel} other {# pixels}} inside repainted',
    zh: '重涂感受野内 {count} 个像素',
  },
  'stage.try.value': { en: 'value {value}', zh: '值 {value}' },
  'stage.try.change': { en: 'changed by {change}', zh: '变化 {change}' },
  'stage.try.verdict': {
    en: 'Measured on {paintings} random paintings of each: the largest change from painting outside was {outside}, from painting inside {inside}. The pictures show those two.',
    zh: '内外各随机涂抹 {paintings} 次，实测的最大变化：涂抹外部为 {outside}，涂抹内部为 {inside}。图中即是这两次。',
  },
  'stage.try.all': {
    en: 'Nothing is outside: this unit sees the whole image. The largest change from {paintings} random paintings was {inside}; the picture shows that one.',
    zh: '没有外部：这个单元看见整幅图像。随机涂抹 {paintings} 次，最大的变化为 {inside}，图中即是这一次。',
  },
  'stage.try.nothing': {
    en: 'No pixel of the drawing shows in this field alone, so there is nothing to paint inside. The largest change from {paintings} random paintings outside was {outside}.',
    zh: '没有哪个像素只显示在这个感受野里，因此内部无可涂抹。在外部随机涂抹 {paintings} 次，最大的变化为 {outside}。',
  },
  'stage.try.silent': {
    en: '{silence, select, relu {The unit reads what was painted, and yet stays at 0: its weighted sum and bias were never above 0, and ReLU turns all of that into 0. Paint again, or draw there.} pooled {The unit reads what was painted, and yet stays at 0: what it pools are units that ReLU held at 0 each time. Paint again, or draw there.} below {The unit reads what was painted, but a ReLU or a maximum on the way let no change through: a sum below 0, and a value that is not the largest of its window, are not passed on.} other {The unit reads what was painted, but with these weights no change comes through: they are 0, or the unit is saturated.}}',
    zh: '{silence, select, relu {单元读取了涂抹之处，却始终为 0：它的加权和加偏置从未大于 0，而 ReLU 把这些都变成 0。可再涂一次，或在那里画上几笔。} pooled {单元读取了涂抹之处，却始终为 0：它所池化的单元每次都被 ReLU 压在 0。可再涂一次，或在那里画上几笔。} below {单元读取了涂抹之处，但途中的 ReLU 或取最大值没有让任何变化通过：小于 0 的和，以及窗口中不是最大的值，都不会向后传递。} other {单元读取了涂抹之处，但在这些权值下没有变化通过：权值为 0，或单元已经饱和。}}',
  },
  'stage.try.failed': { en: 'The experiment failed: {message}', zh: '实验失败：{message}' },

  'stage.likes.question': { en: 'What does {unit} like?', zh: '{unit} 喜欢什么？' },
  'stage.likes.lead': {
    en: 'The nine of all {count, number} test digits that excite the pinned unit most, each cropped to what the unit sees of it.',
    zh: '全部 {count, number} 个测试数字中最能激发该单元的九个，各自裁到它看见的部分。',
  },
  'stage.likes.nearest': {
    en: 'The nine of all {count, number} test digits that come nearest to this unit’s code, each cropped to what the unit sees of it.',
    zh: '全部 {count, number} 个测试数字中离该单元的编码最近的九个，各自裁到它看见的部分。',
  },
  'stage.likes.seen': {
    en: '{seen, number} of {count, plural, one {one digit} other {# digits}} shown.',
    zh: '已展示 {seen, number} / {count, number} 个数字。',
  },
  'stage.likes.training': {
    en: 'Training goes on. {seen, plural, =0 {The digits are shown} other {These are of step {step, number}; the digits are shown anew}} when it rests.',
    zh: '训练正在进行。{seen, plural, =0 {} other {以上是第 {step, number} 步时的结果；}}训练停下后{seen, plural, =0 {才} other {重新}}展示数字。',
  },
  'stage.likes.patch': { en: 'digit {digit}, value {value}', zh: '数字 {digit}，值 {value}' },

  'stage.effective.keep': { en: 'Keep to compare', zh: '保留以比较' },
  'stage.effective.kept': {
    en: '{count, number} test digits at step {step, number}',
    zh: '第 {step, number} 步，{count, number} 个测试数字',
  },
} as const;
