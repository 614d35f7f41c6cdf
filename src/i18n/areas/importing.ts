/** Words of importing: files over the page, and what came of those dropped or chosen. It may happen before any pane has been opened. */
export const importingMessages = {
  'digits.kept.added': {
    en: '{added, plural, =0 {No drawing is new} one {One drawing added} other {# drawings added}}{known, plural, =0 {.} one {; # was here already.} other {; # were here already.}}{leftOut, plural, =0 {} one { Drawing {first, number} of the file could not be read and was left out.} other { # drawings of the file could not be read and were left out, the first of them drawing {first, number}.}}',
    zh: '新增 {added, number} 幅图画{known, plural, =0 {。} other {；# 幅已有。}}{leftOut, plural, =0 {} other {文件中有 # 幅图画无法读取，已略过，最先的是第 {first, number} 幅。}}',
  },
  'digits.drop': {
    en: 'Drop your own network (ONNX), digits, drawings or weights',
    zh: '放下即可打开您自己的网络（ONNX），或导入数字、图画、权值',
  },
  'digits.drop.slide': {
    en: 'Drop a picture to slide a filter over it; or your own network (ONNX), digits, drawings or weights',
    zh: '放下图片，让卷积核在上面滑动；或放下您自己的网络（ONNX）、数字、图画、权值',
  },
  'digits.drop.picture': { en: 'Drop a picture to slide a filter over it', zh: '放下图片，让卷积核在上面滑动' },
  'digits.drop.onlyPicture': {
    en: 'Nothing was taken: what this lesson takes is one picture, to slide a filter over it.',
    zh: '没有接收文件：本课程只接收一张图片，让卷积核在上面滑动。',
  },
  'digits.drop.slid': {
    en: 'The picture is now in Slide’s playground, in grey.',
    zh: '图片已转为灰度，放在“滑动”的试验场中。',
  },
  'digits.drop.opened': {
    en: 'The picture is now in Slide’s playground, in grey. To draw with it, drop a PNG on the paper.',
    zh: '图片已转为灰度，放在“滑动”的试验场中。要把它当作图画，请将 PNG 拖到画纸上。',
  },
  'digits.import.picture': {
    en: 'The picture is on the paper as 28×28. To train on it, keep it as the digit it shows.',
    zh: '图片已缩成 28×28 放到画纸上。若要用它训练，请按它所写的数字“留作训练”。',
  },
  'digits.weights.opened': {
    en: '{network} is open, with the weights of the file.',
    zh: '已打开 {network} 及文件中的权值。',
  },
  'digits.weights.refused': {
    en: '{file} was not opened: {code, select, tooShort {it ends before its header} headerTooLong {its header is longer than that of any network here} headerBeyondFile {it ends within its header} headerIsNotJson {its header is not JSON} nameUsedTwice {its header names something twice} metadataIsNotText {its metadata are not text} tensorIsNotDescribed {tensor {name} is not described as the format asks} typeIsUnread {the type of tensor {name} is not read} typeIsNotFloat {tensor {name} has no floating-point numbers} sizeDoesNotFitShape {tensor {name} has not the bytes its shape needs} gapOrOverlap {tensor {name} leaves a gap or overlaps another} lengthDoesNotFit {it has more or fewer bytes than its tensors} tensorIsMissing {the network’s {name} is not in it} tensorIsUnknown {the network has no {name}} shapeDiffers {{name} has another shape than in the network} valueIsNotFinite {{name} holds a value that is no finite number} descriptionIsNotJson {its description of the network is not JSON} answersNoNumber {its weights are so large that the network answers a drawing with no number} descriptionIsWrong {its description of the network is wrong at “{place}”} other {{why}}}. Nothing has changed.',
    zh: '未打开 {file}：{code, select, tooShort {文件在头部之前结束} headerTooLong {头部比此处任何网络的都长} headerBeyondFile {文件在头部之内结束} headerIsNotJson {头部不是 JSON} nameUsedTwice {头部有重复的名称} metadataIsNotText {元数据不是文本} tensorIsNotDescribed {张量 {name} 的描述不合格式} typeIsUnread {张量 {name} 的类型无法读取} typeIsNotFloat {张量 {name} 不是浮点数} sizeDoesNotFitShape {张量 {name} 的字节数与形状不符} gapOrOverlap {张量 {name} 有空隙或重叠} lengthDoesNotFit {字节数与张量不符} tensorIsMissing {缺少网络的 {name}} tensorIsUnknown {网络没有 {name}} shapeDiffers {{name} 的形状与网络不同} valueIsNotFinite {{name} 含有不是有限数的值} descriptionIsNotJson {其中的网络描述不是 JSON} answersNoNumber {权值过大，网络对一幅图画的回答不是数} descriptionIsWrong {其中的网络描述在“{place}”处有误} other {{why}}}。未作任何改变。',
  },
} as const;
