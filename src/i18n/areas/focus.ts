/** Words of the focus row: the layer's input, the filter or its copies, and the map, large. */
import type { Messages } from '../messages';

export const focusMessages = {
  'focus.title': { en: 'Under the lens', zh: '放大来看' },
  'focus.reads': { en: 'What it reads', zh: '它读取的' },
  'focus.answers': { en: 'What it answers', zh: '它的回应' },
  'focus.filter': { en: 'Filter', zh: '卷积核' },
  'focus.units': { en: '{rows}×{columns} units', zh: '{rows}×{columns} 个单元' },
  'focus.one': { en: 'The filter', zh: '卷积核' },
  'focus.one.for': { en: 'one for all {places, number} places', zh: '{places, number} 个位置共用一个' },
  'focus.copies': { en: 'The filter’s copies', zh: '卷积核的副本' },
  'focus.copies.each': { en: '{places, number}, one a place', zh: '{places, number} 份，每处一份' },
  'focus.own': { en: 'Every unit’s weights', zh: '每个单元的权值' },
  'focus.own.each': {
    en: '{places, number} × {rows}×{columns}',
    zh: '{places, number} × {rows}×{columns}',
  },
  'focus.none': { en: 'No weights', zh: '没有权值' },
  'focus.none.kind': {
    en: 'the {combine, select, max {largest} other {mean}} of {rows}×{columns}',
    zh: '{rows}×{columns} 中的{combine, select, max {最大值} other {平均值}}',
  },
  'focus.describe.shared': {
    en: 'One kernel of {rows}×{columns} weights{places, plural, =1 {} other {, the same at all # places}}.',
    zh: '一个 {rows}×{columns} 的卷积核{places, plural, =1 {} other {，# 个位置都用它}}。',
  },
  'focus.describe.copies': {
    en: '{places, number} copies of one kernel, {rows}×{columns} weights each.',
    zh: '同一个卷积核的 {places, number} 份副本，每份 {rows}×{columns} 个权值。',
  },
  'focus.describe.own': {
    en: '{places, number} units, each with {rows}×{columns} weights of its own.',
    zh: '{places, number} 个单元，各有 {rows}×{columns} 个自己的权值。',
  },
  'focus.describe.none': { en: 'Nothing is learned here.', zh: '这里没有要学习的东西。' },
  'focus.describe.weights': { en: 'Shown: the weights.', zh: '显示的是权值。' },
  'focus.describe.moved': {
    en: '{copies, plural, =1 {{still, plural, =0 {How far it has} other {It has not}} moved since it began.} other {How far each has moved since it began. White: {still, number} of # not at all.}}',
    zh: '{copies, plural, =1 {{still, plural, =0 {与起点之差。} other {它还没有动过。}}} other {与起点之差。空白处：# 份中有 {still, number} 份没有动过。}}',
  },
  'focus.describe.gradient': {
    en: 'The loss’s gradient{sure, select, yes {: hardly any, the network is sure of {label} already} other {, were {label} the answer}}.',
    zh: '{sure, select, yes {损失的梯度几乎为零：网络已确信它是 {label}} other {把这张图当作 {label} 时损失的梯度}}。',
  },
  'focus.describe.noGradient': {
    en: 'Draw a digit: its gradient is shown here.',
    zh: '画一个数字，这里显示它的梯度。',
  },
  'focus.unit': { en: 'cells × {power}', zh: '格中数字 × {power}' },
  'focus.gradient.label': { en: 'were it a', zh: '假如它是' },
  'focus.bars': { en: 'as bars', zh: '条形' },
  'focus.dots': { en: 'as dots', zh: '圆点' },
  'focus.aspect': { en: 'Show', zh: '显示' },
  'focus.aspect.weights': { en: 'weights', zh: '权值' },
  'focus.aspect.moved': { en: 'how far moved', zh: '移动了多少' },
  'focus.aspect.gradient': { en: 'gradients', zh: '梯度' },
  'focus.sees': {
    en: 'Unit ({row}, {column}) sees {height}×{width}.',
    zh: '单元（{row}，{column}）看见 {height}×{width}。',
  },
  'focus.seesAll': { en: '{unit} sees all of it.', zh: '{unit} 看见全部。' },
  'focus.value': { en: '{place}: {value}', zh: '{place}：{value}' },
  'focus.place': { en: 'Unit ({row}, {column})', zh: '单元（{row}，{column}）' },
  'focus.slice': { en: '{map}, {slice} of {count}', zh: '{map}，第 {slice} / {count} 张' },
  'focus.slice.before': { en: 'Map before', zh: '上一张' },
  'focus.slice.next': { en: 'Map after', zh: '下一张' },
  'focus.learned': { en: 'numbers learned in {layer}', zh: '个数在 {layer} 中学习' },
  'focus.play': { en: 'Slide it', zh: '滑动' },
  'focus.stop': { en: 'Stop', zh: '停下' },
} as const satisfies Messages;
