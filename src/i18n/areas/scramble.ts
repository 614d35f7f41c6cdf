/** Words of "Scramble", a section of the lens panel "Learn". */
export const scrambleMessages = {
  'lens.section.learn.scramble': { en: 'Scramble', zh: '打乱' },
  'scramble.intro': {
    en: 'Put the pixels of every image into another order, one and the same for all. Nothing is lost: anyone who knows the order can put them back. But neighbours are neighbours no more.',
    zh: '把每张图像的像素换成另一个次序，所有图像都用同一个。信息没有丢失：知道次序便能复原。但相邻的像素不再相邻。',
  },
  'scramble.seed': { en: 'Order, by seed', zh: '次序（种子）' },
  'scramble.plain': { en: 'The drawing, and what the unit reads', zh: '这幅画，以及该单元所读的像素' },
  'scramble.scrambled': { en: 'Scrambled: the same window', zh: '打乱后：同一个窗口' },
  'scramble.back': { en: 'Where the pixels in the window were', zh: '窗口中的像素原来在何处' },
  'scramble.field': { en: 'Receptive field, scrambled', zh: '打乱后的感受野' },
  'scramble.reads': {
    en: '{unit} reads {pixels, plural, one {# pixel} other {# pixels}}. In order they lie {near} pixels from their middle (root mean square); scrambled, {far}.',
    zh: '{unit} 读 {pixels} 个像素。按原次序，它们距其中心 {near} 像素（均方根）；打乱后为 {far}。',
  },
  'scramble.point': {
    en: '{touch, select, yes {Tap} other {Point at}} any unit on the stage to see its pixels here.',
    zh: '在舞台上{touch, select, yes {轻点} other {指向}}任一单元，即可在此看到它的像素。',
  },
  'scramble.map.plain': { en: '{map}, in order', zh: '{map}，原次序' },
  'scramble.map.scrambled': { en: '{map}, scrambled', zh: '{map}，打乱后' },
  'scramble.answers': { en: 'Answers in order and scrambled', zh: '原次序与打乱后的判断' },
  'scramble.taken': {
    en: 'The network on the stage reads the drawing as {plain}; scrambled, as {scrambled}.',
    zh: '舞台上的网络把这幅画判为 {plain}；打乱后判为 {scrambled}。',
  },
  'scramble.trained': {
    en: 'It was trained on pixels in order, so this says nothing about what could be learned. For that, nets are trained on scrambled digits from the start:',
    zh: '它是在原次序的像素上训练的，所以这并不说明能学到什么。要知道这一点，需从头用打乱的数字训练网络：',
  },
  'scramble.loses': {
    en: 'A fully connected net has a weight for every pixel wherever it lies: it learns as before. Local and shared nets look through small windows, and lose what they gained from neighbours. The curves of a race show it, in both orders.',
    zh: '全连接网络对每个像素都有权值，不论像素在何处：它照旧能学。局部连接与共享的网络透过小窗口观察，便失去了相邻关系带来的好处。从竞赛的曲线可以看出这一点，两种次序都能比。',
  },
  'scramble.race': { en: 'Race on scrambled digits', zh: '在打乱的数字上竞赛' },
} as const;
