/** The sentence about what was last done. Two lines at most, at 22 px. */
export const happenedMessages = {
  'happened.title': { en: 'What happened', zh: '发生了什么' },
  'happened.nothing': {
    en: 'Draw a digit, or {touch, select, yes {tap} other {point at}} a unit: every picture here answers.',
    zh: '画一个数字，或{touch, select, yes {轻点} other {指向}}一个单元：这里的每张图都会回应。',
  },
  'happened.opened': {
    en: '{network}: {layers, plural, one {one layer} other {# layers}} and {parameters, number} numbers{start, select, learned { that were learned} drawn {, none of them learned yet} other {}}. Draw a digit.',
    zh: '{network}：{layers} 层，{parameters, number} 个{start, select, learned {学来的数} drawn {数，都还没有学过} other {数}}。画一个数字吧。',
  },
  'happened.untied': {
    en: 'The picture did not change. But now each of {places, number} places keeps its own copy.',
    zh: '图像没有变。但现在 {places, number} 个位置各自保管一份卷积核。',
  },
  'happened.untied.next': { en: 'Train, and see whether they stay alike.', zh: '训练一下，看它们是否仍然一样。' },
  'happened.full': {
    en: 'The picture did not change. But now each of {places, number} units weighs all {inputs, number} inputs: {learned, number} numbers in {layer}, not {shared, number}.',
    zh: '图像没有变。但现在 {places, number} 个单元各对全部 {inputs, number} 个输入都有权值：{layer} 有 {learned, number} 个数，而不是 {shared, number} 个。',
  },
  'happened.cut': {
    en: 'Each of {places, number} units keeps the weights of its own window alone: {learned, number} numbers in {layer}.',
    zh: '{places, number} 个单元各自只保留自己窗口内的权值：{layer} 有 {learned, number} 个数。',
  },
  'happened.tied': {
    en: 'One filter again: the mean of its {places, number} copies. {layer} learns {learned, number} numbers.',
    zh: '又是一个卷积核了：{places, number} 份副本的平均。{layer} 学习 {learned, number} 个数。',
  },
  'happened.same': { en: 'Nothing changed: it was connected so before.', zh: '没有变化：它原本就是这样连接的。' },
  'happened.single': {
    en: '{layer} has one position: full, local and shared are the same there.',
    zh: '{layer} 只有一个位置：在那里全连接、局部与共享是一回事。',
  },
  'happened.training': { en: 'Training begins.', zh: '训练开始。' },
  'happened.trained.shared': {
    en: 'After {steps, plural, one {one step} other {# steps}} there is still one filter: what it learned at one place of {layer}, it knows at all {places, number}.',
    zh: '{steps, number} 步之后仍是一个卷积核：它在 {layer} 的一处学到的，{places, number} 处都知道。',
  },
  'happened.trained.copies': {
    en: 'After {steps, plural, one {one step} other {# steps}} the copies differ by {spread}. {still, plural, =0 {} other {Where no ink fell they have not moved: {still, number} of {places, number}.}}',
    zh: '{steps, number} 步之后，各副本相差 {spread}。{still, plural, =0 {} other {没有墨迹落下的地方，它们没有动过：{places, number} 份中的 {still, number} 份。}}',
  },
  'happened.trained.plain': {
    en: '{network} has taken {steps, plural, one {one training step} other {# training steps}}.',
    zh: '{network} 已训练 {steps, number} 步。',
  },
  'happened.trained.next': {
    en: 'Move the digit to where none has learned, or share again.',
    zh: '把数字移到没有副本学过的地方，或重新共享。',
  },
  'happened.reset': {
    en: 'Back at the start: no step taken, {learned, number} numbers in {layer}.',
    zh: '回到起点：一步未走，{layer} 有 {learned, number} 个数。',
  },
  'happened.drew': {
    en: 'The network reads this as {digit}, {probability} sure.',
    zh: '网络认为这是 {digit}，把握 {probability}。',
  },
  'happened.drew.next': {
    en: 'One filter made the whole map: give each place its own.',
    zh: '整张特征图出自一个卷积核：让每处各有一份试试。',
  },
  'happened.drew.plain': { en: 'The network reads this as {digit}.', zh: '网络认为这是 {digit}。' },
  'happened.drew.waiting': { en: 'You drew: the network is about to answer.', zh: '画好了：网络正要回答。' },
  'happened.drew.noNumber': {
    en: 'You drew: what the network answers is no number.',
    zh: '画好了：网络的回答不是数。',
  },
  'happened.cleared': {
    en: 'The paper is empty. Draw a digit: every map answers.',
    zh: '纸上空了。画一个数字，每张图都会回应。',
  },
  'happened.pinned': {
    en: '{unit} sees {height}×{width} of the input and answers {value}.',
    zh: '{unit} 看见输入中的 {height}×{width}，回应是 {value}。',
  },
  'happened.pinned.pixel': { en: '{unit}: lit is every unit that sees it.', zh: '{unit}：看见它的单元都亮了起来。' },
  'happened.moved': {
    en: 'The drawing is moved {rows, plural, =0 {} one {# row {down, select, yes {down} other {up}}} other {# rows {down, select, yes {down} other {up}}}}{columns, plural, =0 {} other {{rows, plural, =0 {} other { and }}}}{columns, plural, =0 {} one {# column to the {right, select, yes {right} other {left}}} other {# columns to the {right, select, yes {right} other {left}}}}.',
    zh: '图画{rows, plural, =0 {} other {{down, select, yes {向下} other {向上}}移了 # 行}}{columns, plural, =0 {} other {{rows, plural, =0 {} other {，}}}}{columns, plural, =0 {} other {{right, select, yes {向右} other {向左}}移了 # 列}}。',
  },
  'happened.putBack': { en: 'The drawing is back where it was drawn.', zh: '图画回到了原处。' },
  'happened.distorted': {
    en: 'The drawing is turned, scaled or bent where it stands.',
    zh: '图画在原处被旋转、缩放或弯曲。',
  },
  'happened.draws': {
    en: 'A 3 is being drawn. One filter of {taps, number} weights is going to read it.',
    zh: '正在画一个 3。一个只有 {taps, number} 个权值的卷积核将读取它。',
  },
  'happened.slides': {
    en: 'The same {taps, number} weights, place after place: each gives one pixel of the map.',
    zh: '同样的 {taps, number} 个权值逐处滑过：每一处给出特征图的一个像素。',
  },
  'happened.invites': {
    en: 'One filter has answered at all {places, number} places.',
    zh: '一个卷积核已在全部 {places, number} 处作出回应。',
  },
  'happened.invites.next': { en: 'Draw over the 3: it answers at once.', zh: '在 3 上直接画：它马上回应。' },
  'happened.unties': {
    en: 'Your drawing, and still the same {taps, number} weights.',
    zh: '换成了您的画，用的仍是同样的 {taps, number} 个权值。',
  },
  'happened.unties.next': {
    en: 'Give each place its own: the button at the top.',
    zh: '按上方的按钮，让每处各有一份。',
  },
  'happened.learns': {
    en: 'The picture did not change. But now each of {places, number} places keeps its own copy.',
    zh: '图像没有变。但现在 {places, number} 个位置各自保管一份卷积核。',
  },
  'happened.learns.next': { en: 'Will they stay alike?', zh: '它们会一直相同吗？' },
  'happened.learns.act': { en: 'Let them learn', zh: '让它们学习' },
  'happened.moves': {
    en: 'After {steps, plural, one {one step} other {# steps}} they differ where digits had ink; {still, number} of {places, number} have not moved at all.',
    zh: '{steps, number} 步之后，有过笔迹的地方各不相同了；{places, number} 份中有 {still, number} 份完全没动。',
  },
  'happened.moves.next': { en: 'And if the digit comes there?', zh: '如果数字移到那里呢？' },
  'happened.moves.act': { en: 'Move the digit', zh: '移动数字' },
  'happened.ties': {
    en: 'The copies that see it now have moved {far, number, percent} as far as those where it was.',
    zh: '现在看到它的副本，移动的距离是原处副本的 {far, number, percent}。',
  },
  'happened.ties.next': {
    en: 'Share again.',
    zh: '重新共享吧。',
  },
  'happened.told': {
    en: 'One filter again: what it learns at one place, it knows at all {places, number}.',
    zh: '又是一个卷积核了：在一处学到的，{places, number} 处都知道。',
  },
  'happened.told.next': { en: 'The questions lead on.', zh: '更多内容见“问题”。' },
  'happened.dots': {
    en: 'One dot a number learned in {layer}: {learned, number}, {same, select, yes {one filter for every place} other {where one shared filter a map would have {shared, number}}}',
    zh: '{layer} 中每个学习的数一个点：{learned, number} 个{same, select, yes {，所有位置共用} other {；共享时只有 {shared, number} 个}}',
  },
} as const;
