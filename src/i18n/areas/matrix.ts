/** Words of the lens panel "matrix". */
export const matrixMessages = {
  'matrix.title': { en: 'The layer as a matrix', zh: '把这一层写成矩阵' },
  'matrix.as': { en: 'See this layer as', zh: '把这一层看作' },
  'matrix.is.full': {
    en: 'Full: every output reads every input, and every entry is a number of its own. Only the picture changes here, not the network.',
    zh: '全连接：每个输出读取每个输入，每个元素都是独立的数。这里只改变画面，不改变网络。',
  },
  'matrix.is.local': {
    en: 'Local: outside its window a unit reads nothing, so most entries are held at 0 and bands remain. Only the picture changes here, not the network.',
    zh: '局部：单元不读窗口之外的输入，因此大多数元素固定为 0，只留下条带。这里只改变画面，不改变网络。',
  },
  'matrix.is.shared': {
    en: 'Shared: the bands again, and along each diagonal the same number (Toeplitz blocks, one for each pair of maps). Only the picture changes here, not the network.',
    zh: '共享：同样的条带，而且每条对角线上是同一个数（托普利茨块，每对特征图一块）。这里只改变画面，不改变网络。',
  },
  'matrix.is.dense': {
    en: 'Every unit of {layer} reads the whole layer before it through weights of its own: no zeros, no equal weights.',
    zh: '{layer} 的每个单元都用自己的权值读取前一层的全部单元：没有固定的零，也没有相等的权值。',
  },
  'matrix.is.fixed': {
    en: '{layer} is a matrix too, but its numbers are given, not learned.',
    zh: '{layer} 也是一个矩阵，但其中的数是给定的，不是学来的。',
  },
  'matrix.max': {
    en: '{layer} takes the largest value of each window. Which input that is depends on the drawing, so no one matrix does it. Pin a unit of another layer.',
    zh: '{layer} 取每个窗口中的最大值。取哪个输入取决于所画的图，因此没有固定的矩阵。请固定另一层的单元。',
  },
  'matrix.label': {
    en: 'Matrix of {layer}: {rows} outputs × {columns} inputs',
    zh: '{layer} 的矩阵：{rows} 个输出 × {columns} 个输入',
  },
  'matrix.keys': {
    en: 'Arrow keys move from entry to entry, plus and minus zoom, 0 fits all, Enter pins the output.',
    zh: '方向键在元素间移动，加减号缩放，0 显示全图，回车键固定该输出单元。',
  },
  'matrix.outputs': { en: '{rows} outputs, map by map', zh: '{rows} 个输出，按特征图排列' },
  'matrix.inputs': { en: '{columns} inputs, map by map', zh: '{columns} 个输入，按特征图排列' },
  'matrix.zoomIn': { en: 'Zoom in', zh: '放大' },
  'matrix.zoomOut': { en: 'Zoom out', zh: '缩小' },
  'matrix.fit': { en: 'Fit', zh: '全图' },
  'matrix.zero': { en: 'held at 0', zh: '固定为 0' },
  'matrix.same': { en: 'the same weight', zh: '同一权值' },
  'matrix.point': {
    en: '{touch, select, yes {Tap an entry to read it and to pin its output. Pinch} other {Point at an entry to read it; click to pin its output. Wheel or pinch}} to zoom, drag to move.',
    zh: '{touch, select, yes {轻点一个元素即可读出它，并固定其输出单元。双指缩放} other {指向一个元素即可读出它；点击以固定其输出单元。滚轮或双指缩放}}，拖动平移。',
  },
  'matrix.output': { en: 'Output', zh: '输出' },
  'matrix.entry': { en: 'Entry', zh: '元素' },
  'matrix.place': { en: 'map {map}, row {row}, column {column}', zh: '特征图 {map}，第 {row} 行，第 {column} 列' },
  'matrix.said': {
    en: 'Output {output}, input {input}: {number} {use}',
    zh: '输出：{output}；输入：{input}。{number} {use}',
  },
  'matrix.notConnected': { en: '0: not connected', zh: '0：未连接' },
  'matrix.value': { en: '{value}', zh: '{value}' },
  'matrix.used': {
    en: 'used {times} times{onPadding, plural, =0 {} other {, # of them on padding}}',
    zh: '使用 {times} 次{onPadding, plural, =0 {} other {，其中 # 次落在填充上}}',
  },
  'matrix.usedOnce': { en: 'used once', zh: '只用一次' },
  'matrix.fixed': { en: 'the same everywhere, not learned', zh: '处处相同，不是学来的' },
  'matrix.kernel': { en: 'Kernel of map {map}, {shape}', zh: '特征图 {map} 的卷积核，{shape}' },
  'matrix.kernelKeys': { en: 'Arrow keys move from weight to weight.', zh: '方向键在权值间移动。' },
  'matrix.kernelSlices': { en: '{label}, on each of {count} input maps', zh: '{label}，共 {count} 张输入图' },
  'matrix.order': {
    en: 'Order of rows and columns: by map, then row, then column of the image. So one block belongs to one pair of maps, and sharing shows as equal diagonals.',
    zh: '行与列的次序：先按特征图，再按图像的行、列。于是一块对应一对特征图，共享表现为相等的对角线。',
  },
  'matrix.unroll': { en: 'From a kernel to a matrix', zh: '从卷积核到矩阵' },
  'matrix.unroll.kernel': {
    en: 'The kernel lies on a small image of {image} pixels: {weights} weights, and {zeros} pixels that it does not read.',
    zh: '卷积核放在一张 {image} 像素的小图上：{weights} 个权值，另有 {zeros} 个像素不读。',
  },
  'matrix.unroll.first': {
    en: 'The rows of the image, laid end to end, are one row of the matrix: one output. What is not read is 0.',
    zh: '把图像各行首尾相接，就是矩阵的一行：一个输出。不读的地方是 0。',
  },
  'matrix.unroll.right': {
    en: 'The window moves right: the same {weights} numbers again, {shift, plural, one {# column} other {# columns}} further.',
    zh: '窗口右移：还是这 {weights} 个数，右移 {shift} 列。',
  },
  'matrix.unroll.down': {
    en: 'The window starts the next row of the image: the same numbers, {shift} columns further.',
    zh: '窗口换到图像的下一行：还是这些数，右移 {shift} 列。',
  },
  'matrix.unroll.all': {
    en: 'All {rows} outputs: {rows} × {columns} = {entries} entries, but only {weights} free numbers, one for each diagonal.',
    zh: '全部 {rows} 个输出：{rows} × {columns} = {entries} 个元素，却只有 {weights} 个自由数，每条对角线一个。',
  },
  'matrix.unroll.restart': { en: 'Start over', zh: '重来' },
  'matrix.unroll.rows': { en: 'Rows laid', zh: '已放的行' },
  'matrix.unroll.of': { en: '{done} of {rows}', zh: '{done} / {rows}' },
  'matrix.prior': {
    en: 'Sharing and sparsity as an infinitely strong prior',
    zh: '共享与稀疏：无限强的先验',
  },
  'matrix.prior.text': {
    en: 'A prior says which weights are likely before any example is seen. A weak one can be overruled by examples. This one cannot: it gives probability 0 to every matrix with a nonzero number outside the bands, or with two different numbers on one diagonal. If the world is not like that (if a feature matters in one place only, or far pixels belong together), no amount of training helps.',
    zh: '先验说明在看到任何样本之前，哪些权值是可能的。弱的先验可以被样本推翻，这一个不能：凡条带之外有非零数、或同一对角线上有两个不同的数的矩阵，概率都是 0。如果世界并非如此（某个特征只在一处重要，或远处的像素彼此相关），再多训练也无济于事。',
  },
  'matrix.prior.all': {
    en: 'All entries: {outputs} outputs × {inputs} inputs',
    zh: '全部元素：{outputs} 个输出 × {inputs} 个输入',
  },
  'matrix.prior.zeros': { en: 'Hold {zeros} of them at 0 (local)', zh: '其中 {zeros} 个固定为 0（局部）' },
  'matrix.prior.equalities': {
    en: 'Make {equalities} of them equal to another (shared)',
    zh: '其中 {equalities} 个与另一个相等（共享）',
  },
  'matrix.prior.scale': {
    en: 'Free numbers left after each step, on a logarithmic scale.',
    zh: '每一步之后剩下的自由数，对数刻度。',
  },
  'matrix.prior.padding': {
    en: 'A local layer stores {all} weights; {onPadding} of them meet padding only and have no entry.',
    zh: '局部连接层共存 {all} 个权值，其中 {onPadding} 个只对着填充，在矩阵中没有元素。',
  },
  'matrix.prior.none': {
    en: '{layer} is free: none of its {entries} entries is held at 0 or equal to another.',
    zh: '{layer} 没有约束：{entries} 个元素中没有一个固定为 0，也没有一个与别的相等。',
  },
} as const;
