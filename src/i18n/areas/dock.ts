/** Words of the dock. */
import type { Messages } from '../messages';

export const dockMessages = {
  'dock.title': { en: 'Training', zh: '训练' },
  'dock.train': { en: 'Train', zh: '训练' },
  'dock.step': { en: 'Step', zh: '单步' },
  'dock.reset': { en: 'Reset', zh: '重置' },
  'dock.resetTo': { en: 'Reset to', zh: '重置为' },
  'dock.origin.trained': { en: 'trained weights', zh: '训练好的权值' },
  'dock.origin.random': { en: 'random weights', zh: '随机权值' },
  'dock.origin.lecun': { en: 'random, LeCun 1998', zh: '随机：LeCun 1998' },
  'dock.origin.glorot': { en: 'random, Glorot 2010', zh: '随机：Glorot 2010' },
  'dock.origin.he': { en: 'random, He 2015', zh: '随机：He 2015' },
  'dock.origin.constant': { en: 'a constant', zh: '常数' },
  'dock.origin.zeros': { en: 'zeros', zh: '全零' },
  'dock.origin.identical': { en: 'identical kernels', zh: '相同的卷积核' },

  'dock.start': { en: 'What the start is like', zh: '初始状态如何' },
  'dock.start.weights': { en: 'Weights of {layer}: {count}', zh: '{layer} 的 {count} 个权值' },
  'dock.start.weights.chart': { en: 'How the weights of {layer} are spread', zh: '{layer} 权值的分布' },
  'dock.start.deviation': { en: 'Their standard deviation now: {deviation}.', zh: '当前标准差：{deviation}。' },
  'dock.start.bound.trained': {
    en: 'Trained weights: the draw they came from no longer bounds them.',
    zh: '训练好的权值：不再受最初抽取范围的限制。',
  },
  'dock.start.bound.lecun': {
    en: 'LeCun 1998: drawn evenly within ±2.4/fan-in = ±2.4/{fanIn} = ±{bound} (dashed).',
    zh: 'LeCun 1998：在 ±2.4/扇入 = ±2.4/{fanIn} = ±{bound}（虚线）内均匀抽取。',
  },
  'dock.start.bound.glorot': {
    en: 'Glorot 2010: drawn evenly within ±√(6/(fan-in + fan-out)) = ±√(6/({fanIn} + {fanOut})) = ±{bound} (dashed).',
    zh: 'Glorot 2010：在 ±√(6/(扇入 + 扇出)) = ±√(6/({fanIn} + {fanOut})) = ±{bound}（虚线）内均匀抽取。',
  },
  'dock.start.bound.identical': {
    en: 'One kernel for all maps, drawn evenly within ±√(6/(fan-in + fan-out)) = ±√(6/({fanIn} + {fanOut})) = ±{bound} (dashed).',
    zh: '所有图共用一个卷积核，在 ±√(6/(扇入 + 扇出)) = ±√(6/({fanIn} + {fanOut})) = ±{bound}（虚线）内均匀抽取。',
  },
  'dock.start.bound.he': {
    en: 'He 2015: drawn evenly within ±√(6/fan-in) = ±√(6/{fanIn}) = ±{bound} (dashed).',
    zh: 'He 2015：在 ±√(6/扇入) = ±√(6/{fanIn}) = ±{bound}（虚线）内均匀抽取。',
  },
  'dock.start.bound.constant': {
    en: 'Every weight began as 1/fan-in = 1/{fanIn} = {bound}: each unit averages what it reads.',
    zh: '每个权值起初为 1/扇入 = 1/{fanIn} = {bound}：每个单元取输入的平均。',
  },
  'dock.start.bound.zeros': { en: 'Every weight began as 0.', zh: '每个权值起初为 0。' },
  'dock.start.signal': { en: 'The drawing’s signal, layer by layer', zh: '画中信号逐层的强弱' },
  'dock.start.signal.explain': {
    en: 'Standard deviation of a layer’s values, √(mean of (value − mean)²)',
    zh: '一层各值的标准差，√((值 − 均值)² 的平均)',
  },
  'dock.start.signal.none': { en: 'Draw a digit: it is the signal.', zh: '请画一个数字，它就是信号。' },
  'dock.start.input': { en: 'Input', zh: '输入' },
  'dock.start.fate.fades': {
    en: 'It fades: in {last} it is {ratio} of what it is in {first}. Larger weights would carry it further.',
    zh: '信号衰减：{last} 中只有 {first} 的 {ratio} 倍。更大的权值能传得更远。',
  },
  'dock.start.fate.explodes': {
    en: 'It explodes: in {last} it is {ratio} times what it is in {first}. Smaller weights would hold it.',
    zh: '信号爆炸：{last} 中是 {first} 的 {ratio} 倍。更小的权值能稳住它。',
  },
  'dock.start.fate.holds': {
    en: 'It holds: in {last} it is {ratio} times what it is in {first}.',
    zh: '信号稳定：{last} 中是 {first} 的 {ratio} 倍。',
  },
  'dock.start.fate.nothing': {
    en: 'Nothing is told apart in {first} or {last}: every unit there gives the same.',
    zh: '{first} 或 {last} 中毫无区别：每个单元给出同样的值。',
  },
  'dock.start.alike.identical': {
    en: 'Maps that begin alike get like gradients and stay alike: train, and see all maps remain one.',
    zh: '起初相同的图得到相同的梯度，也就一直相同：训练看看，各图始终是同一个。',
  },
  'dock.start.alike.constant': {
    en: 'Units that begin alike get like gradients and stay alike: training cannot tell them apart.',
    zh: '起初相同的单元得到相同的梯度，也就一直相同：训练无法区分它们。',
  },
  'dock.start.alike.zeros': {
    en: 'With zeros no error comes back through a layer: only the last bias can learn, until one weight is not zero.',
    zh: '权值全零时误差传不回前面的层：除最后的偏置外什么也学不到，直到某个权值不为零。',
  },

  'dock.step.count': { en: 'Step count', zh: '步数' },
  'dock.step.unit': { en: 'Step', zh: '步' },
  'dock.loss': { en: 'Training loss', zh: '训练损失' },
  'dock.testAccuracy': { en: 'Test accuracy', zh: '测试准确率' },
  'dock.unknown': { en: 'not yet', zh: '尚无' },
  'dock.epoch': { en: 'Epoch {epoch}, {batch} a batch', zh: '第 {epoch} 轮，每批 {batch} 个' },
  'dock.pace': { en: '{rate} samples/s, {backend}', zh: '{rate} 样本/秒，{backend}' },
  'dock.resting': { en: '{backend}, at rest', zh: '{backend}，待命' },
  'dock.backend.webgl': { en: 'WebGL', zh: 'WebGL' },
  'dock.backend.wasm': { en: 'WebAssembly', zh: 'WebAssembly' },
  'dock.backend.reference': { en: 'Reference', zh: '参考实现' },

  'dock.loss.chart': { en: 'Loss over the steps of training', zh: '损失随训练步数的变化' },
  'dock.loss.where': { en: 'Where the loss comes from', zh: '损失从何而来' },
  'dock.loss.crossEntropy': {
    en: 'Of one digit: −ln p, where p is the probability given to the right class. 0 for certainty, 2.3 for a guess among ten.',
    zh: '单个数字：−ln p，p 为正确类别所得概率。完全确定为 0，十选一的猜测为 2.3。',
  },
  'dock.loss.meanSquaredError': {
    en: 'Of one digit: half the sum of the squared differences between each output and its target, +1 for the right class and −1 for the others.',
    zh: '单个数字：各输出与目标之差的平方和的一半；正确类别的目标为 +1，其余为 −1。',
  },
  'dock.loss.radialMap': {
    en: 'Of one digit: the squared distance to the right class’s code, plus ln(e⁻¹ + Σ e^−distance) over all classes (LeCun 1998, equation 8).',
    zh: '单个数字：到正确类别编码的平方距离，加上 ln(e⁻¹ + 全部类别的 Σ e^−距离)（LeCun 1998 式 8）。',
  },
  'dock.loss.mean': {
    en: 'Shown is the mean over steps {from} to {to}, {batch} digits each: {loss}.',
    zh: '所示为第 {from} 至 {to} 步、每步 {batch} 个数字的平均：{loss}。',
  },
  'dock.loss.series': { en: 'training', zh: '训练' },
  'dock.testLoss': { en: 'test', zh: '测试' },
  'dock.accuracy': { en: 'Accuracy', zh: '准确率' },
  'dock.accuracy.where': { en: 'Where the accuracy comes from', zh: '准确率从何而来' },
  'dock.accuracy.explain': {
    en: 'The share of digits whose largest score is that of their own class. Test: generated digits that are never trained on. Training: some of those that are. When the second leaves the first behind, the network learns its examples by heart.',
    zh: '最高得分恰为正确类别的数字所占比例。测试：从不用于训练的生成数字；训练：用于训练的一部分。后者远超前者时，网络是在死记样本。',
  },
  'dock.accuracy.chart': { en: 'Accuracy over the steps of training', zh: '准确率随训练步数的变化' },
  'dock.test': { en: 'test', zh: '测试' },
  'dock.training': { en: 'training', zh: '训练' },
  'dock.atStep': { en: 'step {step}', zh: '第 {step} 步' },
  'dock.empty': { en: 'Train, and the curve begins here', zh: '开始训练后，曲线从这里开始' },
  'dock.logarithmic': { en: 'log', zh: '对数' },
  'dock.logarithmic.explain': { en: 'Logarithmic axis', zh: '对数坐标轴' },

  'dock.settings': { en: 'Settings', zh: '设置' },
  'dock.never': { en: 'never', zh: '从不' },
  'dock.optimizer': { en: 'Optimizer', zh: '优化器' },
  'dock.optimizer.momentum': { en: 'Momentum', zh: '动量' },
  'dock.optimizer.adam': { en: 'Adam', zh: 'Adam' },
  'dock.optimizer.explain': {
    en: 'Momentum walks down the slope with some inertia; Adam gives every weight a pace of its own.',
    zh: '动量法带着惯性下坡；Adam 让每个权值有自己的步伐。',
  },
  'dock.learningRate': { en: 'Learning rate', zh: '学习率' },
  'dock.learningRate.explain': {
    en: 'How far a step goes down the slope. Too large, and the loss is no longer finite.',
    zh: '每一步沿坡走多远。过大则损失不再有限。',
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

  'dock.set': { en: 'Training set', zh: '训练集' },
  'dock.generated': { en: 'generated', zh: '生成' },
  'dock.kept': { en: 'yours {count, number}', zh: '你的 {count, number}' },
  'dock.kept.title': { en: 'Digits you kept', zh: '你留下的数字' },
  'dock.kept.none': {
    en: 'None yet. Draw a digit on the paper and keep it as what it is; training then learns from it too.',
    zh: '还没有。在画纸上画一个数字并留下，训练也会用上它。',
  },
  'dock.kept.label': { en: 'Class of digit {place, number}', zh: '第 {place, number} 个数字的类别' },
  'dock.kept.remove': { en: 'Remove digit {place, number}', zh: '移除第 {place, number} 个数字' },
  'dock.trainOnImported': { en: 'train on imported', zh: '也训练导入的' },
  'dock.import': { en: 'Import digits', zh: '导入数字' },
  'dock.import.explain': {
    en: 'IDX files as MNIST’s, gzipped or not, images and labels, one after the other or both at once; CSV with the label first; PNG; kept drawings; weights',
    zh: 'MNIST 格式的 IDX 文件（可为 gzip，图像与标签先后或一并选择）、标签在前的 CSV、PNG、保留的图画、权值',
  },
  'dock.import.done': {
    en: '{count, number} digits imported. Evaluate judges the network on them.',
    zh: '已导入 {count, number} 个数字，可用“评估”检验网络。',
  },
  'dock.import.images': {
    en: '{count, number} images read. Now choose the file with their labels.',
    zh: '已读入 {count, number} 张图像，请再选择标签文件。',
  },
  'dock.import.labels': {
    en: '{count, number} labels read. Now choose the file with their images.',
    zh: '已读入 {count, number} 个标签，请再选择图像文件。',
  },
  'dock.import.tooManyFiles': {
    en: '{files, number} files do not make one set: choose one of images and one of labels, or any other file alone.',
    zh: '这 {files, number} 个文件不构成一个数据集：请选一个图像文件和一个标签文件，或单独选择其他文件。',
  },
  'dock.import.unreadable': { en: '{file} could not be read.', zh: '无法读取 {file}。' },
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
  'dock.problem.sizeIsNot28': {
    en: 'The images are {height, number}×{width, number}; the network needs 28×28.',
    zh: '图像为 {height, number}×{width, number}，网络需要 28×28。',
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
  'dock.problem.csvIsEmpty': { en: '{file} has no row of numbers.', zh: '{file} 中没有数字行。' },
  'dock.problem.csvIsNoSquare': {
    en: '{file}: {pixels, number} values after the label are no square image. A row is the label, then the pixels.',
    zh: '{file}：标签之后有 {pixels, number} 个值，不构成正方形图像。每行应为标签和像素。',
  },
  'dock.problem.csvIsNoNumber': {
    en: '{file}: what stands in row {row, number}, column {column, number} is no whole number.',
    zh: '{file}：第 {row, number} 行第 {column, number} 列不是整数。',
  },
  'dock.problem.csvIsTooLarge': {
    en: '{file}: row {row, number}, column {column, number} is {value, number}; pixels go from 0 to 255.',
    zh: '{file}：第 {row, number} 行第 {column, number} 列为 {value, number}，像素应在 0 到 255 之间。',
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
    en: '{file} holds no kept drawings: it is wrong at “{where}”.',
    zh: '{file} 不是保留的图画：“{where}”处有误。',
  },
  'dock.problem.noInk': {
    en: '{file}: drawing {index, number} has no ink.',
    zh: '{file}：第 {index, number} 幅图画没有笔迹。',
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
  'dock.details': { en: 'Details', zh: '详情' },
  'dock.browse': { en: 'Browse', zh: '浏览' },
  'dock.files': { en: 'Files', zh: '文件' },
  'dock.evaluate': { en: 'Evaluate', zh: '评估' },
  'dock.evaluation': { en: 'Evaluation', zh: '评估结果' },
  'dock.evaluation.result': { en: '{accuracy} of {images} images', zh: '{accuracy}，共 {images} 张图像' },
  'dock.evaluation.generated': { en: 'on generated test digits', zh: '使用生成的测试数字' },
  'dock.evaluation.imported': { en: 'on {count} imported digits', zh: '使用导入的 {count} 个数字' },
} as const satisfies Messages;
