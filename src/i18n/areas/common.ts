/** Words that several places use. */
export const commonMessages = {
  'common.full': { en: 'Full', zh: '全连接' },
  'common.local': { en: 'Local', zh: '局部' },
  'common.shared': { en: 'Shared', zh: '共享' },
  'common.play': { en: 'Play', zh: '播放' },
  'common.pause': { en: 'Pause', zh: '暂停' },
  'common.close': { en: 'Close', zh: '关闭' },
  'common.wholeNumber': {
    en: 'A whole number from {min, number} to {max, number} is needed; {value, number} goes on counting.',
    zh: '需要 {min, number} 到 {max, number} 的整数；目前仍按 {value, number} 计算。',
  },
  'common.never': { en: 'never', zh: '从不' },
  'common.input': { en: 'Input', zh: '输入' },
  'common.noPrediction': {
    en: 'The network’s scores are not numbers, so no class is predicted: its weights have grown beyond all bounds.',
    zh: '网络的得分不是有限的数，因此给不出预测：它的权值已大得超出范围。',
  },
  'common.map': { en: '{layer} map {map}', zh: '{layer} 特征图 {map}' },
  'common.unit': { en: '{layer} unit {unit}', zh: '{layer} 第 {unit} 个单元' },
  'common.unitInMap': {
    en: '{layer} map {map}, row {row}, column {column}',
    zh: '{layer} 特征图 {map}，第 {row} 行第 {column} 列',
  },
  'common.layer': { en: 'Layer', zh: '层' },
  'common.weight': { en: 'weight', zh: '权值' },
  'common.parameters': { en: 'Parameters', zh: '参数' },
  'common.nextRow': { en: 'Next row', zh: '下一行' },
  'common.trainSteps': { en: 'Train {steps} steps', zh: '训练 {steps} 步' },
  'common.value': { en: 'value', zh: '数值' },
  'common.trainingDigits': { en: 'Training digits', zh: '训练数字' },
  'common.numberedWeight': { en: 'Weight', zh: '权值' },
  'common.batch': { en: 'Batch', zh: '批大小' },
} as const;
