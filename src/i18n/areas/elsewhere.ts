/** Words of the twins, learned in one place and asked in another: a section of the lens panel "Shift". */
export const elsewhereMessages = {
  'lens.section.shift.elsewhere': { en: 'Learned here, asked there', zh: '在此学，在彼问' },
  'elsewhere.intro': {
    en: 'What does untying cost? A network and its untied twin begin as the same function and train on the same batches: few digits, all drawn in one place. Then both are asked about new digits, moved to where the twin’s copies have never seen ink.',
    zh: '解开共享要付出什么代价？一个网络和它解开后的孪生网络从同一个函数开始，用相同的批次训练：数字很少，都画在同一处。然后用新的数字来问它们，这些数字移到了孪生网络的副本从未见过笔迹的地方。',
  },
  'elsewhere.onStage': { en: 'Put this start on the stage', zh: '把这个起点放上舞台' },
  'elsewhere.onStage.brought': {
    en: 'There is a set of digits of your own, which it would replace.',
    zh: '已有您自己带来的数字集，它会被替换。',
  },
  'elsewhere.onStage.done': {
    en: 'On the stage: random weights, and {digits, number} digits to learn from, all {columns, number} pixels left of the middle. Train it shared and untied, and move your digit to the right.',
    zh: '已放上舞台：随机权值，以及 {digits, number} 个供学习的数字，都在中间偏左 {columns, number} 像素处。分别在共享和解开时训练，再把您的数字移到右边。',
  },
  'elsewhere.onStage.back': { en: 'Back to before', zh: '回到之前' },
  'elsewhere.digits': { en: 'Digits to learn from', zh: '供学习的数字' },
  'elsewhere.start': { en: 'Train both', zh: '同时训练' },
  'elsewhere.progress': { en: 'Progress of the twins', zh: '孪生网络的进度' },
  'elsewhere.now': {
    en: 'step {step}: training loss {shared} shared, {local} local',
    zh: '第 {step} 步：训练损失，共享 {shared}，局部 {local}',
  },
  'elsewhere.lessons': { en: 'Where and how much was learned', zh: '在哪里学、学多少' },
  'elsewhere.lesson': {
    en: '{digits, number} digits, {places, select, one {one place} other {all places}}',
    zh: '{digits, number} 个数字，{places, select, one {一处} other {各处}}',
  },
  'elsewhere.chart': {
    en: 'Accuracy on new digits against their distance from the leftmost place',
    zh: '新数字的准确率随其与最左处距离的变化',
  },
  'elsewhere.moved': { en: 'moved to the right, pixels', zh: '右移（像素）' },
  'elsewhere.verdict': { en: 'Who is ahead', zh: '谁领先' },
  'elsewhere.lead': {
    en: '{moved, plural, =0 {{places, select, one {Where they learned} other {Leftmost}}} other {Moved by {moved} pixels}}: shared {shared}, local {local}. {ahead, select, shared {Shared is ahead by {by} points} local {Local is ahead by {by} points} other {Neither is ahead: {by} points apart}}{sure, select, yes { (95% over {seeds} seeds: {low} to {high})} other {; one seed says nothing of the spread}}.',
    zh: '{moved, plural, =0 {{places, select, one {在学习之处} other {在最左处}}} other {移动 {moved} 像素}}：共享 {shared}，局部 {local}。{ahead, select, shared {共享领先 {by} 个百分点} local {局部领先 {by} 个百分点} other {不分胜负：相差 {by} 个百分点}}{sure, select, yes {（{seeds} 个种子的 95% 区间：{low} 到 {high}）} other {；只有一个种子，看不出离散程度}}。',
  },
  'elsewhere.limits': { en: 'Where the claim does not hold', zh: '这一结论在哪里不成立' },
  'elsewhere.limit.still': {
    en: 'Where nothing moves there is nothing to gain. {lead}',
    zh: '不移动，就没有什么可得。{lead}',
  },
  'elsewhere.limit.all': {
    en: 'With {digits, number} digits drawn in all places every copy learns for itself. {lead}',
    zh: '若 {digits, number} 个数字画在各处，每份副本都自己学到。{lead}',
  },
  'elsewhere.limit.pooling': {
    en: 'And it takes pooling over all places: where the output reads each place on its own, as in LeNet, a shared net knows little more of a digit that has moved far (see “How much can each net stand?”).',
    zh: '而且要在所有位置上池化：如果输出层分别读取每个位置，如 LeNet，那么对于移动很远的数字，共享的网络知道的也多不了多少（见“各个网络能承受多大的变形？”）。',
  },
  'elsewhere.said': {
    en: '{network}: the output reads only the largest answer of each filter. {digits, number} digits{from, select, own {, those drawn here first, the others generated} imported {, imported} other {, generated}}; {steps, number} steps, batch {batch}, learning rate {rate}, momentum {momentum}; seeds {seeds}: line the mean, band their range. {test, number} new digits at each place.',
    zh: '{network}：输出层只读取每个卷积核的最大响应。{digits, number} 个数字{from, select, own {（先用在此所画的，其余为生成）} imported {（导入）} other {（生成）}}；{steps, number} 步，批大小 {batch}，学习率 {rate}，动量 {momentum}；种子 {seeds}：线为平均，色带为范围。每处 {test, number} 个新数字。',
  },
} as const;
