/** Words of one's own network: its table, its drawing, and what can be wrong with its file. */
export const ownNetworkMessages = {
  'ownNetwork.open': { en: 'Open a network', zh: '打开网络' },
  'ownNetwork.close': { en: 'Close your network', zh: '关闭您的网络' },
  'ownNetwork.explain': {
    en: 'An ONNX file, as PyTorch, Keras and others export it, is counted and measured here, with all its branches; a chain of layers that this page computes runs on the paper too. Weights alone (safetensors) go into the network that is open. Files may be dropped anywhere, and stay on this page.',
    zh: '在这里对 ONNX 文件（PyTorch、Keras 等均可导出）逐层计数、测量感受野，分支也包括在内；由本页支持的层串成的网络还可以在画纸上运行。只有权值的文件（safetensors）可装入当前网络。文件可拖放到页面任意位置，不会离开本页。',
  },
  'ownNetwork.reading': { en: 'Reading …', zh: '正在读取……' },
  'ownNetwork.refused': { en: '{file} was not opened. {why}', zh: '未打开 {file}。{why}' },
  'ownNetwork.kept': { en: 'What was there is there still.', zh: '原有内容未变。' },
  'ownNetwork.size': { en: 'Image, rows and columns', zh: '图像的行列数' },
  'ownNetwork.length': { en: 'Length of the input', zh: '输入长度' },
  'ownNetwork.summary': {
    en: '{nodes, plural, one {# node} other {# nodes}}, {parameters} parameters, {multiplications} multiplications for one image.',
    zh: '{nodes, number} 个节点，{parameters} 个参数，每幅图像 {multiplications} 次乘法。',
  },
  'ownNetwork.used': {
    en: '{borders, plural, =0 {No layer widens what has seen the whole image already.} one {# layer widens what has seen the whole image already; from {from}×{from} on none does.} other {# layers widen what has seen the whole image already; from {from}×{from} on none does.}}',
    zh: '{borders, plural, =0 {没有哪一层在已看到整幅图像之后还去扩大感受野。} other {有 # 层在已看到整幅图像之后仍在扩大感受野；图像达到 {from}×{from} 时就没有这样的层了。}}',
  },
  'ownNetwork.layers': { en: 'Layers of your network', zh: '您的网络的各层' },
  'ownNetwork.name': { en: 'name', zh: '名称' },
  'ownNetwork.shape': { en: 'shape', zh: '形状' },
  'ownNetwork.parameters': { en: 'parameters', zh: '参数' },
  'ownNetwork.field': { en: 'receptive field', zh: '感受野' },
  'ownNetwork.stride': { en: 'stride', zh: '步长' },
  'ownNetwork.padding': { en: 'padding', zh: '填充' },
  'ownNetwork.fromSmallest': { en: 'from {size}', zh: '最小 {size}' },
  'ownNetwork.unaligned': { en: 'not aligned', zh: '未对齐' },
  'ownNetwork.unaligned.explain': {
    en: 'Its paths do not agree on a stride and a centre: what lies at one place comes from different places of the image.',
    zh: '各路径的步长或中心不一致：同一位置上的值来自图像的不同位置。',
  },
  'ownNetwork.drawing': { en: 'Drawing of the nodes', zh: '节点图' },
  'ownNetwork.zoomIn': { en: 'Larger', zh: '放大' },
  'ownNetwork.zoomOut': { en: 'Smaller', zh: '缩小' },
  'ownNetwork.image': { en: 'image', zh: '图像' },
  'ownNetwork.facts': { en: 'Node {name}', zh: '节点 {name}' },
  'ownNetwork.choose': { en: 'Choose a node, in the table or in the drawing.', zh: '在表格或节点图中选择一个节点。' },
  'ownNetwork.fact.connections': { en: 'connections', zh: '连接' },
  'ownNetwork.fact.multiplications': { en: 'multiplications', zh: '乘法' },
  'ownNetwork.fact.bytes': { en: 'bytes: parameters, values', zh: '字节：参数、输出值' },
  'ownNetwork.fact.local': { en: 'parameters if local', zh: '局部连接时的参数' },
  'ownNetwork.fact.full': { en: 'parameters if full', zh: '全连接时的参数' },
  'ownNetwork.fact.box': {
    en: 'The first unit sees from {first} to {last}, its centre at {centre}; the next one is {stride} on.',
    zh: '第一个单元看到 {first} 至 {last}，中心在 {centre}；下一个单元相隔 {stride}。',
  },
  'ownNetwork.fact.holes': {
    en: 'The field has holes: not every pixel in it is read.',
    zh: '感受野内有空洞：其中有些像素没有读到。',
  },
  'ownNetwork.fact.paths': {
    en: 'Paths to it see from {smallest} to {size}.',
    zh: '通向它的各条路径看到的范围从 {smallest} 到 {size} 不等。',
  },
  'ownNetwork.fact.border': {
    en: 'A border layer: what it reads has seen the whole image already.',
    zh: '边界层：它读取的内容已经看到整幅图像。',
  },
  'ownNetwork.fact.noPlaces': {
    en: 'Its units stand at no place any more; together they see this.',
    zh: '它的单元不再对应图像中的位置；这里是它们合起来看到的范围。',
  },

  'ownNetwork.run': { en: 'Run it on the paper', zh: '在画纸上运行' },
  'ownNetwork.run.explain': {
    en: 'It is a chain of what this page computes. It takes the image as (value − mean) / deviation:',
    zh: '它是本页能计算的链状网络。它接收的图像为（值 − 均值）/ 标准差：',
  },
  'ownNetwork.run.mean': { en: 'mean', zh: '均值' },
  'ownNetwork.run.deviation': { en: 'deviation', zh: '标准差' },
  'ownNetwork.run.inkIsLight': { en: 'ink is 1, as in MNIST', zh: '墨迹为 1（同 MNIST）' },
  'ownNetwork.run.wrong': {
    en: 'Mean and deviation are {channels, plural, one {one number each} other {one number each, or # with commas between}}, the deviation above 0.',
    zh: '均值和标准差{channels, plural, =1 {各为一个数} other {各为一个数，或以逗号分隔的 # 个数}}，且标准差大于 0。',
  },
  'ownNetwork.run.classes': { en: 'names of its {classes, number} classes', zh: '{classes, number} 个类别的名称' },
  'ownNetwork.run.names': {
    en: '{names, plural, one {One name} other {# names}} for {classes, plural, one {one class} other {# classes}}: give as many, with commas between, or none.',
    zh: '类别有 {classes, number} 个，名称有 {names, number} 个：请给出同样多的名称（以逗号分隔），或留空。',
  },
  'ownNetwork.run.not': { en: 'It does not run on the paper. {why}', zh: '它不能在画纸上运行。{why}' },
  'ownNetwork.run.done': {
    en: 'It runs: draw, and it answers. White paper is {white} to it, ink {ink}.{enlarged, select, yes { The drawing is enlarged to {height}×{width}.} other {}}{colours, select, yes { A drawing is the same in all three colours; a picture that is dropped on the page keeps its own.} other {}}',
    zh: '正在运行：画一画，它会作答。它看到的白纸为 {white}，墨迹为 {ink}。{enlarged, select, yes {图画放大到 {height}×{width}。} other {}}{colours, select, yes {图画的三种颜色相同；拖入页面的图片保留其颜色。} other {}}',
  },
  'ownNetwork.answersNoNumber': {
    en: 'The weights were not taken: they are so large that the network answers a drawing with no number. Nothing has changed.',
    zh: '未采用这些权值：权值过大，网络对一幅图画的回答不是数。未作任何改变。',
  },
  'ownNetwork.otherClasses': {
    en: 'The network has {classes, plural, one {one class} other {# classes}}; digits, of which there are ten, can neither train nor measure it.',
    zh: '网络有 {classes, number} 个类别；数字只有十类，不能用来训练或评估它。',
  },
  'ownNetwork.bestScores': {
    en: 'The best {shown, number} of {count, number} classes.',
    zh: '{count, number} 个类别中得分最高的 {shown, number} 个。',
  },
  'ownNetwork.colours': {
    en: 'The middle of the picture is on the paper, in its colours: the network takes three channels.',
    zh: '图片的中间部分已按原色放到画纸上：这个网络接收三个通道。',
  },
  'ownNetwork.problem.tooLargeToRun': {
    en: 'It has {parameters} parameters, more than the limit of {limit}.',
    zh: '它有 {parameters} 个参数，超过上限 {limit}。',
  },
  'ownNetwork.problem.notOnnx': { en: 'It is no ONNX file, or is broken off.', zh: '这不是 ONNX 文件，或文件不完整。' },
  'ownNetwork.problem.hasNoNodes': { en: 'Its graph has no nodes.', zh: '图中没有节点。' },
  'ownNetwork.problem.hasNoImage': { en: 'Its graph has no input.', zh: '图没有输入。' },
  'ownNetwork.problem.readsNoImage': { en: 'No node reads its input.', zh: '没有节点读取输入。' },
  'ownNetwork.problem.opsetIsOther': {
    en: 'It uses opset {opset}; opsets {least} to {most} are read.',
    zh: '它使用 opset {opset}；可读取的是 {least} 至 {most}。',
  },
  'ownNetwork.problem.tooManyNodes': {
    en: 'It has more nodes than the limit of {limit}.',
    zh: '节点多于上限 {limit}。',
  },
  'ownNetwork.problem.severalImages': {
    en: 'It has several inputs, {one} and {other}; networks of one are read.',
    zh: '它有多个输入（{one} 和 {other}）；目前只读取单输入的网络。',
  },
  'ownNetwork.problem.imageIsOther': {
    en: 'Its input has {rank} dimensions; two to five are read, the batch first.',
    zh: '输入有 {rank} 维；可读取二至五维（首维为批次）。',
  },
  'ownNetwork.problem.imageDoesNotRun': {
    en: 'Its input has {rank} dimensions; images of [batch, channel, row, column] or with the channels last run here.',
    zh: '输入有 {rank} 维；可运行的是 [批次, 通道, 行, 列] 的图像（通道也可在最后）。',
  },
  'ownNetwork.problem.imageIsNotFloat': {
    en: 'Its image is of whole numbers; images of floating-point numbers run here.',
    zh: '它的图像由整数构成；可运行的是浮点数图像。',
  },
  'ownNetwork.problem.channelsDoNotRun': {
    en: 'Its image has {channels} channels; images of one (grey) or three (colours) run here.',
    zh: '图像有 {channels} 个通道；可运行的是单通道（灰度）或三通道（彩色）图像。',
  },
  'ownNetwork.problem.endsInPlaces': {
    en: 'It ends in maps of {rows}×{columns}; what runs here ends in one number a class.',
    zh: '它的输出是 {rows}×{columns} 的特征图；可运行的网络以每类一个数结束。',
  },
  'ownNetwork.problem.weightsAreElsewhere': {
    en: 'The numbers of {name} are in another file: export the network into one.',
    zh: '{name} 的数值在另一个文件中：请将网络导出为单个文件。',
  },
  'ownNetwork.problem.typeIsUnread': {
    en: 'Numbers of type {type}, as {name} has, are not read.',
    zh: '{name} 的数值类型 {type} 无法读取。',
  },
  'ownNetwork.problem.sizeIsWrong': { en: 'A size of {name} is {size}.', zh: '{name} 的一个尺寸是 {size}。' },
  'ownNetwork.problem.bytesDoNotFit': {
    en: '{name} has {bytes} bytes where its sizes make {expected}.',
    zh: '{name} 有 {bytes} 字节，而按其尺寸应为 {expected}。',
  },
  'ownNetwork.problem.node': { en: 'Node {node} ({operator}): {why}', zh: '节点 {node}（{operator}）：{why}' },

  'ownNetwork.node.operatorIsUnknown': { en: 'this operator is not supported.', zh: '不支持这种算子。' },
  'ownNetwork.node.branches': {
    en: 'it does not read the node before it alone: chains run here.',
    zh: '它读取的不只是前一个节点；可运行的是链状网络。',
  },
  'ownNetwork.node.doesNotRun': { en: 'the engine of this page does not have this.', zh: '本页的引擎没有这种运算。' },
  'ownNetwork.node.domainIsUnknown': { en: 'operators of {domain} are not supported.', zh: '不支持 {domain} 的算子。' },
  'ownNetwork.node.inputIsMissing': { en: 'an input is missing.', zh: '缺少一个输入。' },
  'ownNetwork.node.inputIsComputed': {
    en: 'an input that has to be a constant is computed, which is not supported.',
    zh: '一个应为常量的输入是计算得出的，这不受支持。',
  },
  'ownNetwork.node.readsItself': { en: 'it reads itself, by a way round.', zh: '它绕了一圈又读取自己。' },
  'ownNetwork.node.hasNoOutput': { en: 'it has no output.', zh: '它没有输出。' },
  'ownNetwork.node.inputIsUnknown': { en: 'nothing computes its input {input}.', zh: '没有节点计算它的输入 {input}。' },
  'ownNetwork.node.attributeIsUnread': {
    en: 'its attribute {attribute} is {value}, which is not supported.',
    zh: '属性 {attribute} 的值 {value} 不受支持。',
  },
  'ownNetwork.node.attributeIsMissing': { en: 'its attribute {attribute} is missing.', zh: '缺少属性 {attribute}。' },
  'ownNetwork.node.computedTwice': { en: 'another node computes {value} too.', zh: '另一个节点也计算 {value}。' },
  'ownNetwork.node.windowBeyondInput': {
    en: 'a window of {window} does not fit an input of {input}.',
    zh: '跨度为 {window} 的窗口放不进大小为 {input} 的输入。',
  },
  'ownNetwork.node.rankIsOther': {
    en: 'an input has {rank} dimensions in place of {expected}.',
    zh: '一个输入有 {rank} 维，应为 {expected} 维。',
  },
  'ownNetwork.node.sizesDiffer': {
    en: 'sizes {one} and {other} do not fit each other.',
    zh: '尺寸 {one} 与 {other} 不相配。',
  },
  'ownNetwork.node.groupsDoNotDivide': {
    en: '{groups} groups do not divide {channels} maps.',
    zh: '{channels} 个特征图不能分成 {groups} 组。',
  },
  'ownNetwork.node.numberIsWrong': { en: '{what} cannot be {value}.', zh: '{what} 不能是 {value}。' },
  'ownNetwork.node.lengthIsWrong': {
    en: '{what} has {length} numbers in place of {expected}.',
    zh: '{what} 有 {length} 个数，应为 {expected} 个。',
  },
  'ownNetwork.node.tooManyNumbers': {
    en: 'it would have more numbers than any network that is meant.',
    zh: '它的数值个数超出任何实际网络。',
  },
  'ownNetwork.node.tooManyPieces': {
    en: 'what it reads falls into too many pieces to be followed.',
    zh: '它读取的范围过于零碎，无法追踪。',
  },
} as const;
