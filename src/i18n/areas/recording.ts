/** Words of "Recorded run", a section of the lens panel "Learn". */
export const recordingMessages = {
  'recording.byHand': { en: 'Are kernels chosen by hand?', zh: '卷积核是人工选定的吗？' },
  'recording.intro': {
    en: 'No. They begin at random and are pushed by gradients. Record a run, and go back and forth between its start and now.',
    zh: '不是。它们从随机值开始，由梯度推动。录制一次训练，然后在起点与现在之间来回查看。',
  },
  'recording.fromRandom': { en: 'Record from random', zh: '从随机值录制' },
  'recording.fromIdentical': { en: 'Record from identical', zh: '从相同的核录制' },
  'recording.going': {
    en: 'Recording … step {step, number} of {steps, number}',
    zh: '正在录制……第 {step, number} 步，共 {steps, number} 步',
  },
  'recording.stop': { en: 'Stop', zh: '停止' },
  'recording.none': {
    en: 'Nothing is recorded yet. Training by the dock is recorded too, while this page is open.',
    zh: '尚无录制。此页打开期间，训练栏中的训练也会被录制。',
  },
  'recording.step': { en: 'Recorded step', zh: '录制的步' },
  'recording.stepValue': { en: 'step {step, number}', zh: '第 {step, number} 步' },
  'recording.kernels': {
    en: 'Kernels of {layer} at step {step, number}',
    zh: '{layer} 的卷积核，第 {step, number} 步',
  },
  'recording.kernel': {
    en: '{layer} kernel {map} at step {step, number}',
    zh: '{layer} 卷积核 {map}，第 {step, number} 步',
  },
  'recording.loss': { en: 'Loss at this step: {loss}', zh: '该步的损失：{loss}' },
  'recording.lossUnknown': { en: 'Loss at this step: not measured', zh: '该步的损失：未测量' },
  'recording.middle': {
    en: 'The layer is untied: these are the copies in the middle of the maps.',
    zh: '该层已解开：这里是特征图中央位置的副本。',
  },
  'recording.same': { en: 'Why don’t all filters learn the same?', zh: '为什么各个卷积核学到的不一样？' },
  'recording.sameAnswer': {
    en: 'Because they do not begin the same. Filters that begin identical get identical gradients, step for step, and stay one filter however long they train; from random starts each goes its own way. Record both and compare the number below.',
    zh: '因为它们的起点不同。起点相同的卷积核每一步得到的梯度也相同，无论训练多久都仍是同一个；从随机值开始，则各走各路。把两种都录下来，比较下面的数字。',
  },
  'recording.spread': { en: 'Spread between the filters', zh: '卷积核之间的离散度' },
  'recording.spreadCurve': {
    en: 'Spread between the {count} filters of {layer}',
    zh: '{layer} 的 {count} 个卷积核之间的离散度',
  },
  'recording.spreadFormula': { en: '√ mean (w − mean over the filters)²', zh: '√ 平均 (w − 各卷积核的平均)²' },
  'recording.table': {
    en: 'In this network a connection table lets the maps be read by different units of the next layer. That alone breaks the symmetry, as LeCun 1998 says it should: here even identical filters part.',
    zh: '此网络的连接表让各特征图由后一层不同的单元读取，仅此一点就打破了对称（这正是 LeCun 1998 的用意）：即使起点相同，卷积核也会分开。',
  },
} as const;
