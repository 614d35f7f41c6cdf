/** Words of what is asked about a file before anything of it is taken. */
export const fileQuestionMessages = {
  'fileQuestion.title': { en: 'Are these digits read rightly?', zh: '这些数字读得对吗？' },
  'fileQuestion.about': {
    en: '{name}: {count, plural, one {one image} other {# images}} of {height, number}×{width, number}.{ways, plural, =1 {} other { It can be read in more than one way.}}{findings, plural, =0 {} other { Something in its numbers is unusual.}} Nothing is taken until you say so.',
    zh: '{name}：{count, number} 张 {height, number}×{width, number} 的图像。{ways, plural, =1 {} other {文件有不止一种读法。}}{findings, plural, =0 {} other {其中的数值有些反常。}}确认之前不会导入任何内容。',
  },
  'fileQuestion.ways': { en: 'How to read it', zh: '读法' },
  'fileQuestion.way.pair': { en: 'a file of images and one of labels', zh: '一个图像文件，一个标签文件' },
  'fileQuestion.way.labelsFirst': { en: 'the labels are the first column', zh: '首列是标签' },
  'fileQuestion.way.labelsLast': { en: 'the labels are the last column', zh: '末列是标签' },
  'fileQuestion.way.labelsOneOfTen': {
    en: 'the labels are the last ten columns, one a class',
    zh: '末十列是标签，每类一列',
  },
  'fileQuestion.way.labelsNamed': { en: 'the labels are the column “{column}”', zh: '“{column}”列是标签' },
  'fileQuestion.way.labelsMissing': { en: 'there are no labels', zh: '没有标签' },
  'fileQuestion.way.cells': {
    en: 'a sheet of {count, number} digits, {side, number}×{side, number} pixels each',
    zh: '一版 {count, number} 个数字，每个 {side, number}×{side, number} 像素',
  },
  'fileQuestion.way.rows': {
    en: '{count, number} digits of {side, number}×{side, number}, one in each row of pixels',
    zh: '{count, number} 个 {side, number}×{side, number} 的数字，每行像素一个',
  },
  'fileQuestion.way.onePicture': { en: 'one digit, to put on the paper', zh: '一个数字，放到画纸上' },

  'fileQuestion.seen.range': {
    en: 'Its numbers run from {from} to {to}, not from 0 paper to 255 ink: stretch them',
    zh: '数值为 {from} 到 {to}，而非 0（纸）到 255（墨）：换算过来',
  },
  'fileQuestion.seen.fractions': {
    en: 'Some numbers lie between two whole ones: round them',
    zh: '有些数值不是整数：四舍五入',
  },
  'fileQuestion.seen.inkIsDark': {
    en: 'The edges are high and the strokes low, as if 255 were paper: turn ink and paper round',
    zh: '边缘数值高、笔画数值低，仿佛 255 为纸：把墨与纸对调',
  },
  'fileQuestion.seen.transposed': {
    en: 'The digits look mirrored along the diagonal, as in EMNIST: change rows and columns',
    zh: '数字像是沿对角线翻转了（如 EMNIST）：行列互换',
  },
  'fileQuestion.seen.oneLabel': {
    en: 'Every label is {label, number}: leave the labels out, and choose a file of labels afterwards',
    zh: '所有标签都是 {label, number}：不用这些标签，之后另选标签文件',
  },

  'fileQuestion.size': { en: 'How to bring the images to 28×28', zh: '如何得到 28×28' },
  'fileQuestion.size.asMnist': {
    en: 'as MNIST’s were: the ink in 20×20, its centre of mass in the middle',
    zh: '如 MNIST：墨迹缩放到 20×20，质心居中',
  },
  'fileQuestion.size.stretched': { en: 'stretched to fill the image', zh: '拉伸到充满图像' },
  'fileQuestion.paper': { en: '0, paper', zh: '0，纸' },
  'fileQuestion.ink': { en: '255, ink', zh: '255，墨' },
  'fileQuestion.before': { en: 'As the file has them', zh: '文件中的样子' },
  'fileQuestion.after': { en: 'As they would be taken', zh: '导入后的样子' },
  'fileQuestion.take': { en: 'Take them so', zh: '就这样导入' },
  'fileQuestion.take.picture': { en: 'Put it on the paper', zh: '放到画纸上' },
  'fileQuestion.leave': { en: 'Leave the file', zh: '不导入此文件' },
} as const;
