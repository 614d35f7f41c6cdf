/** Words of the lens panel "Learn". */
export const learnMessages = {
  'lens.sections.learn': { en: 'Sections of Learn', zh: '“学习”的各部分' },
  'lens.section.learn.weight': { en: 'One weight', zh: '一个权值' },
  'lens.section.learn.drift': { en: 'Drift', zh: '分离' },
  'lens.section.learn.recorded': { en: 'Recorded run', zh: '录制' },
  'lens.section.learn.unsupervised': { en: 'Unsupervised', zh: '无监督' },
  'learn.intro': {
    en: 'Tell the network which digit this is. Each weight then gets a gradient: how the loss would change if the weight grew a little.',
    zh: '告诉网络这是哪个数字。于是每个权值都得到一个梯度：若该权值略微增大，损失会怎样变化。',
  },
  'learn.label': { en: 'The drawing should be a', zh: '这幅画应当是' },
  'learn.nothingDrawn': {
    en: 'Draw a digit first: the gradient is taken on your drawing.',
    zh: '请先画一个数字：梯度是在您的画上求得的。',
  },
  'learn.waiting': { en: 'The gradient is being computed …', zh: '正在计算梯度……' },
  'learn.failed': {
    en: 'The gradient could not be computed. It is asked for again as soon as the drawing or the weights change.',
    zh: '这次没能算出梯度。图画或权值一有变化，就会重新计算。',
  },
  'learn.noWeights': {
    en: '{layer} has nothing to learn. Pin a unit of a layer with weights.',
    zh: '{layer} 没有可学的参数。请固定一个带权值的层中的单元。',
  },
  'learn.oneWeight': { en: 'The gradient of one weight', zh: '一个权值的梯度' },
  'learn.question': {
    en: '{count, plural, one {A weight is used at one place: only that place updates it.} other {A weight is used at # places: which input updates it? Must the copies be averaged?}}',
    zh: '{count, plural, =1 {这个权值只在一处使用：只有该处更新它。} other {一个权值用在 # 处：由哪个输入来更新它？各份副本要取平均吗？}}',
  },
  'learn.kernel': { en: 'Weights of the kernel', zh: '卷积核的权值' },
  'learn.inputMap': { en: 'Input map', zh: '输入特征图' },
  'learn.weightAt': {
    en: 'Weight at row {row}, column {column}: {value}',
    zh: '第 {row} 行第 {column} 列的权值：{value}',
  },
  'learn.bias': { en: 'Bias', zh: '偏置' },
  'learn.mapLabel': { en: 'Gradient by position, {map}', zh: '各位置的梯度，{map}' },
  'learn.byPosition': { en: 'error × input', zh: '误差 × 输入' },
  'learn.place': { en: 'row {row}, column {column}', zh: '第 {row} 行第 {column} 列' },
  'learn.term': {
    en: '{place}: δ {error} × x {input} = {term}',
    zh: '{place}：δ {error} × x {input} = {term}',
  },
  'learn.termBias': {
    en: '{place}: δ {error} × 1 = {term}',
    zh: '{place}：δ {error} × 1 = {term}',
  },
  'learn.sum': {
    en: 'Σ over {count, plural, one {# position} other {# positions}} = {sum} (the engine: {engine})',
    zh: '对 {count} 个位置求和 Σ = {sum}（引擎：{engine}）',
  },
  'learn.answerShared': {
    en: 'Every place has its say and all are added, not averaged: the weight is one number, so it changes once, by the sum.',
    zh: '每个位置都有发言权，全部相加，不取平均：权值只是一个数，因此按总和改变一次。',
  },
  'learn.answerOwn': {
    en: 'This weight belongs to one position. The other cells of the picture change weights of their own.',
    zh: '这个权值只属于一个位置。图中其他格子各自改变自己的权值。',
  },
  'learn.step': { en: 'One step, by hand', zh: '亲手走一步' },
  'learn.stage.forward': { en: 'Forward', zh: '前向' },
  'learn.stage.loss': { en: 'Loss', zh: '损失' },
  'learn.stage.backward': { en: 'Backward', zh: '反向' },
  'learn.stage.update': { en: 'Update', zh: '更新' },
  'learn.back': { en: 'Back', zh: '上一步' },
  'learn.next': { en: 'Next', zh: '下一步' },
  'learn.playStep': { en: 'Play slowly', zh: '慢放' },
  'learn.valuesRms': { en: 'root mean square of the values {rms}', zh: '各值的均方根 {rms}' },
  'learn.errorsRms': { en: 'root mean square of the errors δ {rms}', zh: '误差 δ 的均方根 {rms}' },
  'learn.crossEntropy': {
    en: 'loss = −ln p({label}), p = softmax of the outputs z: p({label}) = e^z({label}) ⁄ Σ e^z',
    zh: '损失 = −ln p({label})，p 为输出 z 的 softmax：p({label}) = e^z({label}) ⁄ Σ e^z',
  },
  'learn.crossEntropyIs': {
    en: '= ln Σ e^z − z = {all} − {own} = {loss}',
    zh: '= ln Σ e^z − z = {all} − {own} = {loss}',
  },
  'learn.softmax': { en: 'p({label}) = {score}', zh: 'p({label}) = {score}' },
  'learn.meanSquaredError': {
    en: 'loss = ½ Σ (y − t)², t = 1 for {label} and −1 for the others; y({label}) = {output}: {own} + {others} of the others = {loss}',
    zh: '损失 = ½ Σ (y − t)²，{label} 的 t = 1，其余 −1；y({label}) = {output}：{own} + 其余 {others} = {loss}',
  },
  'learn.radialMap': {
    en: 'loss = y({label}) + ln(e^−1 + Σ e^−y) = {output} + ({others}) = {loss}; y is the squared distance to each class’s code (LeCun 1998, equation 8)',
    zh: '损失 = y({label}) + ln(e^−1 + Σ e^−y) = {output} + ({others}) = {loss}；y 为到各类编码的距离平方（LeCun 1998，式 8）',
  },
  'learn.path.patch': { en: 'patch, to ±{limit}', zh: '图像块，至 ±{limit}' },
  'learn.path.weights': { en: 'weights, to ±{limit}', zh: '权值，至 ±{limit}' },
  'learn.path.products': { en: 'products, to ±{limit}', zh: '乘积，至 ±{limit}' },
  'learn.path.part': {
    en: 'Input map {map} gives {part} of the sum {sum} over {maps} maps.',
    zh: '在 {maps} 张图的总和 {sum} 中，输入特征图 {map} 占 {part}。',
  },
  'learn.path.sum': {
    en: 'a = Σ of {taps, number} products {sum} + bias {bias} = {total}',
    zh: 'a = {taps, number} 个乘积之和 {sum} + 偏置 {bias} = {total}',
  },
  'learn.path.value': {
    en: 'y = {name}({total}) = {value} (the engine: {engine})',
    zh: 'y = {name}({total}) = {value}（引擎：{engine}）',
  },
  'learn.path.error': {
    en: 'δ = f′(a) {slope} × Σ over {readers, plural, one {# connection} other {# connections}} of later δ · weight {arriving} = {error} (the engine: {engine})',
    zh: 'δ = f′(a) {slope} × 后一层 {readers} 个连接的 δ·权值之和 {arriving} = {error}（引擎：{engine}）',
  },
  'learn.path.errorAlone': { en: 'δ = ∂loss/∂a = {error}', zh: 'δ = ∂损失/∂a = {error}' },
  'learn.path.gradient': {
    en: 'gradient of the chosen weight, Σ δ·x = {gradient}',
    zh: '所选权值的梯度 Σ δ·x = {gradient}',
  },
  'learn.velocity': {
    en: 'v ← {momentum} × {before} − {rate} × {gradient} = {velocity}',
    zh: 'v ← {momentum} × {before} − {rate} × {gradient} = {velocity}',
  },
  'learn.newWeight': {
    en: 'w ← {weight} + {sign, select, minus {({velocity})} other {{velocity}}} = {updated}',
    zh: 'w ← {weight} + {sign, select, minus {({velocity})} other {{velocity}}} = {updated}',
  },
  'learn.byHandAlone': {
    en: 'Training is set to {kind, select, adam {Adam{decay, select, yes { and weight decay} other {}}} other {weight decay}}. A step by hand does without: it is descent with momentum.',
    zh: '训练设为使用{kind, select, adam { Adam{decay, select, yes { 和权值衰减} other {}}} other {权值衰减}}。亲手走的一步不用它，只是带动量的下降。',
  },
  'learn.updateAll': {
    en: 'v is the velocity: momentum × the last change − learning rate × gradient. By hand it begins at 0 and goes on from step to step; training has a velocity of its own, which is not touched. All {count, number} parameters are updated in this way.',
    zh: 'v 为速度：动量 × 上次变化 − 学习率 × 梯度。亲手走步时，它从 0 开始，逐步延续；训练另有自己的速度，不受影响。{count, number} 个参数都这样更新。',
  },
  'learn.pace': { en: 'How far a step goes', zh: '一步走多远' },
  'learn.rate': { en: 'Learning rate η', zh: '学习率 η' },
  'learn.momentum': { en: 'Momentum μ', zh: '动量 μ' },
  'learn.words': { en: 'Batch, epoch, error threshold', zh: '批、轮、误差阈值' },
  'learn.batchWhat': {
    en: 'A step takes the mean gradient of a batch: {batch, plural, one {one digit} other {# digits}}. By hand, above, it is your drawing alone.',
    zh: '每一步取一批（{batch} 个）数字的平均梯度。上面亲手走步时，只用您这幅画。',
  },
  'learn.epochs': { en: 'Stop after epochs', zh: '训练轮数上限' },
  'learn.epochWhat': {
    en: 'An epoch is every training digit once: {digits, plural, one {one digit} other {# digits}}, {batch} at a time, make {steps, number} steps.',
    zh: '一轮即每个训练数字用一次：{digits, number} 个数字，每次 {batch} 个，共 {steps, number} 步。',
  },
  'learn.threshold': { en: 'Stop at an error under', zh: '错误率低于此值时停止' },
  'learn.thresholdWhat': {
    en: 'The error threshold: at the end of each epoch the share of training digits that are wrong is measured, and training stops when it is smaller.',
    zh: '误差阈值：每轮结束时测量判错的训练数字所占比例，低于此值便停止训练。',
  },
  'learn.apply': { en: 'Take this step', zh: '走这一步' },
  'learn.undo': { en: 'Take it back', zh: '撤回' },
  'learn.undoLimit': {
    en: 'In a network of this size only the last steps are kept: {steps, plural, =0 {none is left to take back.} one {one can be taken back.} other {# can be taken back.}}',
    zh: '网络这么大，只保留最后几步：{steps, plural, =0 {已没有可撤销的步骤。} other {还可以撤销 # 步。}}',
  },
  'learn.applied': { en: 'loss on this drawing: {before} → {after}', zh: '这幅画上的损失：{before} → {after}' },
  'learn.blocks': { en: 'Everything that is learned', zh: '全部可学的参数' },
  'learn.numbers': { en: 'Count', zh: '个数' },
  'learn.rms': { en: 'Gradient, r.m.s.', zh: '梯度均方根' },
  'learn.largest': { en: 'Largest', zh: '最大' },
} as const;
