/** Words of the lens: its tabs, each a question in the visitor's own words. */
export const lensMessages = {
  'lens.title': { en: 'Lens', zh: '透镜' },
  'lens.slide': { en: 'Slide', zh: '滑动' },
  'lens.count': { en: 'Count', zh: '计数' },
  'lens.matrix': { en: 'Matrix', zh: '矩阵' },
  'lens.learn': { en: 'Learn', zh: '学习' },
  'lens.shift': { en: 'Shift', zh: '平移' },
  'lens.beyond': { en: 'Beyond', zh: '拓展' },
  'lens.look': { en: 'Look closer', zh: '细看' },
  'lens.close': { en: 'Close the lens', zh: '关闭透镜' },
  'lens.question.slide': { en: 'How does a filter make a map?', zh: '一个卷积核怎样得出整张特征图？' },
  'lens.question.count': { en: 'What does sharing save?', zh: '权值共享省下了什么？' },
  'lens.question.matrix': { en: 'What does sharing forbid?', zh: '权值共享排除了什么？' },
  'lens.question.learn': { en: 'Where do weights come from?', zh: '一个权值从哪里来？' },
  'lens.question.shift': { en: 'What if the digit moves?', zh: '数字移动时会怎样？' },
  'lens.question.beyond': { en: 'What else can be convolved?', zh: '还有什么可以做卷积？' },
  'lens.loading': { en: 'Loading …', zh: '正在载入……' },
} as const;
