/** Words of "Drift", a section of the lens panel "Learn". */
import type { Messages } from '../messages';

export const driftMessages = {
  'drift.intro': {
    en: 'Switching Shared → Local leaves every map as it was, and multiplies the count: every position gets a copy of the kernel for itself. Train on, and the copies part; tie them again, and they are averaged.',
    zh: '从“共享”换到“局部”，每张特征图保持原样，参数却成倍增加：每个位置得到一份自己的卷积核。继续训练，各份副本便各走各路；重新共享，它们又被平均。',
  },
  'drift.layer': { en: 'Layer {layer}', zh: '层 {layer}' },
  'drift.multiplies': {
    en: '{layer}: {shared, number} parameters shared, {local, number} untied, {factor} times as many for the same maps.',
    zh: '{layer}：共享时 {shared, number} 个参数，解开后 {local, number} 个：特征图不变，参数是原来的 {factor} 倍。',
  },
  'drift.untieLayer': { en: 'Untie this layer', zh: '解开这一层' },
  'drift.tieLayer': { en: 'Tie again', zh: '重新共享' },
  'drift.measuring': { en: 'Measuring …', zh: '正在测量……' },
  'drift.pinOther': {
    en: '{layer} shares nothing. Pin a unit of a C layer or an S layer with coefficients to see its copies.',
    zh: '{layer} 没有共享的权值。请固定一个 C 层或带系数的 S 层中的单元，以查看它的副本。',
  },
  'drift.copiesTitle': {
    en: '{map}: {count, plural, one {one copy of its kernel} other {# copies of its kernel, one per position}}',
    zh: '{map}：卷积核的 {count} 份副本，每个位置一份',
  },
  'drift.shown': { en: 'What is shown', zh: '显示内容' },
  'drift.shown.copies': { en: 'Kernels', zh: '卷积核' },
  'drift.shown.difference': { en: 'Away from their mean', zh: '与平均之差' },
  'drift.legend.copies': { en: 'weight', zh: '权值' },
  'drift.legend.difference': { en: 'weight − mean', zh: '权值 − 平均' },
  'drift.tiles': {
    en: '{count, number} kernels of {map}, laid out over the map',
    zh: '{map} 的 {count, number} 个卷积核，按位置排布',
  },
  'drift.kernel.own': { en: 'row {row}, column {column}', zh: '第 {row} 行第 {column} 列' },
  'drift.kernel.mean': { en: 'mean: what tying leaves', zh: '平均：重新共享后的核' },
  'drift.kernel.difference': { en: 'difference', zh: '差' },
  'drift.border': {
    en: 'Weights that hang over the border are multiplied by 0: they have no gradient and stay as they were.',
    zh: '伸出边界的权值总是乘以 0：没有梯度，保持原样。',
  },
  'drift.curve': { en: 'How far the copies have drifted apart', zh: '各副本分开了多少' },
  'drift.spreadFormula': { en: 'spread = √ mean (w − mean of its copies)²', zh: '离散度 = √ 平均 (w − 其副本的平均)²' },
  'drift.whole': { en: 'Whole network', zh: '整个网络' },
  'drift.wholeSeries': { en: 'all that is untied', zh: '所有解开的层' },
  'drift.layers': { en: 'Layer by layer', zh: '逐层' },
  'drift.column.parameters': { en: 'Shared → untied', zh: '共享 → 解开' },
  'drift.column.spread': { en: 'Spread', zh: '离散度' },
  'drift.column.switch': { en: 'Untie or tie', zh: '解开或共享' },
  'drift.column.tied': { en: 'Tied', zh: '共享的层' },
  'drift.column.step': { en: 'Step', zh: '步' },
  'drift.column.before': { en: 'Before', zh: '之前' },
  'drift.column.after': { en: 'After', zh: '之后' },
  'drift.untie': { en: 'Untie', zh: '解开' },
  'drift.tie': { en: 'Tie', zh: '共享' },
  'drift.untieNamed': { en: 'Untie: {layer}', zh: '解开：{layer}' },
  'drift.tieNamed': { en: 'Tie: {layer}', zh: '共享：{layer}' },
  'drift.ties': { en: 'What tying did', zh: '重新共享的效果' },
  'drift.noTies': {
    en: 'Untie, train and tie again: the accuracy on the test digits is measured before and after.',
    zh: '解开、训练、再共享：将在测试数字上测量前后的准确率。',
  },
  'drift.tiesNote': {
    en: 'Share of {images, number} test digits that are right. Loss at the last tie: {before} before, {after} after.',
    zh: '在 {images, number} 个测试数字上答对的比例。最近一次共享的损失：之前 {before}，之后 {after}。',
  },
} as const satisfies Messages;
