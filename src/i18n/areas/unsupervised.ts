/** Words of "Unsupervised", a section of the lens panel "Learn". */
import type { Messages } from '../messages';

export const unsupervisedMessages = {
  'unsupervised.intro': {
    en: 'Nobody says which digit it is. The maps are asked to draw the image again, each with its own kernel turned by 180°. What helps to draw a digit may also help to recognise it.',
    zh: '没有人说明这是哪个数字。只要求各特征图用自己的卷积核（旋转 180°）重画这幅图像。有助于重画的，或许也有助于识别。',
  },
  'unsupervised.doesNotFit': {
    en: 'The first layer of this network is not a C layer that slides whole windows over a single image. Choose LeNet, for example.',
    zh: '此网络的第一层不是在单幅图像上滑动完整窗口的 C 层。可以选择 LeNet 等网络。',
  },
  'unsupervised.pool': { en: 'Survivors', zh: '保留的值' },
  'unsupervised.pool.1': { en: 'all', zh: '全部' },
  'unsupervised.pool.2': { en: '1 in 2×2', zh: '每 2×2 一个' },
  'unsupervised.pool.4': { en: '1 in 4×4', zh: '每 4×4 一个' },
  'unsupervised.poolWhy': {
    en: 'With all values kept, one kernel that copies a pixel is enough. Where only the largest of each window survives (Masci 2011), kernels must stand for strokes.',
    zh: '若保留全部数值，一个照抄像素的卷积核就够了。若每个窗口只留最大者（Masci 2011），卷积核就必须代表笔画。',
  },
  'unsupervised.learn': { en: 'Learn without labels', zh: '无标签学习' },
  'unsupervised.learnProgress': { en: 'Learning without labels', zh: '无标签学习进度' },
  'unsupervised.settings': {
    en: '{digits, number} generated digits, {whole, select, true {} other {{step, number} of }}{steps, number} steps of {batch}, learning rate {rate}, momentum {momentum}, seed {seed}',
    zh: '{digits, number} 个生成数字，{whole, select, true {} other {第 {step, number} 步，共 }}{steps, number} 步、每批 {batch} 个，学习率 {rate}，动量 {momentum}，种子 {seed}',
  },
  'unsupervised.filters': { en: 'Kernels after step {step, number}', zh: '第 {step, number} 步后的卷积核' },
  'unsupervised.kernel': { en: 'Unsupervised kernel {map}', zh: '无监督卷积核 {map}' },
  'unsupervised.error': { en: 'Reconstruction error', zh: '重构误差' },
  'unsupervised.errorFormula': {
    en: 'mean over the pixels of ½ (reconstruction − input)²',
    zh: '各像素 ½ (重构 − 输入)² 的平均',
  },
  'unsupervised.trainingSeries': { en: 'training digits', zh: '训练数字' },
  'unsupervised.testSeries': { en: 'test digits', zh: '测试数字' },
  'unsupervised.shownDigit': { en: 'Image', zh: '图像' },
  'unsupervised.drawing': { en: 'your drawing', zh: '您的画' },
  'unsupervised.testDigit': { en: 'test digit {place}', zh: '测试数字 {place}' },
  'unsupervised.hidden': { en: 'Hidden map {map}', zh: '隐藏特征图 {map}' },
  'unsupervised.hiddenMaps': { en: 'Hidden maps: what survives', zh: '隐藏特征图：保留下来的值' },
  'unsupervised.reconstruction': { en: 'Reconstruction', zh: '重构' },
  'unsupervised.ofThis': { en: 'error of this image: {error}', zh: '这幅图像的误差：{error}' },
  'unsupervised.put': { en: 'Put these filters into the network', zh: '把这些卷积核放进网络' },
  'unsupervised.putDone': { en: 'They are in {layer} now.', zh: '已放入 {layer}。' },
  'unsupervised.compare': { en: 'A classifier on top', zh: '在其上训练分类器' },
  'unsupervised.compareIntro': {
    en: 'The first layer is frozen, the layers after it learn from few labelled digits. Beside it: frozen random filters, and a network that learns all its layers from the same labels.',
    zh: '冻结第一层，后面各层用少量带标签的数字学习。对照：冻结的随机卷积核，以及用同样标签学习全部各层的网络。',
  },
  'unsupervised.compareStart': { en: 'Compare the filters', zh: '比较卷积核' },
  'unsupervised.first': { en: 'Learn filters without labels first.', zh: '请先进行无标签学习。' },
  'unsupervised.progress': { en: 'Comparison', zh: '比较进度' },
  'unsupervised.labelled': { en: 'Labelled digits', zh: '带标签的数字' },
  'unsupervised.kind.unsupervised': { en: 'Unsupervised', zh: '无监督' },
  'unsupervised.kind.random': { en: 'Random', zh: '随机' },
  'unsupervised.kind.supervised': { en: 'Supervised', zh: '有监督' },
  'unsupervised.accuracyTable': {
    en: 'Test accuracy, mean and range over the seeds',
    zh: '测试准确率：各种子的平均与范围',
  },
  'unsupervised.compareSettings': {
    en: 'Seeds {seeds}; {test, number} test digits; until every labelled digit is right, {steps, number} steps at most; batch {batch}, learning rate {rate}, momentum {momentum}. Unsupervised filters of {network}{learned, select, unknown {} other {, after step {step, number} without labels}}.',
    zh: '种子 {seeds}；{test, number} 个测试数字；训练到带标签的数字全部判对，最多 {steps, number} 步；批大小 {batch}，学习率 {rate}，动量 {momentum}。无监督卷积核属于 {network}{learned, select, unknown {} other {，经 {step, number} 步无标签学习}}。',
  },
} as const satisfies Messages;
