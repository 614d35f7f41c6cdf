/** Words of the paper. */
export const paperMessages = {
  'paper.title': { en: 'Paper', zh: '画纸' },
  'paper.drawing': { en: 'Drawing', zh: '画纸' },
  'paper.invitation': { en: 'Draw a digit here', zh: '在此画一个数字' },
  'paper.lent': { en: 'an example; draw over it', zh: '这是示例，直接画您自己的' },
  'paper.putBack': { en: 'Put it back', zh: '放回原处' },
  'paper.keys': {
    en: 'Keys: the arrows move the pen, Shift makes the steps small, Space sets the pen down and lifts it.',
    zh: '键盘：方向键移动画笔，按住 Shift 每步更小，空格键落笔或提笔。',
  },
  'paper.tool': { en: 'Tool', zh: '工具' },
  'paper.pen': { en: 'Pen', zh: '画笔' },
  'paper.eraser': { en: 'Eraser', zh: '橡皮' },
  'paper.undo': { en: 'Undo', zh: '撤销' },
  'paper.redo': { en: 'Redo', zh: '重做' },
  'paper.clear': { en: 'Clear', zh: '清除' },

  'paper.seen': { en: 'The network sees', zh: '网络所见' },
  'paper.seen.how': {
    en: '28×28: ink within 20×20, centre of mass (+) in the middle',
    zh: '28×28：笔迹在 20×20 内，重心（+）居中',
  },
  'paper.seen.label': { en: 'The image of 28×28 that the network sees', zh: '网络所见的 28×28 图像' },

  'paper.prediction': { en: 'Prediction', zh: '预测' },
  'paper.prediction.announced': { en: 'Prediction: {label}', zh: '预测：{label}' },
  'paper.prediction.output': { en: 'output {score}', zh: '输出 {score}' },
  'paper.nothing': { en: 'Draw a digit', zh: '请画数字' },
  'paper.waiting': { en: '…', zh: '……' },
  'paper.notANumber': { en: 'not a number', zh: '不是数' },
  'paper.probabilities': { en: 'probability, 0 to 1', zh: '概率，0 到 1' },
  'paper.outputs': {
    en: 'raw output, −1.7 to 1.7, not a probability',
    zh: '原始输出，−1.7 到 1.7，并非概率',
  },

  'paper.formula.open': { en: 'How the scores are computed', zh: '得分如何算出' },
  'paper.formula.title': { en: 'Where the prediction comes from', zh: '预测从何而来' },
  'paper.formula.crossEntropy': {
    en: 'Softmax: e is raised to each output, and the result divided by the sum over all classes.',
    zh: 'Softmax：以每个输出为指数取 e 的幂，再除以所有类别的幂之和。',
  },
  'paper.formula.meanSquaredError': {
    en: 'The output itself. Training pushed the right class toward +1 and the others toward −1; the largest wins.',
    zh: '即输出本身。训练把正确类别推向 +1，其余推向 −1；最大者胜。',
  },
  'paper.formula.radialMap': {
    en: 'An output is the squared distance to the class’s code: the smaller, the better. Equation 8 of LeCun 1998 makes it a probability; the sum has one more term, e⁻¹, for “none of these”.',
    zh: '输出是到类别编码的平方距离，越小越好。LeCun 1998 式 8 把它变成概率；分母中另有一项 e⁻¹，表示“都不是”。',
  },
  'paper.formula.outputs': { en: 'Values of layer {layer}, one per class', zh: '{layer} 层的值，每类一个' },

  'paper.orTake': { en: 'or take', zh: '或取' },
  'paper.digits': { en: 'an example', zh: '一个示例' },
  'paper.scores.all': { en: 'All scores', zh: '全部得分' },
  'paper.examples': { en: 'Examples, each press another hand', zh: '示例：每按一次换一种笔迹' },
  'paper.example': { en: 'Example {label}', zh: '示例 {label}' },
  'paper.keep': {
    en: 'Keep for training as ({count, number} kept)',
    zh: '留作训练，标为（已留 {count, number}）',
  },
  'paper.kept': {
    en: 'Kept as {label}; the next training step may already learn from it.',
    zh: '已留作 {label}，下一步训练即可用上。',
  },
  'paper.keepAs': { en: 'Keep as {label}', zh: '留作 {label}' },
} as const;
