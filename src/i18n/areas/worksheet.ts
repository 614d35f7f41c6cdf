/** Words of the worksheet: one step of a convolution on paper, to be filled in by hand. */
export const worksheetMessages = {
  'slide.sheet.print': { en: 'Print a worksheet', zh: '打印练习题' },
  'slide.sheet.title': { en: 'One step of a convolution', zh: '卷积的一步' },
  'slide.sheet.answers': { en: 'One step of a convolution: answers', zh: '卷积的一步：答案' },
  'slide.sheet.subject': {
    en: '{network}, layer {layer}, map {map}, row {row}, column {column}',
    zh: '{network}，{layer} 层，第 {map} 张图，第 {row} 行，第 {column} 列',
  },
  'slide.sheet.task': {
    en: 'Multiply each number of the patch by the weight at the same place and write the product into the empty box, to two decimals. Then fill the lines.',
    zh: '把图像块中的每个数与同一位置的权值相乘，将乘积（保留两位小数）写进空格，然后填写下面各行。',
  },
  'slide.sheet.sum': { en: 'Sum of the products', zh: '乘积之和' },
  'slide.sheet.others': { en: '+ what the other input maps give', zh: '+ 其他输入图的贡献' },
  'slide.sheet.scale': { en: 'times', zh: '乘以' },
  'slide.sheet.bias': { en: '+ bias', zh: '+ 偏置' },
  'slide.sheet.weightedSum': { en: '= weighted sum', zh: '= 加权和' },
  'slide.sheet.value': { en: 'Value of the unit, {name}', zh: '单元的值，{name}' },
  'slide.sheet.exact': {
    en: 'The network, with all digits, has {value}; the answers follow from the numbers as printed.',
    zh: '网络用全部小数位算得 {value}；以上答案按印出的数计算。',
  },
} as const;
