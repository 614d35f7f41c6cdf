/** Words of the dock: the run, its numbers and its curves. */
export const dockMessages = {
  'dock.title': { en: 'Training', zh: '训练' },
  'dock.train': { en: 'Train', zh: '训练' },
  'dock.step': { en: 'Step', zh: '单步' },
  'dock.reset': { en: 'Reset', zh: '重置' },
  'dock.settings': { en: 'Settings', zh: '设置' },
  'dock.digits': { en: 'Digits', zh: '数字' },
  'dock.curves': { en: 'Curves', zh: '曲线' },
  'dock.step.count': { en: 'Step count', zh: '步数' },
  'dock.step.unit': { en: 'Step', zh: '步' },
  'dock.loss': { en: 'Training loss', zh: '训练损失' },
  'dock.testAccuracy': { en: 'Test accuracy', zh: '测试准确率' },
  'dock.testAccuracy.of': { en: 'of generated test digits', zh: '生成的测试数字' },
  'dock.testAccuracy.ofSet': {
    en: 'of {digits, plural, one {one digit} other {# digits}} of {name}{learned, select, yes {, which it learned from} other {}}',
    zh: '{name} 的 {digits, number} 个数字{learned, select, yes {（曾用于训练）} other {}}',
  },
  'dock.unknown': { en: 'not yet', zh: '尚无' },
  'dock.rested': {
    en: 'At rest at step {step}. Training loss: {loss}; test accuracy: {accuracy}.',
    zh: '停在第 {step} 步。训练损失：{loss}；测试准确率：{accuracy}。',
  },
  'dock.import': { en: 'Import digits', zh: '导入数字' },
  'dock.import.explain': {
    en: 'IDX files as MNIST’s, gzipped or not, images and labels, one after the other or both at once; CSV with the label first; PNG; kept drawings; weights',
    zh: 'MNIST 格式的 IDX 文件（可为 gzip，图像与标签先后或一并选择）、标签在前的 CSV、PNG、保留的图画、权值',
  },
  'digits.import.progress': { en: 'Reading files', zh: '正在读取文件' },
} as const;
