/** What is wrong with a file that cannot be imported, a sentence each. */
export const importProblemsMessages = {
  'dock.problem.magicIsUnknown': {
    en: '{file} is not an IDX file of images or labels: it begins with {magic, number}, not 2,051 or 2,049.',
    zh: '{file} 不是图像或标签的 IDX 文件：开头是 {magic, number}，而非 2,051 或 2,049。',
  },
  'dock.problem.headerIsCutOff': {
    en: '{file} ends within its header, after {length, number} of {expected, number} bytes.',
    zh: '{file} 的文件头不完整：只有 {length, number} 字节，应为 {expected, number} 字节。',
  },
  'dock.problem.empty': { en: '{file} holds no digits.', zh: '{file} 中没有数字。' },
  'dock.problem.cutOff': {
    en: '{file} is cut off: {length, number} bytes of {expected, number}.',
    zh: '{file} 不完整：只有 {length, number} 字节，应为 {expected, number} 字节。',
  },
  'dock.problem.bytesTooMany': {
    en: '{file} is longer than its header says: {length, number} bytes, not {expected, number}.',
    zh: '{file} 比文件头所述更长：{length, number} 字节，应为 {expected, number} 字节。',
  },
  'dock.problem.labelIsNoDigit': {
    en: 'Label {index, number} in {file} is {label, number}; only 0 to 9 are digits.',
    zh: '{file} 中第 {index, number} 个标签是 {label, number}，只能是 0 到 9。',
  },
  'dock.problem.countsDiffer': {
    en: '{images, number} images and {labels, number} labels do not belong together. Choose both files again.',
    zh: '{images, number} 张图像与 {labels, number} 个标签不相配，请重新选择两个文件。',
  },
  'dock.problem.twoOfAKind': {
    en: 'Both files hold {kind, select, images {images} other {labels}}: choose one of images and one of labels.',
    zh: '两个文件都是{kind, select, images {图像} other {标签}}：请选一个图像文件和一个标签文件。',
  },
  'dock.problem.tooLarge': {
    en: '{file} is larger than {limit, number} bytes when unpacked.',
    zh: '{file} 解压后超过 {limit, number} 字节。',
  },
  'dock.problem.gzipIsDamaged': { en: '{file} is damaged: it could not be unpacked.', zh: '{file} 已损坏，无法解压。' },
  'dock.problem.isZip': {
    en: '{file} is a ZIP archive. Unpack it first and choose what is in it.',
    zh: '{file} 是 ZIP 压缩包，请先解压再选择其中的文件。',
  },
  'dock.problem.isUnknown': {
    en: '{file} is none of the files that can be read here: IDX, CSV, PNG, kept drawings or weights.',
    zh: '{file} 不是此处能读的文件：IDX、CSV、PNG、保留的图画或权值。',
  },
  'dock.problem.isNoPicture': {
    en: '{file} is not a picture that the browser can read.',
    zh: '{file} 不是浏览器能读取的图片。',
  },
  'dock.problem.csvIsEmpty': { en: '{file} has no row of numbers.', zh: '{file} 中没有数字行。' },
  'dock.problem.csvIsNoSquare': {
    en: '{file}: {pixels, number} values beside the label are no square image. A row is the label and the pixels, row by row.',
    zh: '{file}：标签之外有 {pixels, number} 个值，不构成正方形图像。每行应为标签和逐行的像素。',
  },
  'dock.problem.csvIsNoNumber': {
    en: '{file}: what stands in row {row, number}, column {column, number} is no number.',
    zh: '{file}：第 {row, number} 行第 {column, number} 列不是数。',
  },
  'dock.problem.csvLabelIsNoDigit': {
    en: '{file}: the label in row {row, number} is {label, number}; only 0 to 9 are digits.',
    zh: '{file}：第 {row, number} 行的标签是 {label, number}，只能是 0 到 9。',
  },
  'dock.problem.csvRowDiffers': {
    en: '{file}: row {row, number} has {columns, number} values, the first has {expected, number}.',
    zh: '{file}：第 {row, number} 行有 {columns, number} 个值，首行有 {expected, number} 个。',
  },
  'dock.problem.notJson': {
    en: '{file} begins like a file of drawings, but is cut off or damaged.',
    zh: '{file} 的开头像图画文件，但不完整或已损坏。',
  },
  'dock.problem.notDigits': {
    en: '{file} holds no kept drawings: there is an error at “{where}”.',
    zh: '{file} 不是保留的图画：“{where}”处有误。',
  },
  'dock.problem.pictureIsDamaged': {
    en: '{file} begins as a PNG, but cannot be decoded.',
    zh: '{file} 的开头是 PNG，但无法解码。',
  },
  'dock.problem.pictureIsBlank': {
    en: '{file} shows nothing that stands out from its paper.',
    zh: '{file} 中没有与底色不同的内容。',
  },
  'dock.problem.pictureIsTooLarge': {
    en: '{file} claims {width, number}×{height, number} pixels; sides up to {side, number} and {pixels, number} pixels in all can be read.',
    zh: '{file} 声称有 {width, number}×{height, number} 个像素；可读边长至多 {side, number}，总数至多 {pixels, number}。',
  },
} as const;
