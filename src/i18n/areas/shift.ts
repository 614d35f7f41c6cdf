/** Words of the lens panel "Shift". */
export const shiftMessages = {
  'lens.sections.shift': { en: 'Sections of Shift', zh: '“平移”的各部分' },
  'lens.section.shift.drawing': { en: 'Move the drawing', zh: '移动这幅画' },
  'shift.blur': { en: 'Blur before subsampling', zh: '下采样之前先模糊' },
  'shift.blurNot': {
    en: 'In this network no blur can be put before a subsampling without changing the weights.',
    zh: '在这个网络里，若不改变权值，就无法在下采样之前加上模糊。',
  },
  'shift.blurSaid': {
    en: 'An average over 2×2 before each subsampling, without weights of its own: a shift by one pixel then changes less of what is kept (Zhang 2019). The weights stay as they are; they were not trained for it, so train on to see what it is worth.',
    zh: '每次下采样之前先取 2×2 的平均，这一步没有权值：这样，平移一个像素时，保留下来的值变化更小（Zhang 2019）。网络的权值保持不变，但它们不是在有模糊时训练出来的，请继续训练再看效果。',
  },
  'shift.blurExample': { en: 'The same in one dimension', zh: '一维的同一例子' },
  'shift.question': { en: 'Is a convolutional net translation invariant?', zh: '卷积网络具有平移不变性吗？' },
  'shift.intro': {
    en: 'Move the drawing. With shared weights each map moves along: that is equivariance. The answer may still change.',
    zh: '移动这幅画。权值共享时，每张特征图随之移动，这叫等变性；而最后的判断仍可能改变。',
  },
  'shift.drawFirst': { en: 'Draw a digit first, then move it here.', zh: '请先画一个数字，再在这里移动它。' },
  'shift.distorted': { en: 'The drawing, distorted', zh: '变形后的画' },
  'shift.drag': { en: 'Drag me', zh: '拖动我' },
  'shift.before': { en: '{map}, before', zh: '{map}，变形前' },
  'shift.after': { en: '{map}, after', zh: '{map}，变形后' },
  'shift.rows': { en: 'Down', zh: '向下' },
  'shift.columns': { en: 'Right', zh: '向右' },
  'shift.degrees': { en: 'Turn, degrees', zh: '旋转（度）' },
  'shift.scale': { en: 'Size', zh: '大小' },
  'shift.shear': { en: 'Slant', zh: '倾斜' },
  'shift.warp': { en: 'Elastic warp', zh: '弹性变形' },
  'shift.noise': { en: 'Noise', zh: '噪声' },
  'shift.thickness': { en: 'Stroke width', zh: '笔画粗细' },
  'shift.none': { en: 'Undo all', zh: '全部复原' },
  'shift.another': { en: 'Another warp', zh: '换一种变形' },
  'shift.error': {
    en: 'Equivariance error ‖f(shift x) − shift f(x)‖ / ‖f(x)‖',
    zh: '等变误差 ‖f(平移 x) − 平移 f(x)‖ / ‖f(x)‖',
  },
  'shift.moved': { en: 'Moves by', zh: '移动量' },
  'shift.whole': { en: 'Whole map', zh: '整张图' },
  'shift.inside': { en: 'Inside the border', zh: '边界以内' },
  'shift.aliased': { en: 'aliased', zh: '混叠' },
  'shift.onlyShift': {
    en: 'The error is defined for shifts alone: undo the other distortions to see it.',
    zh: '该误差只对平移有定义：请撤去其他变形再看。',
  },
  'shift.said.shared': {
    en: 'Shared weights: inside the border the error is 0 as long as the shift is whole in the layer’s own steps. Where the stride does not divide it, the map is sampled at other places: aliasing. At the border, padding leaks position.',
    zh: '权值共享：只要平移量是该层步长的整数倍，边界以内的误差就是 0。步长除不尽时，特征图在别的位置采样，这就是混叠。边界处，填充会泄露位置。',
  },
  'shift.said.local': {
    en: 'Local weights: each position has a kernel of its own. Fresh from untying they are equal and move along; train on, and they part.',
    zh: '局部连接：每个位置有自己的卷积核。刚解开时它们相同，特征图随画移动；继续训练，它们就各走各的。',
  },
  'shift.said.full': {
    en: 'Full connections: nothing in such a layer knows that pixels have neighbours. Fresh from untying it still moves along; training undoes that.',
    zh: '全连接：这样的层不知道哪些像素相邻。刚解开时它仍随画移动；训练会打破这一点。',
  },
  'shift.said.mixed': {
    en: 'Some layers share and some do not: compare them in the table.',
    zh: '有的层共享，有的不共享：请在表中比较。',
  },
  'shift.scores': { en: 'Scores before and after', zh: '变形前后的得分' },
  'shift.same': {
    en: 'Still read as {was}: its score goes from {before} to {after}.',
    zh: '仍判为 {was}：得分从 {before} 变为 {after}。',
  },
  'shift.changed': {
    en: 'It was read as {was} ({before}, now {after}); now it is read as {is} ({now}). Equivariant maps do not make an invariant answer.',
    zh: '原来判为 {was}（{before}，现为 {after}），现在判为 {is}（{now}）。特征图等变，并不等于判断不变。',
  },
} as const;
