/** Words of the lens panel "count". */
import type { Messages } from '../messages';

export const countMessages = {
  'count.ways': { en: 'This layer, connected three ways', zh: '这一层的三种连接方式' },
  'count.scope': { en: 'Count for', zh: '计数范围' },
  'count.scope.unit': { en: 'One unit', zh: '一个单元' },
  'count.scope.map': { en: 'One map', zh: '一张图' },
  'count.scope.layer': { en: 'Layer', zh: '整层' },
  'count.scope.network': { en: 'Network', zh: '整个网络' },
  'count.subject.unit': { en: 'one unit of {layer} map {map}', zh: '{layer} 特征图 {map} 的一个单元' },
  'count.subject.layer': { en: 'layer {layer}', zh: '{layer} 层' },
  'count.barsOf': { en: '{quantity}, {subject}', zh: '{subject}：{quantity}' },
  'count.counted': { en: 'What is counted', zh: '计数项' },
  'count.weights': { en: 'Weights', zh: '权值' },
  'count.biases': { en: 'Biases', zh: '偏置' },
  'count.parameters': { en: 'Parameters', zh: '参数' },
  'count.connections': { en: 'Connections', zh: '连接' },
  'count.multiplications': { en: 'Multiplications', zh: '乘法' },
  'count.bytes': { en: 'Bytes', zh: '字节' },
  'count.tableHint': {
    en: 'Choose a row to see its formula above. A parameter is a weight or a bias; a connection is one multiplication by a weight, or one bias, at one unit. A float32 takes 4 bytes.',
    zh: '选一行，上方显示它的算式。参数是权值或偏置；连接是在某个单元处与一个权值的一次乘法，或一个偏置。一个 float32 占 4 字节。',
  },
  'count.without': {
    en: 'Without sharing this layer needs {times} times more weights.',
    zh: '不共享权值，这一层需要 {times} 倍的权值。',
  },
  'count.without.full': {
    en: 'Connected fully it needs {times} times more.',
    zh: '若全连接，则需要 {times} 倍。',
  },
  'count.onePlace': {
    en: '{layer} has one position a map: there is nobody to share a weight with, and sharing saves nothing.',
    zh: '{layer} 每张图只有一个位置：没有可以共享权值的对象，共享不省任何权值。',
  },
  'count.untouched': {
    en: 'Every unit of {layer} reads the whole layer below through weights of its own. The connectivity switch does not touch it.',
    zh: '{layer} 的每个单元都用自己的权值读取下一层的全部单元。连接方式开关对它不起作用。',
  },
  'count.noWeights': {
    en: '{layer} has nothing to learn, so there is nothing to share.',
    zh: '{layer} 没有要学的参数，也就没有可共享的权值。',
  },
  'count.users': {
    en: 'The pinned unit is one of {users} users of filter {map}.',
    zh: '固定的单元是卷积核 {map} 的 {users} 个使用者之一。',
  },
  'count.usersApart': {
    en: 'Now each of the {users} units of map {map} has a filter of its own.',
    zh: '现在特征图 {map} 的 {users} 个单元各有自己的卷积核。',
  },
  'count.memory': {
    en: 'In memory: {full} full, {local} local, {shared} shared.',
    zh: '占用内存：全连接 {full}，局部 {local}，共享 {shared}。',
  },
} as const satisfies Messages;
