/** Words of the tour: questions that people really ask, a guess at each, what to do to answer it, and what is to be seen then. */
export const tourMessages = {
  'tour.firstMinute': { en: 'The first minute: what this page is about', zh: '最初一分钟：这个页面在讲什么' },
  'tour.ownNetwork': {
    en: 'Does it take my own network? Open an ONNX file',
    zh: '能用我自己的网络吗？打开 ONNX 文件',
  },
  'tour.lesson': { en: 'The lesson', zh: '本课' },
  'tour.number': { en: '{number} of {all}', zh: '{number} / {all}' },
  'tour.choose': { en: 'Question of the tour', zh: '导览问题' },
  'tour.option': { en: '{number}. {question}', zh: '{number}. {question}' },
  'tour.previous': { en: 'Previous question', zh: '上一个问题' },
  'tour.next': { en: 'Next question', zh: '下一个问题' },
  'tour.close': { en: 'End the tour', zh: '结束导览' },
  'tour.go': { en: 'Take me there', zh: '带我过去' },
  'tour.again': { en: 'Take me there again', zh: '再带我过去' },
  'tour.leftOut': {
    en: 'This lesson leaves out the place where it is answered.',
    zh: '这节课没有显示回答此问题的地方。',
  },
  'tour.ended': {
    en: 'The tour has ended, and the page stays as it is.',
    zh: '导览已结束，页面保持现状。',
  },
  'tour.back': { en: 'Back to before the tour', zh: '回到导览之前' },

  'tour.copies.do': {
    en: 'Say that the drawing should be another digit: the map shows what every position asks of one weight, their sum stands below. Press Next until Update, and take the step.',
    zh: '告诉网络这幅画应当是另一个数字。图中是每个位置对一个权值的要求，下面是它们的总和。按“下一步”直到“更新”，然后走这一步。',
  },
  'tour.copies.seen': {
    en: 'All {positions} positions were added up, and each weight moved once: one of them from {from} to {to}. {layer} has {shared} parameters; if each position had copies of its own, it would have {local}.',
    zh: '{positions} 个位置全部相加，每个权值只移动一次：其中一个从 {from} 变为 {to}。{layer} 有 {shared} 个参数；若每个位置各有一份副本，就有 {local} 个。',
  },
  'tour.kernels.do': {
    en: 'Change one weight of this filter: drag it up or down, or use the arrow keys. Then choose other rows of the stack below: did their weights change too?',
    zh: '改动这个卷积核的一个权值：上下拖动，或用方向键。再选下面的其他几行：它们的权值也变了吗？',
  },
  'tour.kernels.seen': {
    en: 'You changed {changed} of {maps} slices; the others kept weights of their own. One filter of {layer} is {maps} × {cells} = {weights} weights.',
    zh: '您改动了 {maps} 片中的 {changed} 片，其余各片保持自己的权值。{layer} 的一个卷积核共有 {maps} × {cells} = {weights} 个权值。',
  },
  'tour.averaged.do': {
    en: 'Every input map gives a partial sum. Go to the next position and compare Σ with the partial sums above it.',
    zh: '每张输入图给出一个部分和。走到下一个位置，把 Σ 与上面各个部分和比一比。',
  },
  'tour.averaged.seen': {
    en: 'The {maps} partial sums add up to {sum}; their average would be {mean}. The bias, {bias}, is then added once.',
    zh: '{maps} 个部分和相加得 {sum}；若取平均则是 {mean}。最后只加一次偏置 {bias}。',
  },
  'tour.bias.do': {
    en: 'Switch the connectivity to Local. The picture stays; is there still one bias for a whole map?',
    zh: '把连接方式切换为“局部”。图像不变；整张图还是只有一个偏置吗？',
  },
  'tour.bias.seen': {
    en: 'Shared, {layer} has {shared} biases, one per filter; local, it has {local}, one per unit. In 1989 there was one per unit even where weights were shared: {units} in {first} of {net}.',
    zh: '共享时 {layer} 有 {shared} 个偏置，每个卷积核一个；局部连接时有 {local} 个，每个单元一个。1989 年的网络即使共享权值，偏置也是每个单元一个：{net} 的 {first} 有 {units} 个。',
  },
  'tour.pooling.do': {
    en: 'A unit of C1 is pinned, and its field is lit. Now {touch, select, yes {tap} other {click}} a unit of S2, the pooling layer that follows, and compare.',
    zh: '现在固定的是 C1 的一个单元，它的感受野亮着。{touch, select, yes {轻点} other {点击}}后面池化层 S2 的一个单元，比一比。',
  },
  'tour.pooling.seen': {
    en: '{below} sees {before}×{before}, {layer} {after}×{after}: pooling added ({kernel} − 1)·{jump} = {added}. What it multiplied is the jump from unit to unit, {jump} before and {jumpAfter} now.',
    zh: '{below} 看见 {before}×{before}，{layer} 看见 {after}×{after}：池化只加上 ({kernel} − 1)·{jump} = {added}。它放大的是相邻单元之间的跳距：原来是 {jump}，现在是 {jumpAfter}。',
  },
  'tour.field.do': {
    en: 'A unit of C3 is pinned. Ask the stage why it sees so much, and read the table from the input down.',
    zh: '现在固定的是 C3 的一个单元。在舞台上问问它为何看见这么多，从输入往下读这张表。',
  },
  'tour.field.seen': {
    en: '{layer}’s kernel is {kernel}×{kernel}, its field {size}×{size}: every layer on the way adds its own part. Three 3×3 add 2 each: {sum} = {three}.',
    zh: '{layer} 的卷积核是 {kernel}×{kernel}，感受野却是 {size}×{size}：途经的每一层都加上自己的一份。三个 3×3 各加 2：{sum} = {three}。',
  },
  'tour.shared.title': {
    en: 'What is shared with what? “Both schemes use {kernels} kernels of {side}×{side}×{channels}, why {apart, number} against {shared, number}?”',
    zh: '谁和谁共享？“两种方案都用 {kernels} 个 {side}×{side}×{channels} 的卷积核，为什么一个是 {apart, number}，另一个是 {shared, number}？”',
  },
  'tour.shared.do': {
    en: 'Press Play, or step on: full, local and shared move together, and each counts the weights that it has used.',
    zh: '按“播放”或逐步前进：三种连接一起移动，各自数着用过的权值。',
  },
  'tour.shared.seen': {
    en: 'After {positions} positions local has used {local} weights, and shared the same {shared} every time. All of {layer}: {allLocal} parameters against {allShared}.',
    zh: '走过 {positions} 个位置，局部连接用了 {local} 个权值，共享每次都用同样的 {shared} 个。整个 {layer}：{allLocal} 个参数，对 {allShared} 个。',
  },
  'tour.unit.do': {
    en: 'One unit of C1 is pinned. {touch, select, yes {Tap} other {Click}} a unit in another map of C1, and see in the lens what has changed.',
    zh: '现在固定的是 C1 的一个单元。{touch, select, yes {轻点} other {点击}} C1 另一张特征图中的单元，在透镜里看看什么变了。',
  },
  'tour.unit.seen': {
    en: 'A unit is one value: {layer} map {map}, row {row}, column {column}, one of {users} users of filter {map}. {filters} filters make {filters} feature maps of {users} units, {units} in all.',
    zh: '单元是一个值：{layer} 特征图 {map} 第 {row} 行第 {column} 列，它是使用卷积核 {map} 的 {users} 个单元之一。{filters} 个卷积核得出 {filters} 张特征图，每张 {users} 个单元，共 {units} 个。',
  },
  'tour.same.do': {
    en: 'Record a run that begins with identical filters, and watch the spread between them. The network forgets what it knew; you get it back when the tour ends.',
    zh: '从相同的核开始录制一次训练，观察它们之间的离散度。网络会忘掉学过的东西；导览结束时可以恢复。',
  },
  'tour.same.seen': {
    en: 'After {step} steps the largest difference between any two of {filters} filters is {difference}{same, select, yes {, no more than rounding. The same start gets the same gradient: nothing parts them.} other {: something else than their start tells them apart, such as a connection table.}}',
    zh: '训练 {step} 步之后，{filters} 个卷积核两两之间的最大差别是 {difference}{same, select, yes {，只是舍入误差。起点相同，梯度就相同：没有什么能把它们分开。} other {：除了起点，还有别的东西把它们区分开，例如连接表。}}',
  },
  'tour.byHand.do': {
    en: 'Record a run that begins with random filters. Then move the slider between its start and now.',
    zh: '从随机值开始录制一次训练，然后在起点与现在之间移动滑块。',
  },
  'tour.byHand.seen': {
    en: 'Nobody chose them. In {step} steps gradients alone brought the loss from {before} to {after}, and the filters are what came of it.',
    zh: '没有人挑选它们。{step} 步之内，仅凭梯度就把损失从 {before} 降到 {after}，卷积核便是由此而来。',
  },
  'tour.moved.do': {
    en: 'Drag the small drawing a little, by an even and by an odd number of pixels. Do the maps move along? Do the scores stay?',
    zh: '稍稍拖动那张小图，偶数个像素和奇数个像素都试试。特征图跟着移动吗？得分不变吗？',
  },
  'tour.moved.seen': {
    en: 'Moved {rows} down and {columns} right. The jump of {layer} is {stride}: {whole, select, yes {both are multiples of it, so its maps move along} apart {but the weights on the way are not shared, and nothing makes its maps move along} other {not both are multiples of it, so its maps are sampled elsewhere and change}}. Moving along is equivariance; the scores may change all the same.',
    zh: '向下移动 {rows}，向右移动 {columns}。{layer} 的跳距是 {stride}：{whole, select, yes {两者都是它的整数倍，所以特征图随之移动} apart {但沿途的权值并不共享，没有什么能让特征图随之移动} other {两者并非都是它的整数倍，采样落在别处，特征图就变了}}。随之移动叫等变，得分仍可能改变。',
  },
  'tour.effective.do': {
    en: 'A unit of C3 is pinned. Open Effective field below the maps: there it is measured, pixel by pixel.',
    zh: '现在固定的是 C3 的一个单元。打开特征图下方的“有效感受野”：那里逐个像素地测量。',
  },
  'tour.effective.seen': {
    en: 'All {pixels} pixels can reach this unit of {layer}, but not alike: the one that counts least along {least} paths, the middle along {most}. The weights on the way do the rest.',
    zh: '{pixels} 个像素都能到达 {layer} 的这个单元，但并不一样：路径最少的像素只有 {least} 条，中间的有 {most} 条。其余取决于沿途的权值。',
  },
  'tour.guess': { en: 'Your guess', zh: '您的猜测' },
  'tour.guessIt': { en: 'Guess', zh: '猜' },
  'tour.guessing': { en: '{question} Your guess: {mine}. Now see.', zh: '{question}您猜：{mine}。现在来看。' },
  'tour.guessed': { en: 'You guessed: {mine}. It came out: {found}.', zh: '您猜的是：{mine}。结果是：{found}。' },
  'tour.unit.guess': {
    en: 'Guess first: how many units use the same filter?',
    zh: '先猜猜：有多少个单元使用同一个卷积核？',
  },
  'tour.field.guess': {
    en: 'Guess first: how many pixels wide is what this unit sees?',
    zh: '先猜猜：这个单元看见的区域有多少像素宽？',
  },
  'tour.shared.guess': {
    en: 'Guess first: how many times as many parameters has all of the layer when local?',
    zh: '先猜猜：整个层改为局部连接后，参数是原来的多少倍？',
  },
  'tour.pooling.guess': { en: 'Guess first: what does pooling do to the field?', zh: '先猜猜：池化会使感受野怎样？' },
  'tour.pooling.choice.stays': { en: 'leaves it', zh: '不变' },
  'tour.pooling.choice.adds': { en: 'adds a little', zh: '加上一点' },
  'tour.pooling.choice.doubles': { en: 'doubles it', zh: '加倍' },
  'tour.kernels.guess': {
    en: 'Guess first: you change one weight; how many slices of the filter change?',
    zh: '先猜猜：改动一个权值，这个卷积核会有几片改变？',
  },
  'tour.averaged.guess': { en: 'Guess first: how many partial sums make Σ?', zh: '先猜猜：Σ 由几个部分和组成？' },
  'tour.bias.guess': {
    en: 'Guess first: how many biases has the layer when local?',
    zh: '先猜猜：局部连接时这一层有多少个偏置？',
  },
  'tour.copies.guess': {
    en: 'Guess first: will the weight that moves most grow or shrink?',
    zh: '先猜猜：移动最多的那个权值会变大还是变小？',
  },
  'tour.copies.choice.grows': { en: 'grow', zh: '变大' },
  'tour.copies.choice.shrinks': { en: 'shrink', zh: '变小' },
  'tour.same.guess': { en: 'Guess first: what becomes of identical filters?', zh: '先猜猜：相同的卷积核会怎样？' },
  'tour.same.choice.part': { en: 'they part', zh: '各自分开' },
  'tour.same.choice.same': { en: 'they stay the same', zh: '始终相同' },
  'tour.byHand.guess': {
    en: 'Guess first: the loss begins near 2.3, as of blind guessing; where will it be?',
    zh: '先猜猜：损失从 2.3 左右开始，相当于盲猜；最后会是多少？',
  },
  'tour.moved.guess': { en: 'Guess first: what do the maps do?', zh: '先猜猜：特征图会怎样？' },
  'tour.moved.choice.along': { en: 'move along', zh: '随之移动' },
  'tour.moved.choice.change': { en: 'change', zh: '发生变化' },
  'tour.effective.guess': {
    en: 'Guess first: how many times as many paths lead to the middle pixel as to a corner?',
    zh: '先猜猜：通向中间像素的路径是通向角上像素的多少倍？',
  },

  'tour.untie.title': {
    en: 'What changes when sharing ends?',
    zh: '不再共享时，什么会改变？',
  },
  'tour.untie.guess': { en: 'Guess first: will the maps change?', zh: '先猜猜：特征图会改变吗？' },
  'tour.untie.choice.no': { en: 'no', zh: '不会' },
  'tour.untie.choice.yes': { en: 'yes', zh: '会' },
  'tour.untie.do': {
    en: 'Switch the connectivity to Local: each place gets a copy of its own. Watch the maps, and the count of weights.',
    zh: '把连接方式切换为“局部”：每个位置各得一份副本。看看特征图，再看看权值的个数。',
  },
  'tour.untie.seen': {
    en: 'The maps of {layer} {changed, select, no {did not change} other {changed}}. But each of {places} places now has a copy of its own: {local} parameters where there were {shared}.',
    zh: '{layer} 的特征图{changed, select, no {没有改变} other {改变了}}。但是 {places} 个位置现在各有自己的副本：参数从 {shared} 个变为 {local} 个。',
  },
  'tour.drift.title': { en: 'Do all copies of a filter learn alike?', zh: '一个卷积核的所有副本学得一样吗？' },
  'tour.drift.guess': { en: 'Guess first: how many of the copies will change?', zh: '先猜猜：有多少副本会改变？' },
  'tour.drift.choice.all': { en: 'all', zh: '全部' },
  'tour.drift.choice.some': { en: 'some', zh: '一部分' },
  'tour.drift.choice.none': { en: 'none', zh: '没有' },
  'tour.drift.do': {
    en: 'The filters are untied. Train for a moment, then pause: which copies have moved?',
    zh: '卷积核已经解开。训练片刻，然后暂停：哪些副本移动了？',
  },
  'tour.drift.seen': {
    en: 'In {steps} steps {changed} of {places} copies have changed, those under which ink fell; the same weight of two copies is now up to {apart} apart. A copy that saw no ink has learned nothing.',
    zh: '{steps} 步之后，{places} 个副本中有 {changed} 个改变了，就是笔迹经过的那些；两个副本的同一权值最多相差 {apart}。没见过笔迹的副本什么也没学到。',
  },
  'tour.tie.title': {
    en: 'What becomes of the copies when they are shared again?',
    zh: '重新共享时，各个副本会怎样？',
  },
  'tour.tie.guess': { en: 'Guess first: which kernel do they become?', zh: '先猜猜：它们会变成哪个卷积核？' },
  'tour.tie.choice.mean': { en: 'their average', zh: '它们的平均' },
  'tour.tie.choice.other': { en: 'another one', zh: '另一个' },
  'tour.tie.do': {
    en: 'The copies have drifted apart. Switch the connectivity back to Shared.',
    zh: '各个副本已经漂移开来。把连接方式切换回“共享”。',
  },
  'tour.tie.seen': {
    en: '{places} copies, up to {apart} apart, have become one kernel: {mean, select, yes {their average} other {not their average}}.',
    zh: '{places} 个副本（最多相差 {apart}）变成了一个卷积核：{mean, select, yes {它们的平均} other {并非它们的平均}}。',
  },
} as const;
