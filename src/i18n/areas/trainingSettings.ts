/** Words of the training settings, each with the sentence that says what it does. */
export const trainingSettingsMessages = {
  'dock.optimizer': { en: 'Optimizer', zh: '优化器' },
  'dock.optimizer.momentum': { en: 'Momentum', zh: '动量' },
  'dock.optimizer.adam': { en: 'Adam', zh: 'Adam' },
  'dock.optimizer.explain': {
    en: 'Momentum walks down the slope with some inertia; Adam gives every weight a pace of its own.',
    zh: '动量法带着惯性下坡；Adam 让每个权值有自己的步伐。',
  },
  'dock.learningRate': { en: 'Learning rate', zh: '学习率' },
  'dock.learningRate.explain': {
    en: 'How far a step goes down the slope. Too large, and the loss grows beyond all bounds.',
    zh: '每一步沿坡走多远。过大时，损失会发散。',
  },
  'dock.momentum': { en: 'Momentum', zh: '动量' },
  'dock.momentum.explain': {
    en: 'The share of the last step that is kept in the next: 0 is plain descent. For Adam, β₁.',
    zh: '下一步中保留上一步的比例：0 即普通下降。对 Adam 为 β₁。',
  },
  'dock.batch': { en: 'Batch', zh: '批大小' },
  'dock.batch.explain': {
    en: 'Digits a step learns from at once. More are steadier and slower.',
    zh: '每一步同时学习的数字个数。越多越稳，也越慢。',
  },
  'dock.schedule': { en: 'Schedule', zh: '学习率计划' },
  'dock.schedule.epochs': { en: 'Epochs of the schedule', zh: '计划的轮数' },
  'dock.schedule.constant': { en: 'constant', zh: '不变' },
  'dock.schedule.halving': { en: 'halved every {epochs} epochs', zh: '每 {epochs} 轮减半' },
  'dock.schedule.cosine': { en: 'cosine over {epochs} epochs', zh: '{epochs} 轮余弦下降' },
  'dock.schedule.explain': {
    en: 'How the learning rate falls as training goes on.',
    zh: '学习率随训练如何下降。',
  },
  'dock.moved': { en: 'Move the digits', zh: '移动数字' },
  'dock.moved.each': { en: 'a little, each epoch anew', zh: '每轮重新略微移动' },
  'dock.moved.explain': {
    en: 'Shifted, turned, scaled and sheared at random: no digit is seen twice alike, so less is learned by heart.',
    zh: '随机平移、旋转、缩放、错切：同一数字每次所见都不同，不易死记。',
  },
  'dock.decay': { en: 'Weight decay', zh: '权值衰减' },
  'dock.decay.explain': {
    en: 'Pulls every weight toward 0 (L2), so that none grows without need. Biases are left alone.',
    zh: '把每个权值拉向 0（L2），不让它无故增大；偏置不受影响。',
  },
  'dock.stop': { en: 'Stop by itself', zh: '自动停止' },
  'dock.stop.epochs': { en: 'epochs', zh: '轮数' },
  'dock.stop.error': { en: 'error under', zh: '错误率低于' },
  'dock.stop.explain': {
    en: 'After so many epochs, or when few enough training digits are wrong.',
    zh: '达到轮数，或训练数字的错误足够少时停止。',
  },
  'dock.seed': { en: 'Seed', zh: '随机种子' },
  'dock.seed.explain': {
    en: 'Decides random weights, generated digits and their order: the same seed, the same run.',
    zh: '决定随机权值、生成的数字及其次序：种子相同，过程相同。',
  },
} as const;
