/** Words of the training set: generated, kept and imported digits, and how the network is judged on them. */
export const trainingSetMessages = {
  'dock.set': { en: 'Training set', zh: '训练集' },
  'dock.generated': { en: 'generated', zh: '生成' },
  'dock.kept': { en: 'yours {count, number}', zh: '您的 {count, number}' },
  'dock.kept.none': {
    en: 'None yet. Draw a digit on the paper and keep it as what it is; training then learns from it too.',
    zh: '还没有。在画纸上画一个数字，按它是几“留作训练”，训练就会用上它。',
  },
  'dock.kept.label': { en: 'Class of digit {place, number}', zh: '第 {place, number} 个数字的类别' },
  'dock.kept.remove': { en: 'Remove digit {place, number}', zh: '移除第 {place, number} 个数字' },
  'dock.trainOn': { en: 'and train on', zh: '也训练' },
  'dock.trainOn.none': { en: 'nothing else', zh: '无' },
  'dock.judgeOn': { en: 'judge on', zh: '评估用' },
  'dock.judgeOn.generated': { en: 'generated test digits', zh: '生成的测试数字' },
  'dock.forget': { en: 'Take out {name}', zh: '移除 {name}' },
  'dock.import.done': {
    en: '{count, plural, one {One digit imported. Evaluate judges the network on it.} other {# digits imported. Evaluate judges the network on them.}}{way, select, labelsLast { The labels are its last column.} labelsOneOfTen { The labels are its last ten columns, one a class.} labelsNamed { The labels are its column “{column}”.} other {}}',
    zh: '已导入 {count, number} 个数字，可用“评估”检验网络。{way, select, labelsLast {末列是标签。} labelsOneOfTen {末十列是标签，每类一列。} labelsNamed {“{column}”列是标签。} other {}}',
  },
  'dock.import.replaced': {
    en: '{count, plural, one {One digit} other {# digits}} imported. Evaluate judges on them now; the {before, plural, one {one} other {#}} from before can be chosen again.{way, select, labelsLast { The labels are its last column.} labelsOneOfTen { The labels are its last ten columns, one a class.} labelsNamed { The labels are its column “{column}”.} other {}}',
    zh: '已导入 {count, number} 个数字，现在用它们评估；之前的 {before, number} 个仍可再选。{way, select, labelsLast {末列是标签。} labelsOneOfTen {末十列是标签，每类一列。} labelsNamed {“{column}”列是标签。} other {}}',
  },
  'dock.import.images': {
    en: '{count, plural, one {# image} other {# images}} read. Now choose the file with their labels.',
    zh: '已读入 {count, number} 张图像，请再选择标签文件。',
  },
  'dock.import.labels': {
    en: '{count, plural, one {# label} other {# labels}} read. Now choose the file with their images.',
    zh: '已读入 {count, number} 个标签，请再选择图像文件。',
  },
  'dock.import.tooManyFiles': {
    en: '{files, number} files do not make one set: choose one of images and one of labels, or any other file alone.',
    zh: '这 {files, number} 个文件不构成一个数据集：请选一个图像文件和一个标签文件，或单独选择其他文件。',
  },
  'dock.import.unreadable': { en: '{file} could not be read.', zh: '无法读取 {file}。' },
  'dock.browse': { en: 'Browse', zh: '浏览' },
  'dock.evaluate': { en: 'Evaluate', zh: '评估' },
  'dock.evaluation': { en: 'Evaluation', zh: '评估结果' },
  'dock.evaluating': { en: 'Evaluating', zh: '正在评估' },
  'dock.evaluation.result': { en: '{accuracy} of {images} images', zh: '{accuracy}，共 {images} 张图像' },
  'dock.evaluation.atStep': { en: ', at step {step}', zh: '，第 {step} 步时' },
  'dock.evaluation.generated': { en: 'on generated test digits', zh: '使用生成的测试数字' },
  'dock.evaluation.imported': {
    en: 'on {count} imported digits, {name}{learned, select, yes {, which it has been trained on} other {}}',
    zh: '使用导入的 {count} 个数字，{name}{learned, select, yes {（曾用于训练）} other {}}',
  },
} as const;
