/** Words of the lens panel "Learn". */
import type { Messages } from '../messages';

export const learnMessages = {
  'learn.intro': {
    en: 'Tell the network which digit this is. Each weight then gets a gradient: how the loss would change if the weight grew a little.',
    zh: '告诉网络这是哪个数字。于是每个权值都得到一个梯度：若该权值略微增大，损失会怎样变化。',
  },
  'learn.label': { en: 'The drawing should be a', zh: '这幅画应当是' },
  'learn.drawFirst': {
    en: 'Draw a digit first: the gradient is taken on your drawing.',
    zh: '请先画一个数字：梯度是在你的画上求得的。',
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
  'learn.weightNumber': { en: 'Weight', zh: '权值' },
  'learn.weightAt': {
    en: 'Weight at row {row}, column {column}: {value}',
    zh: '第 {row} 行第 {column} 列的权值：{value}',
  },
  'learn.bias': { en: 'Bias', zh: '偏置' },
  'learn.mapLabel': { en: 'Gradient by position, {map}', zh: '各位置的梯度，{map}' },
  'learn.byPosition': { en: 'error × input', zh: '误差 × 输入' },
  'learn.term': {
    en: 'row {row}, column {column}: δ {error} × x {input} = {term}',
    zh: '第 {row} 行第 {column} 列：δ {error} × x {input} = {term}',
  },
  'learn.termBias': {
    en: 'row {row}, column {column}: δ {error} × 1 = {term}',
    zh: '第 {row} 行第 {column} 列：δ {error} × 1 = {term}',
  },
  'learn.sum': {
    en: 'Σ over {count, plural, one {# position} other {# positions}} = {sum} (the engine: {engine})',
    zh: '对 {count} 个位置求和 Σ = {sum}（引擎：{engine}）',
  },
  'learn.update': { en: 'w ← {weight} − {rate} × {sum} = {updated}', zh: 'w ← {weight} − {rate} × {sum} = {updated}' },
  'learn.answerShared': {
    en: 'Every place has its say and all are added, not averaged: the weight is one number, so it changes once, by the sum.',
    zh: '每个位置都有发言权，全部相加而不取平均：权值是一个数，因此只按总和改变一次。',
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
  'learn.on': { en: 'On', zh: '下一步' },
  'learn.playStep': { en: 'Play slowly', zh: '慢放' },
  'learn.valuesRms': { en: 'root mean square of the values {rms}', zh: '各值的均方根 {rms}' },
  'learn.errorsRms': { en: 'root mean square of the errors δ {rms}', zh: '误差 δ 的均方根 {rms}' },
  'learn.crossEntropy': {
    en: 'loss = −ln p({label}) = −ln {score} = {loss}',
    zh: '损失 = −ln p({label}) = −ln {score} = {loss}',
  },
  'learn.otherLoss': { en: 'output for {label}: {score}; loss = {loss}', zh: '{label} 的输出：{score}；损失 = {loss}' },
  'learn.updateAll': {
    en: 'each of {count, number} parameters: w ← w − {rate} × gradient',
    zh: '{count, number} 个参数各自：w ← w − {rate} × 梯度',
  },
  'learn.apply': { en: 'Take this step', zh: '走这一步' },
  'learn.undo': { en: 'Take it back', zh: '撤回' },
  'learn.applied': { en: 'loss on this drawing: {before} → {after}', zh: '这幅画上的损失：{before} → {after}' },
  'learn.blocks': { en: 'Everything that is learned', zh: '一切可学的参数' },
  'learn.block': { en: 'Parameters', zh: '参数' },
  'learn.numbers': { en: 'Count', zh: '个数' },
  'learn.rms': { en: 'Gradient, r.m.s.', zh: '梯度均方根' },
  'learn.largest': { en: 'Largest', zh: '最大' },
} as const satisfies Messages;
