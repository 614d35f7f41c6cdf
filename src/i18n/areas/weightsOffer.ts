/** Words of weights that come without a network: what would go where, and what does not fit. */
export const weightsOfferMessages = {
  'weightsOffer.title': { en: 'Weights for the open network', zh: '用于当前网络的权值' },
  'weightsOffer.explain': {
    en: '{file} holds weights alone. In “{network}” they would go where this table says; nothing changes before you agree.',
    zh: '{file} 只有权值。下表说明它们在“{network}”中的位置；在您同意之前，一切不变。',
  },
  'weightsOffer.layout': { en: 'The file is laid out as in', zh: '文件的排列方式' },
  'weightsOffer.table': { en: 'What goes where', zh: '各张量的去处' },
  'weightsOffer.layer': { en: 'layer', zh: '层' },
  'weightsOffer.tensor': { en: 'in the file', zh: '文件中' },
  'weightsOffer.shape': { en: 'shape', zh: '形状' },
  'weightsOffer.turned': { en: 'order of the numbers', zh: '数值的顺序' },
  'weightsOffer.weights': { en: '{layer}, weights', zh: '{layer} 的权值' },
  'weightsOffer.bias': { en: '{layer}, biases', zh: '{layer} 的偏置' },
  'weightsOffer.tensorFor': { en: 'Tensor for {block}', zh: '{block} 所用的张量' },
  'weightsOffer.none': { en: 'none: 0', zh: '无：0' },
  'weightsOffer.asItIs': { en: 'as it is', zh: '不变' },
  'weightsOffer.axis.out': { en: 'out', zh: '输出' },
  'weightsOffer.axis.in': { en: 'in', zh: '输入' },
  'weightsOffer.axis.y': { en: 'y', zh: 'y' },
  'weightsOffer.axis.x': { en: 'x', zh: 'x' },
  'weightsOffer.ask': {
    en: 'Several tensors have the same shape. Where a row has a choice, see that it is the right one.',
    zh: '有几个张量形状相同。可选的行请核对所选是否正确。',
  },
  'weightsOffer.askLayout': {
    en: 'The sizes fit both orders: say which framework wrote the file.',
    zh: '尺寸对两种顺序都合适：请指明文件由哪个框架写出。',
  },
  'weightsOffer.twice': { en: '{name} is chosen twice.', zh: '{name} 被选了两次。' },
  'weightsOffer.rounded': { en: 'Floats of 64 bits are rounded to 32.', zh: '64 位浮点数舍入为 32 位。' },
  'weightsOffer.unused': { en: 'Not used: {names}.', zh: '未使用：{names}。' },
  'weightsOffer.more': { en: '{names} and {more, number} more', zh: '{names} 等，另有 {more, number} 个' },
  'weightsOffer.take': { en: 'Take these weights', zh: '采用这些权值' },
  'weightsOffer.leave': { en: 'Leave them', zh: '不采用' },
  'weightsOffer.gone': {
    en: '{file} could not be looked at again. Open it once more; nothing has changed.',
    zh: '无法再次读取 {file}。请重新打开；未作任何改变。',
  },
  'weightsOffer.misfit': {
    en: '{file} does not fit “{network}”: no tensor is {block}, which would be {pytorch} from PyTorch or {keras} from Keras. Nothing has changed.',
    zh: '{file} 与“{network}”不相配：没有可作{block}的张量（来自 PyTorch 应为 {pytorch}，来自 Keras 应为 {keras}）。未作任何改变。',
  },
  'weightsOffer.nowhereElse': {
    en: '{file} does not fit “{network}”: {block} have no counterpart in PyTorch or Keras, as the layer is connected here. Nothing has changed.',
    zh: '{file} 与“{network}”不相配：按此处的连接方式，PyTorch 和 Keras 中没有与{block}对应的权值。未作任何改变。',
  },
} as const;
