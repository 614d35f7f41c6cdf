/** Words of "Between", a section of the lens panel "Learn". */
export const betweenMessages = {
  'lens.section.learn.between': { en: 'Between', zh: '局部与共享之间' },
  'between.intro': {
    en: 'Shared weights have one kernel for all positions, local ones a kernel for each. Between them, each position mixes R shared kernels in its own way: with R = 1 it can only scale one kernel; with enough of them every position can have any kernel (Elsayed et al. 2020).',
    zh: '权值共享时，所有位置用同一个卷积核；局部连接时，每个位置各有一个。在两者之间，每个位置用自己的系数混合 R 个共用的核：R = 1 时，各位置只能缩放同一个核；核足够多时，每个位置的核可以是任意的（Elsayed 等 2020）。',
  },
  'between.rank': { en: 'Rank R', zh: '秩 R' },
  'between.count': { en: 'Parameters at rank R', zh: '秩为 R 时的参数个数' },
  'between.total': {
    en: '{network} at R = {rank}: {parameters, number} parameters; shared {shared, number}, local {local, number}.',
    zh: '{network}，R = {rank}：{parameters, number} 个参数；共享 {shared, number} 个，局部连接 {local, number} 个。',
  },
  'between.layerCount': {
    en: '{layer}: {rank}·{maps} kernels of {taps} weights and a bias = {kernels, number}; mixing at {places} positions, {maps} maps of {rank} factors and a bias = {mixing, number}',
    zh: '{layer}：{rank}·{maps} 个核，各 {taps} 个权值加一个偏置 = {kernels, number}；在 {places} 个位置混合，{maps} 张图各 {rank} 个系数加一个偏置 = {mixing, number}',
  },
  'between.chart': { en: 'Parameters against the rank', zh: '参数个数随秩的变化' },
  'between.parameters': { en: 'Parameters', zh: '参数个数' },
  'between.mixture': { en: 'Mixture', zh: '混合' },
  'between.local': { en: 'Local', zh: '局部连接' },
  'between.here': { en: 'R = {rank}', zh: 'R = {rank}' },
  'between.open': { en: 'Open it at R = {rank}', zh: '以 R = {rank} 打开' },
  'between.change': { en: 'Change it to R = {rank}', zh: '改为 R = {rank}' },
  'between.backLocal': { en: 'Back, local', zh: '返回：局部连接' },
  'between.backShared': { en: 'Back, shared', zh: '返回：共享' },
  'between.willOpen': {
    en: 'It opens as this page’s network and trains like any other. If the weights are shared now, the first kernel is the shared one, with the factor 1 everywhere, and the others are random, with the factor 0: no value on the stage changes. If they are local, it is the closest mixture there is (singular value decomposition).',
    zh: '它会作为本页的网络打开，与其他网络一样训练。若现在共享权值，第一个核就是共享的核，系数处处为 1，其余的核是随机的，系数为 0：舞台上的数值都不变。若现在是局部连接，则取最接近的混合（奇异值分解）。',
  },
  'between.isOpen': {
    en: 'This page’s network is a mixture of rank {rank}. Back to local, every position keeps its mixture and no value changes; back to shared, all positions are averaged.',
    zh: '本页的网络现为秩 {rank} 的混合。返回局部连接时，各位置保留自己的混合，数值不变；返回共享时，所有位置取平均。',
  },
  'between.picture': {
    en: '{map} at row {row}, column {column}: how its kernel is mixed',
    zh: '{map} 第 {row} 行第 {column} 列：它的核由哪些核混合而成',
  },
  'between.kernel': { en: 'Kernel {number}', zh: '核 {number}' },
  'between.usedAt': { en: 'Mixing of kernel {number} over the map', zh: '核 {number} 在图上各处的系数' },
  'between.ofPosition': { en: 'The kernel of this position', zh: '这个位置的核' },
  'between.factors': { en: 'to ±{limit}', zh: '至 ±{limit}' },
  'between.read': {
    en: 'Below each kernel: its factor at every position of the map, on a scale of its own. The frame is the pinned position; its factors are written below.',
    zh: '每个核的下方是它在图上各位置的系数，各用自己的色标；方框是固定的位置，其系数写在下面。',
  },
  'between.exact': {
    en: 'The weights as they are need {count, plural, one {# kernel} other {# kernels}} to be made exactly; more would be mixed with 0.',
    zh: '现有的权值用 {count} 个核即可准确表示；再多的核系数为 0。',
  },
  'between.leftOut': {
    en: 'Rank {rank} leaves out {share} of this map’s weights as they are: √(Σ (w − mixture)² ÷ Σ w²).',
    zh: '秩 {rank} 舍去该图现有权值的 {share}：√(Σ (w − 混合)² ÷ Σ w²)。',
  },
  'between.pinOther': {
    en: '{layer} has no kernels to mix. Pin a unit of a C layer.',
    zh: '{layer} 没有可混合的核。请固定一个 C 层的单元。',
  },
} as const;
