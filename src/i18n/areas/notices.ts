/** Sentences of the notices: what happened, what was kept, what to do. */

const backend = (name: string) =>
  `{${name}, select, webgl {WebGL} wasm {WebAssembly} other {the reference backend}}` as const;
const backendZh = (name: string) => `{${name}, select, webgl {WebGL} wasm {WebAssembly} other {参考实现}}` as const;

export const noticeMessages = {
  'notices.failure': {
    en: 'That did not work: {message} Nothing of yours has changed.',
    zh: '操作没有成功：{message} 您的内容没有改变。',
  },
  'notices.failure.technical': { en: '{message}', zh: '程序报告“{message}”。' },
  'notices.failure.worker.failed': {
    en: 'the part of the page that computes has stopped meanwhile.',
    zh: '负责计算的部分中途停止了。',
  },
  'notices.failure.worker.notAllowed': {
    en: 'the page stands in a frame that allows it no workers, so nothing can be computed here. Open it in a tab of its own.',
    zh: '页面所在的框架不允许使用 Worker，因此无法在此计算。请在单独的标签页中打开。',
  },
  'notices.failure.worker.notFetched': {
    en: 'the part of the page that computes could not be fetched. You may be offline.',
    zh: '无法获取负责计算的部分，您可能已离线。',
  },
  'notices.nothingToTrainOn': {
    en: 'There is nothing to train on. Choose a number of generated digits under “Training set”, or keep digits of your own on the paper.',
    zh: '没有可供训练的数字。请在“训练集”处选择生成数字的数量，或在画纸上画数字并留作训练。',
  },
  'notices.noShippedWeights': {
    en: 'The trained weights of {network} could not be loaded. It begins with random weights instead; Train teaches it.',
    zh: '无法加载 {network} 的已训练权值，改从随机权值开始；按“训练”即可训练它。',
  },
  'notices.notFinite': {
    en: 'Training has stopped: after step {step, number} the loss was no longer a finite number. The learning rate {rate, number} is probably too large. The weights of step {lastGoodStep, number} have been kept.',
    zh: '训练已停止：第 {step, number} 步之后损失不再是有限的数。学习率 {rate, number} 可能过大。第 {lastGoodStep, number} 步的权值已保留。',
  },
  'notices.answersNotFinite': {
    en: 'The network could not be evaluated: its answers are no longer finite numbers, as happens when training diverges. The last finite weights have been kept, and the last evaluation stays; Reset goes back to the start.',
    zh: '无法评估网络：它的输出不再是有限的数，训练发散时会出现这种情况。最近一组有限的权值已保留，上次的评估结果仍在；按“重置”可回到起点。',
  },
  'notices.restoreLastGood': { en: 'Go back to them', zh: '恢复这些权值' },
  'notices.contextLost': {
    en: `${backend('backend')} has lost its device. The network goes on with ${backend('continuedOn')}{steps, plural, =0 {; nothing was lost.} one {; one step of training was lost.} other {; # steps of training were lost.}}`,
    zh: `${backendZh('backend')} 失去了设备，网络改用 ${backendZh('continuedOn')} 继续运行{steps, plural, =0 {，没有丢失任何内容。} other {，丢失了 # 步训练。}}`,
  },
  'notices.outOfMemory': {
    en: `The device of ${backend('backend')} has not enough memory for this. The network goes on with ${backend('continuedOn')}{steps, plural, =0 {; nothing was lost.} one {; one step of training was lost.} other {; # steps of training were lost.}}`,
    zh: `${backendZh('backend')} 的设备内存不足，网络改用 ${backendZh('continuedOn')} 继续运行{steps, plural, =0 {，没有丢失任何内容。} other {，丢失了 # 步训练。}}`,
  },
  'notices.backendUnavailable': {
    en: `${backend('backend')} cannot run here: {reason, select, noWebGL2 {this browser has no WebGL2.} noFloatTargets {the graphics driver cannot draw floating-point numbers.} contextLost {its device is lost.} outOfMemory {its device has not enough memory.} selfTestFailed {it has failed its self-test against the reference.} noWebAssembly {this browser has no WebAssembly with SIMD.} notFetched {its code could not be fetched; you may be offline.} networkTooLarge {the network, with the digits it trains on, is too large for it.} other {the reason is not known.}} The network runs on ${backend('usedInstead')} instead.`,
    zh: `${backendZh('backend')} 无法在此运行：{reason, select, noWebGL2 {浏览器不支持 WebGL2。} noFloatTargets {显卡驱动不能绘制浮点数。} contextLost {设备已丢失。} outOfMemory {设备内存不足。} selfTestFailed {它未通过与参考实现的对照自检。} noWebAssembly {浏览器不支持带 SIMD 的 WebAssembly。} notFetched {无法获取它的代码，您可能已离线。} networkTooLarge {网络连同训练用的数字对它来说太大。} other {原因不明。}} 网络改用 ${backendZh('usedInstead')} 运行。`,
  },
  'notices.workerRestored': {
    en: 'The part of the page that computes had stopped and was started again, with the weights last shown. At most the last second of training is lost.',
    zh: '负责计算的部分曾停止运行，现已用最近显示的权值重新启动。最多丢失最后一秒的训练。',
  },
  'notices.workerRestarted': {
    en: 'The part of the page that computes had stopped and was started again.',
    zh: '负责计算的部分曾停止运行，现已重新启动。',
  },
  'notices.workerGaveUp': {
    en: 'The part of the page that computes keeps stopping. Your drawing and your kept digits are safe; reload the page to go on.',
    zh: '负责计算的部分反复停止。您的图画和保留的数字都在；请重新加载页面以继续。',
  },
  'notices.workerNotFetched': {
    en: 'The part of the page that computes could not be fetched: you may be offline, or the page may have been renewed meanwhile. Your drawing and your kept digits are safe; reload the page to go on.',
    zh: '无法获取负责计算的部分：您可能已离线，或页面刚更新过。您的图画和保留的数字都在；请重新加载页面以继续。',
  },
  'notices.reload': { en: 'Reload', zh: '重新加载' },
  'notices.newVersion': {
    en: 'A new version of this page is ready. Loading it keeps your drawing, your digits and your network; sets of digits from files have to be opened again.',
    zh: '本页有新版本可用。载入后，您的图画、数字和网络都会保留；从文件打开的数字集需要重新打开。',
  },
  'notices.newVersion.load': { en: 'Load the new version', zh: '载入新版本' },
  'notices.maxEpochs': {
    en: 'Training has stopped after {epochs, plural, one {one epoch} other {# epochs}}, as set.',
    zh: '训练已按设置在 {epochs, number} 轮后停止。',
  },
  'notices.errorThreshold': {
    en: 'Training has stopped: fewer than {threshold, number, ::percent .##} of the training examples are wrong, as set.',
    zh: '训练已按设置停止：训练样本的错误率低于 {threshold, number, ::percent .##}。',
  },
  'notices.nothingToKeep': { en: 'Draw something first.', zh: '请先画点什么。' },
  'notices.digitRemoved': {
    en: 'A drawing of yours, kept as {label}, has been removed.',
    zh: '已删除您留作 {label} 的一幅图画。',
  },
  'notices.undo': { en: 'Undo', zh: '撤销' },
  'notices.digitsNotStored': {
    en: 'Your digits cannot be stored in this browser: {reason, select, unavailable {its database is not available, as in a private window.} newer {a later version of this page has written the database.} full {there is no space left.} other {the database refused.}} They last until the page is closed; what was stored before is untouched.',
    zh: '无法在此浏览器中保存您的数字：{reason, select, unavailable {数据库不可用（例如无痕窗口）。} newer {数据库由更新版本的页面写入。} full {存储空间已满。} other {数据库拒绝了请求。}} 它们会保留到页面关闭；此前保存的内容没有改动。',
  },
  'notices.digitsUnreadable': {
    en: '{unreadable, plural, one {One of your stored digits} other {# of your stored digits}} could not be read, and {unreadable, plural, one {has} other {have}} been left as {unreadable, plural, one {it is} other {they are}}; the others are here.',
    zh: '您保存的数字中有 {unreadable, number} 个无法读取，已原样保留；其余的都在。',
  },
  'notices.sessionNotStored': {
    en: 'The state of this page cannot be stored in this browser: {reason, select, unavailable {its database is not available, as in a private window.} newer {a later version of this page has written the database.} full {there is no space left.} other {the database refused.}} After a reload, training starts anew.',
    zh: '无法在此浏览器中保存页面状态：{reason, select, unavailable {数据库不可用（例如无痕窗口）。} newer {数据库由更新版本的页面写入。} full {存储空间已满。} other {数据库拒绝了请求。}} 重新加载后训练将从头开始。',
  },
  'notices.networkNotOpened': {
    en: 'The network you had here can no longer be opened, so the page begins with another one. Nothing of it is lost: save it as a file.',
    zh: '无法再打开您之前的网络，因此页面改用另一个网络。原来的内容没有丢失，请将其存为文件。',
  },
  'notices.saveAsFile': { en: 'Save as a file', zh: '存为文件' },
  'notices.storedSeldom': {
    en: 'With {parameters, number} parameters, this network is stored every {seconds, number} seconds while it trains, and as soon as it pauses: a page that is closed meanwhile loses as much.',
    zh: '此网络有 {parameters, number} 个参数，训练期间每 {seconds, number} 秒保存一次，暂停后立即保存；中途关闭页面会丢失这段时间的训练。',
  },
  'notices.sessionRestored': {
    en: 'The network you had here is back, as of step {step, number}.',
    zh: '已恢复您之前的网络（第 {step, number} 步）。',
  },
  'notices.experimentFailed': {
    en: 'The experiment has stopped: {message} What was finished is kept, and it can go on from there.',
    zh: '实验已停止：{message} 已完成的部分保留着，可以从那里继续。',
  },
  'notices.experimentStopped': {
    en: '“{experiment}” has been stopped at {share, number, percent}: one experiment runs at a time. Its finished parts are kept; Resume, there, goes on from them.',
    zh: '“{experiment}”已停在 {share, number, percent}：同一时间只运行一个实验。已完成的部分保留着，在那里按“继续”即可接着运行。',
  },
  'notices.experimentNotKept': {
    en: 'The experiment cannot be stored in this browser: {reason, select, unavailable {its database is not available, as in a private window.} newer {a later version of this page has written the database.} full {there is no space left.} other {the database refused.}} What it finds lasts until the page is closed.',
    zh: '无法在此浏览器中保存实验：{reason, select, unavailable {数据库不可用（例如无痕窗口）。} newer {数据库由更新版本的页面写入。} full {存储空间已满。} other {数据库拒绝了请求。}} 实验结果会保留到页面关闭。',
  },
  'notices.experimentsNotRestored': {
    en: 'Experiments of earlier visits could not be read: {reason, select, unavailable {the browser’s database is not available, as in a private window.} newer {a later version of this page has written the database.} other {the database refused.}} New ones can be run all the same.',
    zh: '无法读取以前的实验：{reason, select, unavailable {浏览器的数据库不可用（例如无痕窗口）。} newer {数据库由更新版本的页面写入。} other {数据库拒绝了请求。}} 仍可运行新的实验。',
  },
  'notices.startFromTrained': { en: 'Start from trained weights', zh: '从已训练的权值开始' },
  'notices.languageNotLoaded': {
    en: 'The other language could not be fetched; the page keeps this one. Are you offline? Try again when you are back.',
    zh: '无法获取另一种语言，页面仍使用当前语言。是否已离线？恢复联网后请重试。',
  },
  'notices.addressIgnored': {
    en: 'The address has something in it that this page does not know, and that was ignored: {parts}',
    zh: '地址中有本页无法识别的内容，已忽略：{parts}',
  },
} as const;
