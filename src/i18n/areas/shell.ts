/** Words of the header and of the page as a whole. */
import type { Messages } from '../messages';

export const shellMessages = {
  'shell.title': { en: 'Receptive', zh: 'Receptive' },
  'shell.tagline': { en: 'what a convolution sees', zh: '看见卷积所见' },
  'shell.documentTitle': { en: 'Receptive: what a convolution sees', zh: 'Receptive：看见卷积所见' },

  'shell.network': { en: 'Network', zh: '网络' },
  'shell.ownNetwork': { en: 'Custom: {name}', zh: '自定：{name}' },
  'shell.edit': { en: 'Edit', zh: '编辑' },
  'shell.edit.explain': { en: 'Edit the network, layer by layer', zh: '逐层编辑网络' },
  'shell.connectivity': { en: 'Connectivity', zh: '连接方式' },
  'shell.connectivity.mixed': { en: 'Connectivity: as published, mixed', zh: '连接方式：按原文，混合' },
  'shell.connectivity.none': { en: 'Connectivity: no C layer to switch', zh: '连接方式：没有可切换的卷积层' },

  'shell.weights': { en: 'Weights', zh: '权值' },
  'shell.connections': { en: 'Connections', zh: '连接' },
  'shell.weights.unit': { en: 'weights', zh: '个权值' },
  'shell.connections.unit': { en: 'connections', zh: '个连接' },
  'shell.scale': { en: 'weights, log scale', zh: '权值数（对数）' },
  'shell.scale.label': {
    en: 'Weights of this network, on a logarithmic scale: full {full}, local {local}, shared {shared}',
    zh: '该网络的权值数（对数刻度）：全连接 {full}，局部 {local}，共享 {shared}',
  },
  'shell.counts.open': { en: 'How these are counted', zh: '如何计数' },
  'shell.counts.title': { en: 'Layer by layer', zh: '逐层计数' },
  'shell.counts.layer': { en: 'Layer', zh: '层' },
  'shell.counts.sum': { en: 'Sum', zh: '合计' },
  'shell.counts.none': { en: 'nothing learned', zh: '无可学参数' },
  'shell.counts.explain': {
    en: 'Weights are all numbers that training may change: kernels and biases. Connections are multiplications by a weight plus one bias for every unit; a shared weight is counted each time it is used. The lens, Count, shows the formulas.',
    zh: '权值指训练可以改变的所有数：卷积核与偏置。连接指与权值的每次相乘，再加每个单元一个偏置；共享的权值每用一次计一次。公式见透镜中的“计数”。',
  },

  'shell.compute': { en: 'Compute', zh: '计算' },
  'shell.compute.automatic': { en: 'Automatic', zh: '自动' },
  'shell.compute.webgl': { en: 'WebGL', zh: 'WebGL' },
  'shell.compute.wasm': { en: 'WebAssembly', zh: 'WebAssembly' },
  'shell.compute.reference': { en: 'Reference', zh: '参考实现' },
  'shell.compute.starting': { en: 'Starting the engine …', zh: '正在启动计算引擎……' },
  'shell.compute.fastest': { en: '{name} runs: the fastest here', zh: '运行 {name}：此处最快' },
  'shell.compute.only': { en: '{name} runs: {other} {reason}', zh: '运行 {name}：{other}{reason}' },
  'shell.compute.chosen': { en: '{name} runs, as chosen', zh: '按你的选择运行 {name}' },
  'shell.compute.instead': { en: '{name} runs: {other} {reason}', zh: '运行 {name}：{other}{reason}' },
  'shell.compute.speed': { en: '{rate} samples/s', zh: '{rate} 样本/秒' },
  'shell.reason.noWebGL2': { en: 'is not offered here', zh: '在此不可用' },
  'shell.reason.noFloatTargets': { en: 'lacks float targets', zh: '缺少浮点渲染目标' },
  'shell.reason.contextLost': { en: 'lost its context', zh: '丢失了上下文' },
  'shell.reason.selfTestFailed': { en: 'failed its self-test', zh: '未通过自检' },
  'shell.reason.noWebAssembly': { en: 'is not offered here', zh: '在此不可用' },
  'shell.reason.networkTooLarge': { en: 'cannot hold this network', zh: '容不下该网络' },

  'shell.copyLink': { en: 'Copy link', zh: '复制链接' },
  'shell.linkCopied': {
    en: 'Link copied. It restores the network, the pinned unit, the panel and the settings, not the weights.',
    zh: '链接已复制。它能还原网络、固定的单元、面板与设置，不含权值。',
  },
  'shell.linkNotCopied': {
    en: 'The browser did not let the page copy. The link: {link}',
    zh: '浏览器不允许复制。链接：{link}',
  },
  'shell.language': { en: '中文', zh: 'English' },
  'shell.theme.system': { en: 'Theme: as the system', zh: '主题：跟随系统' },
  'shell.theme.light': { en: 'Theme: light', zh: '主题：浅色' },
  'shell.theme.dark': { en: 'Theme: dark', zh: '主题：深色' },

  'shell.help': { en: 'What is this?', zh: '这是什么？' },
  'shell.help.draw': {
    en: 'Draw a digit on the paper, or take an example. A small network that reads digits answers at once, and you see every unit of it.',
    zh: '在纸上画一个数字，或选一个示例。一个识别数字的小网络会立即作答，它的每个单元都看得见。',
  },
  'shell.help.point': {
    en: 'Point at any unit: what it sees of the layers below lights up, its receptive field. A click pins it, arrow keys walk it, Escape frees it.',
    zh: '指向任一单元：它在前面各层所见的区域（感受野）随即亮起。点击固定，方向键移动，Esc 取消。',
  },
  'shell.help.switch': {
    en: 'Switch Full, Local and Shared: the maps stay as they are, only the number of weights leaps. Then train, and see what sharing was good for.',
    zh: '切换全连接、局部与共享：特征图不变，只有权值数剧变。再训练一会儿，便知共享的好处。',
  },
  'shell.help.lens': {
    en: 'The lens answers one question a tab about the pinned unit. Everything is computed here, in your browser; nothing is sent.',
    zh: '透镜的每个标签回答关于固定单元的一个问题。一切都在你的浏览器中计算，不上传任何内容。',
  },

  'shell.notices': { en: 'Notices', zh: '通知' },
  'shell.placeFailed': {
    en: '{place} could not be shown. The rest of the page goes on.',
    zh: '{place}无法显示，页面其余部分照常工作。',
  },
  'shell.place.header': { en: 'The header', zh: '页眉' },
  'shell.place.paper': { en: 'The paper', zh: '画纸' },
  'shell.place.stage': { en: 'The stage', zh: '舞台' },
  'shell.place.lens': { en: 'The lens', zh: '透镜' },
  'shell.place.editor': { en: 'The editor', zh: '编辑器' },
  'shell.place.dock': { en: 'The dock', zh: '训练栏' },
  'shell.retry': { en: 'Try again', zh: '重试' },
} as const satisfies Messages;
