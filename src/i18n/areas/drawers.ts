/** What the drawers of the dock say beside the bar. */
import type { Messages } from '../messages';

export const drawerMessages = {
  'dock.resetTo': { en: 'Reset to', zh: '重置为' },
  'dock.start': { en: 'What the start is like', zh: '初始状态如何' },
  'dock.origin.trained': { en: 'trained', zh: '已训练' },
  'dock.origin.random': { en: 'random', zh: '随机' },
  'dock.origin.lecun': { en: 'random, LeCun 1998', zh: '随机：LeCun 1998' },
  'dock.origin.glorot': { en: 'random, Glorot 2010', zh: '随机：Glorot 2010' },
  'dock.origin.he': { en: 'random, He 2015', zh: '随机：He 2015' },
  'dock.origin.constant': { en: 'a constant', zh: '常数' },
  'dock.origin.zeros': { en: 'zeros', zh: '全零' },
  'dock.origin.identical': { en: 'identical kernels', zh: '相同的卷积核' },
  'dock.epoch': { en: 'Epoch {epoch}, {batch} per batch', zh: '第 {epoch} 轮，每批 {batch} 个' },
  'dock.pace': { en: '{rate} samples/s, {backend}', zh: '{rate} 样本/秒，{backend}' },
  'dock.resting': { en: '{backend}, at rest', zh: '{backend}，待命' },
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
  'dock.accuracy': { en: 'Accuracy', zh: '准确率' },
  'dock.accuracy.where': { en: 'Where the accuracy comes from', zh: '准确率从何而来' },
  'dock.accuracy.explain': {
    en: 'The share of digits whose largest score is that of their own class. Test: generated digits that are never trained on, or up to 1,000 of the set that judges. Training: some of those that are. When training accuracy leaves test accuracy behind, the network is learning its examples by heart.',
    zh: '最高得分恰为正确类别的数字所占比例。测试：从不用于训练的生成数字，或评估所用数据集中至多 1,000 个；训练：用于训练的一部分。训练准确率远高于测试准确率时，网络是在死记样本。',
  },
  'dock.accuracy.chart': { en: 'Accuracy over the steps of training', zh: '准确率随训练步数的变化' },
  'dock.test': { en: 'test', zh: '测试' },
  'dock.training': { en: 'training', zh: '训练' },
  'dock.empty': { en: 'Train, and the curve begins here', zh: '开始训练后，曲线从这里开始' },
  'dock.logarithmic': { en: 'log', zh: '对数' },
  'dock.logarithmic.explain': { en: 'Logarithmic axis', zh: '对数坐标轴' },
  'dock.details': { en: 'Details', zh: '详情' },
} as const satisfies Messages;
