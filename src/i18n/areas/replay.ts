/** Words of "1989" in the lens panel "Beyond": the first comparison of full, local and shared, replayed. */
import type { Messages } from '../messages';

export const replayMessages = {
  'replay.intro': {
    en: 'In 1989 LeCun trained five nets on digits that one person had drawn with a mouse: 12 of each class, each at 4 horizontal positions of a 16×16 image, 320 images to learn from and 160 to test. Draw them yourself, or take a generated hand, and train the five until their training error stops falling.',
    zh: '1989 年，LeCun 用一个人以鼠标画出的数字训练了五个网络：每类 12 个，每个放在 16×16 图像的 4 个水平位置，320 幅用于学习，160 幅用于测试。您可以自己画，也可以用生成的笔迹，然后训练这五个网络，直到训练误差不再下降。',
  },
  'replay.hand': { en: 'Whose hand', zh: '谁的笔迹' },
  'replay.generated': { en: 'Generated hand', zh: '生成的笔迹' },
  'replay.drawnByMe': { en: 'My own hand', zh: '我的笔迹' },
  'replay.writer': { en: 'Writer', zh: '书写者' },
  'replay.classes': { en: 'Digit to draw', zh: '要画的数字' },
  'replay.pad': {
    en: 'Pad: draw a digit, Enter keeps it, Backspace takes back',
    zh: '画板：画一个数字，回车保留，退格撤回',
  },
  'replay.keep': { en: 'Keep this {label}, next', zh: '保留这个 {label}，下一个' },
  'replay.all': { en: 'All 120 are drawn', zh: '120 个已全部画完' },
  'replay.undo': { en: 'Take back', zh: '撤回' },
  'replay.drawn': { en: 'Digits drawn', zh: '已画数字' },
  'replay.progress': {
    en: '{count, number} of {of, number} drawn. They are kept in this browser; go on whenever you like.',
    zh: '已画 {count, number} / {of, number} 个。它们保存在此浏览器中，可以随时继续。',
  },
  'replay.picture': {
    en: '{count, plural, one {One digit as the nets see it} other {# digits as the nets see them}}',
    zh: '网络看到的 {count, number} 个数字',
  },
  'replay.seeds': { en: 'Runs of each net', zh: '每个网络的运行次数' },
  'replay.now': { en: '{net}: epoch {epoch, number}.', zh: '{net}：第 {epoch, number} 轮。' },
  'replay.table': { en: 'Correct on the 160 test images', zh: '在 160 幅测试图像上的准确率' },
  'replay.net': { en: 'Net', zh: '网络' },
  'replay.connections': { en: 'Connec­tions', zh: '连接' },
  'replay.parameters': { en: 'Free para­meters', zh: '自由参数' },
  'replay.here': { en: 'Here: mean, range', zh: '此处：平均与范围' },
  'replay.published': { en: 'Published 1989', zh: '1989 年发表' },
  'replay.training': { en: 'training {accuracy}', zh: '训练 {accuracy}' },
  'replay.unsettled': {
    en: '{runs, number} of {of, plural, one {# run} other {# runs}} ended still falling',
    zh: '{of, number} 次运行中有 {runs, number} 次结束时误差仍在下降',
  },
  'replay.net1': { en: '256 → 10', zh: '256 → 10' },
  'replay.net2': { en: '256 → 12 → 10, full', zh: '256 → 12 → 10，全连接' },
  'replay.net3': { en: '8×8 → 4×4, both local', zh: '8×8 → 4×4，均为局部' },
  'replay.net4': { en: 'two 8×8 shared → 4×4 local', zh: '两个 8×8 共享 → 4×4 局部' },
  'replay.net5': { en: 'two 8×8 → four 4×4, both shared', zh: '两个 8×8 → 四个 4×4，均为共享' },
  'replay.settings': {
    en: '{hand, select, drawn {Your own hand} other {Generated hand {writer}}}; {seeds, plural, one {one seed} other {seeds 1 to #}}; batches of {batch}, learning rate {rate}, momentum {momentum}.',
    zh: '{hand, select, drawn {您的笔迹} other {生成的笔迹 {writer}}}；{seeds, plural, =1 {种子 1} other {种子 1 至 #}}；每批 {batch} 个，学习率 {rate}，动量 {momentum}。',
  },
  'replay.save': { en: 'Save every run (CSV)', zh: '保存每次运行（CSV）' },
  'replay.whatWasChosen': { en: 'What is recorded, and what was chosen here', zh: '哪些有记载，哪些是此处的选择' },
  'replay.choices': {
    en: 'Recorded: the five architectures, their counts, the numbers of images, and the percentages, which are means over several runs. Not recorded, and chosen here: paper is 0 and ink 1, and the border is filled with 0, so that it is paper: a grey frame would be an edge to every shared kernel; one pixel of it for 3×3 fields and two for 5×5, which gives the published counts; of each class every third digit is tested on, with all its four positions; digits stay as large as they were drawn; a run ends when every training image is right and for 10 epochs the mean squared error has not come under 95% of its lowest value; while images are wrong, 50 such epochs; or after 300 epochs. A learning rate for each weight, divided by its fan-in and by the number of its uses, was tried and moved the table no more than another seed does. With another hand the percentages differ; whether their order stays is what a replay shows.',
    zh: '有记载的：五个网络的结构、数量、图像数目，以及作为多次运行平均值的百分比。没有记载而由此处选择的：纸为 0、墨为 1，边缘以 0 填充，也就是纸：若是灰色的边框，每个共享的核都会把它看作一条边；3×3 感受野填一个像素，5×5 填两个，由此得到发表的数量；每类的每第三个数字连同其四个位置用于测试；数字保持所画的大小；若训练图像全部判对，且 10 轮内均方误差没有低于其最低值的 95%，运行即结束；仍有判错时为 50 轮；最多 300 轮。也试过让每个权值的学习率除以其扇入和使用次数，给表中数值带来的变化不超过换一个种子。换一个人的笔迹，百分比会不同；名次是否不变，正是这次重演要看的。',
  },
} as const satisfies Messages;
