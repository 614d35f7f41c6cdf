/** Words of the pane that shows what the start is like. */
export const startMessages = {
  'dock.start.weights': { en: 'Weights of {layer}: {count}', zh: '{layer} 的 {count} 个权值' },
  'dock.start.weights.chart': { en: 'How the weights of {layer} are spread', zh: '{layer} 权值的分布' },
  'dock.start.deviation': { en: 'Their standard deviation now: {deviation}.', zh: '当前标准差：{deviation}。' },
  'dock.start.bound.trained': {
    en: 'Trained weights: the draw they came from no longer bounds them.',
    zh: '训练好的权值：不再受最初抽取范围的限制。',
  },
  'dock.start.bound.elsewhere': {
    en: 'Not all of these weights were drawn here: they come from a file or a script, or were changed by hand.',
    zh: '这些权值不全是在此抽取的：有的来自文件或脚本，或经手动修改。',
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
    zh: '所有特征图从同一个卷积核开始，在 ±√(6/(扇入 + 扇出)) = ±√(6/({fanIn} + {fanOut})) = ±{bound}（虚线）内均匀抽取。',
  },
  'dock.start.bound.he': {
    en: 'He 2015: drawn evenly within ±√(6/fan-in) = ±√(6/{fanIn}) = ±{bound} (dashed).',
    zh: 'He 2015：在 ±√(6/扇入) = ±√(6/{fanIn}) = ±{bound}（虚线）内均匀抽取。',
  },
  'dock.start.bound.constant': {
    en: 'Every weight began as 1/fan-in = 1/{fanIn} = {bound}: each unit averages what it reads.',
    zh: '每个权值起初为 1/扇入 = 1/{fanIn} = {bound}：每个单元取其输入的平均。',
  },
  'dock.start.bound.zeros': { en: 'Every weight began as 0.', zh: '每个权值起初为 0。' },
  'dock.start.signal': { en: 'The drawing’s signal, layer by layer', zh: '画中信号逐层的强弱' },
  'dock.start.signal.explain': {
    en: 'Standard deviation of a layer’s values, √(mean of (value − mean)²)',
    zh: '一层各值的标准差，√((值 − 均值)² 的平均)',
  },
  'dock.start.signal.none': { en: 'Draw a digit: it is the signal.', zh: '请画一个数字，它就是信号。' },
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
    zh: '{first} 或 {last} 中什么也区分不出来：那里每个单元给出同样的值。',
  },
  'dock.start.alike.identical': {
    en: 'Maps that begin the same get the same gradients and stay the same: train, and see all maps remain one.',
    zh: '起初相同的图得到相同的梯度，也就一直相同：训练看看，各图始终是同一个。',
  },
  'dock.start.alike.constant': {
    en: 'Units that begin the same get the same gradients and stay the same: training cannot tell them apart.',
    zh: '起初相同的单元得到相同的梯度，也就一直相同：训练无法区分它们。',
  },
  'dock.start.alike.zeros': {
    en: 'With zeros no error comes back through a layer: only the last bias can learn, until one weight is not zero.',
    zh: '权值全零时误差传不回前面的层：除最后的偏置外什么也学不到，直到某个权值不为零。',
  },
} as const;
