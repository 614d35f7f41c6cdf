/** Words of the pane of digits and files above the dock. */
export const digitsMessages = {
  'digits.title': { en: 'Digits and files', zh: '数字与文件' },
  'digits.tab.evaluation': { en: 'Evaluation', zh: '评估' },
  'digits.tab.browse': { en: 'The training set', zh: '训练集' },
  'digits.tab.kept': { en: 'Yours', zh: '您的' },
  'digits.tab.files': { en: 'Files', zh: '文件' },

  'digits.digit': {
    en: '{label, plural, =8 {An 8} other {A #}}; put it on the paper',
    zh: '一个 {label, number}；放到画纸上',
  },
  'digits.digit.right': {
    en: '{label, plural, =8 {An 8} other {A #}}, recognised; put it on the paper',
    zh: '一个 {label, number}，认对；放到画纸上',
  },
  'digits.digit.wrong': {
    en: '{label, number} → {predicted, number}, taken for {predicted, plural, =8 {an 8} other {a #}}; put it on the paper',
    zh: '{label, number} → {predicted, number}，误认为 {predicted, number}；放到画纸上',
  },
  'digits.more': { en: 'Show more, {count, number} left', zh: '显示更多，还有 {count, number} 个' },

  'digits.evaluate.now': { en: 'Evaluate now', zh: '立即评估' },
  'digits.evaluate.again': { en: 'Evaluate again', zh: '重新评估' },
  'digits.evaluate.none': {
    en: 'Not evaluated yet: this judges the network on imported digits, or on generated ones it was not trained on.',
    zh: '尚未评估。评估用导入的数字检验网络；没有导入时，用未参与训练的生成数字。',
  },
  'digits.evaluate.result': {
    en: 'Accuracy = right / all = {right, number} / {images, number} = {accuracy}, {judgedOn}.',
    zh: '准确率 = 认对 / 全部 = {right, number} / {images, number} = {accuracy}，{judgedOn}。',
  },
  'digits.evaluate.earlier': {
    en: 'Measured at step {step, number}; the network has been trained since.',
    zh: '在第 {step, number} 步时测得，此后网络又经过训练。',
  },
  'digits.csv.confusion': { en: 'Matrix as CSV', zh: '矩阵 CSV' },
  'digits.csv.predictions': { en: 'Every answer as CSV', zh: '全部回答 CSV' },

  'digits.confusion.corner': { en: 'true', zh: '真实' },
  'digits.confusion.explain': {
    en: 'True class down, predicted class across; what lies off the diagonal was mistaken, the deeper the colour the more often. {touch, select, yes {Tap} other {Click}} a number to see its digits.',
    zh: '行为真实类别，列为预测类别；对角线之外是认错的，颜色越深，次数越多。{touch, select, yes {轻点} other {点击}}数目即可查看这些数字。',
  },
  'digits.confusion.cell': {
    en: '{count, plural, one {# digit {label}} other {# digits {label}}} taken for {predicted}',
    zh: '{count, number} 个 {label} 认作 {predicted}',
  },
  'digits.cell': { en: 'Digits of the cell', zh: '该格的数字' },
  'digits.cell.all': { en: 'All {count, number}, mistakes first', zh: '全部 {count, number} 个，错的在前' },
  'digits.cell.title': {
    en: '{label, number} taken for {predicted, number}: {count, number}',
    zh: '{label, number} 认作 {predicted, number}：{count, number} 个',
  },
  'digits.cell.hint': {
    en: 'Mistakes are listed from the most confident down. {touch, select, yes {Tap} other {Click}} a digit to put it on the paper.',
    zh: '认错的按置信度从高到低排列。{touch, select, yes {轻点} other {点击}}一个数字即放到画纸上。',
  },
  'digits.class.title': { en: 'Class by class', zh: '逐类' },
  'digits.class.class': { en: 'class', zh: '类别' },
  'digits.class.precision': { en: 'precision', zh: '精确率' },
  'digits.class.recall': { en: 'recall', zh: '召回率' },
  'digits.class.ask': {
    en: 'How the numbers of class {label, number} come about',
    zh: '类别 {label, number} 的这些数如何得出',
  },
  'digits.class.formula': {
    en: 'For {label, number}: precision = right / taken for it = {right} / {predicted} = {precision}; recall = right / there are = {right} / {count} = {recall}.',
    zh: '{label, number}：精确率 = 认对 / 认作它的 = {right} / {predicted} = {precision}；召回率 = 认对 / 实有 = {right} / {count} = {recall}。',
  },
  'digits.reliability': { en: 'Is its confidence justified?', zh: '它的置信度可信吗？' },
  'digits.reliability.chart': {
    en: 'Share of right answers against the probability given',
    zh: '正确比例随所给概率的变化',
  },
  'digits.reliability.sure': { en: 'probability it gave', zh: '它给出的概率' },
  'digits.reliability.right': { en: 'share that was right', zh: '正确的比例' },
  'digits.reliability.ideal': { en: 'perfect calibration', zh: '完全校准' },
  'digits.reliability.network': { en: 'this network', zh: '该网络' },
  'digits.reliability.error': {
    en: 'Below the dashed line it is overconfident. Calibration error, Σ n/N · |share right − probability| over ten bins: {error}.',
    zh: '虚线以下即过度自信。校准误差，对十个区间求 Σ n/N · |正确比例 − 概率|：{error}。',
  },
  'digits.reliability.said': {
    en: '{network} after {step, number} training steps on this page, seed {seed}; {test_digits, number} test digits, {digits, select, imported {imported} other {generated}}.',
    zh: '{network}，在本页训练 {step, number} 步之后，种子 {seed}；测试数字 {test_digits, number} 个，{digits, select, imported {为导入} other {为生成}}。',
  },
  'digits.reliability.none': {
    en: 'The outputs of this network are not probabilities (it is trained with squared errors), so there is no confidence to check.',
    zh: '该网络以平方误差训练，输出并非概率，因此没有置信度可检验。',
  },

  'digits.source': { en: 'Digits', zh: '数字' },
  'digits.source.training': { en: 'trained on', zh: '用于训练' },
  'digits.source.test': { en: 'tested on', zh: '用于测试' },
  'digits.source.imported': { en: 'imported', zh: '导入的' },
  'digits.source.training.explain': {
    en: 'Generated ones first, then yours, then imported ones where they are trained on.',
    zh: '先是生成的，然后是您的，最后是用于训练的导入数字。',
  },
  'digits.source.test.explain': {
    en: 'Generated from another seed; never trained on.',
    zh: '由另一个随机种子生成，从不用于训练。',
  },
  'digits.source.imported.explain': { en: 'From your files.', zh: '来自您的文件。' },
  'digits.class.filter': { en: 'Class', zh: '类别' },
  'digits.class.all': { en: 'all', zh: '全部' },
  'digits.mistakesFirst': { en: 'mistakes of the network first', zh: '网络认错的在前' },
  'digits.previous': { en: 'Previous', zh: '上一页' },
  'digits.next': { en: 'Next', zh: '下一页' },
  'digits.askAgain': { en: 'Ask the network again', zh: '重新询问网络' },
  'digits.loading': { en: 'Fetching digits …', zh: '正在取数字……' },
  'digits.window': {
    en: 'Digits {from, number} to {to, number} of {size, number}: {shown, number} shown, {wrong, number} mistaken.',
    zh: '第 {from, number} 至 {to, number} 个，共 {size, number} 个：显示 {shown, number} 个，认错 {wrong, number} 个。',
  },

  'digits.kept.saveStrokes': { en: 'Save drawings (JSON)', zh: '保存图画（JSON）' },
  'digits.kept.saveIdx': { en: 'Save images and labels (IDX)', zh: '保存图像与标签（IDX）' },
  'digits.kept.window': {
    en: '{from, number} to {to, number} of {count, number}',
    zh: '第 {from, number} 至 {to, number} 个，共 {count, number} 个',
  },
  'digits.kept.open': { en: 'Open drawings', zh: '打开图画' },
  'digits.kept.show': { en: 'Put digit {place, number} on the paper', zh: '把第 {place, number} 个放到画纸上' },
  'digits.kept.sizeUnknown': {
    en: 'This browser does not say how much is stored.',
    zh: '此浏览器不提供存储用量。',
  },
  'digits.kept.size': {
    en: '{megabytes} MB stored here, {free} MB free. The browser may clear it when space is short: save what matters.',
    zh: '此处已存 {megabytes} MB，剩余 {free} MB。空间不足时浏览器可能清除数据：重要的请另行保存。',
  },
  'digits.kept.size.persistent': {
    en: '{megabytes} MB stored here, {free} MB free. The browser has promised to keep it.',
    zh: '此处已存 {megabytes} MB，剩余 {free} MB。浏览器已承诺保留。',
  },

  'digits.in': { en: 'In', zh: '导入' },
  'digits.in.open': { en: 'Open files', zh: '打开文件' },
  'digits.in.explain': {
    en: 'Or drop them anywhere on the page. IDX and IDX.gz, images and labels; CSV, label first; PNG, a grid of 28×28 with its labels as IDX, or one digit of any size; drawings saved here; weights saved here (safetensors).',
    zh: '也可拖到页面任意处。IDX 与 IDX.gz 的图像和标签；标签在前的 CSV；PNG：28×28 网格（标签为 IDX），或任意尺寸的单个数字；在此保存的图画与权值（safetensors）。',
  },
  'digits.mnist.title': { en: 'Download MNIST', zh: '下载 MNIST' },
  'digits.mnist.train': { en: '60,000 training digits (10 MB)', zh: '6 万个训练数字（10 MB）' },
  'digits.mnist.t10k': { en: '10,000 test digits (1.6 MB)', zh: '1 万个测试数字（1.6 MB）' },
  'digits.mnist.explain': {
    en: 'Real digits written by about 500 people (LeCun, Cortes, Burges), fetched only when you press, from {address}, and checked against the published checksums. Its server must allow other pages to read them (CORS).',
    zh: '约 500 人书写的真实数字（LeCun、Cortes、Burges），按下后才从 {address} 获取，并核对公布的校验和。其服务器须允许其他页面读取（CORS）。',
  },
  'digits.mnist.unreachable': {
    en: '{file} could not be fetched from {address}, tried three times: there is no connection, or the server does not allow other pages to read it (CORS). Nothing has changed. Download the files yourself and drop them here.',
    zh: '三次尝试均无法从 {address} 获取 {file}：没有网络，或服务器不允许其他页面读取（CORS）。未作任何改变。可自行下载后拖到此处。',
  },
  'digits.mnist.refused': {
    en: '{address} answered {status, number} for {file}. Nothing has changed. Download the files elsewhere and drop them here.',
    zh: '{address} 对 {file} 的回应为 {status, number}。未作任何改变。可从别处下载后拖到此处。',
  },
  'digits.mnist.unpacked': {
    en: '{file} from {address} came unpacked, so it cannot be checked: the server calls its gzip an encoding (Content-Encoding). Have it sent as it is, or drop the file here. Nothing has changed.',
    zh: '{address} 的 {file} 到达时已解压，无法核对：服务器把它的 gzip 当作传输编码（Content-Encoding）。请让服务器原样发送，或将文件拖到此处。未作任何改变。',
  },
  'digits.mnist.wrongChecksum': {
    en: '{file} from {address} is not the published file: its checksum differs, three times. Nothing has changed.',
    zh: '{address} 的 {file} 不是公布的文件：三次校验和均不符。未作任何改变。',
  },

  'digits.out': { en: 'The network', zh: '网络' },
  'digits.out.safetensors': { en: 'Save weights (safetensors)', zh: '保存权值（safetensors）' },
  'digits.out.onnx': { en: 'Save as ONNX', zh: '保存为 ONNX' },
  'digits.out.explain': {
    en: 'safetensors holds the weights and the network’s description; open it here again, or in Python. ONNX runs elsewhere: it takes an image of the network’s own size, 0 white to 1 ink; a local layer is written as Gather and MatMul.',
    zh: 'safetensors 含权值与网络描述，可在此处或 Python 中打开。ONNX 可在别处运行：输入为网络自己的尺寸，0 为白、1 为墨；局部层写作 Gather 与 MatMul。',
  },
  'digits.out.maps': { en: 'Maps and numbers', zh: '特征图与数值' },
  'digits.out.mapsPng': { en: 'Feature maps (PNG)', zh: '特征图（PNG）' },
  'digits.out.activations': { en: 'Every unit (CSV)', zh: '全部单元（CSV）' },
  'digits.out.layers': { en: 'Layers and counts (CSV)', zh: '各层与计数（CSV）' },
  'digits.out.maps.explain': {
    en: 'What the network answers to the drawing now: blue below 0, orange above, each layer on its own scale.',
    zh: '网络此刻对图画的回应：蓝为负，橙为正，各层用各自的色标。',
  },
} as const;
