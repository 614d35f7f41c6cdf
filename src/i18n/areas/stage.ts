/** Words of the stage. */
import type { Messages } from '../messages';

export const stageMessages = {
  'stage.title': { en: 'Stage', zh: '舞台' },
  'stage.about': { en: 'About this unit', zh: '关于这个单元' },
  'stage.lead': {
    en: '{touch, select, yes {Tap a unit: it is pinned, and you see what it sees.} other {Point at a unit to see what it sees; click to pin it.}}',
    zh: '{touch, select, yes {轻点一个单元：它被固定，所见区域随即亮起。} other {指向一个单元，看它看见什么；点击即可固定。}}',
  },
  'stage.keys': {
    en: 'Arrow keys walk it, Escape goes back to the first.',
    zh: '方向键移动，Esc 键回到最初的单元。',
  },
  'stage.maps': { en: 'Feature maps', zh: '特征图' },
  'stage.pinned': { en: 'Pinned unit', zh: '固定的单元' },
  'stage.unit': {
    en: '{unit}: sees {rows}, {columns} of the input ({height}×{width}{inside, select, yes {, of which {insideHeight}×{insideWidth} inside the image} other {}}{holes, select, yes {, of which it reads {read, plural, one {# pixel} other {# pixels}}} other {}})',
    zh: '{unit}：看见输入的{rows}、{columns}（{height}×{width}{inside, select, yes {，其中 {insideHeight}×{insideWidth} 在图像内} other {}}{holes, select, yes {，实际读取其中 {read} 个像素} other {}}）',
  },
  'stage.rows': { en: 'rows {first}–{last}', zh: '第 {first}–{last} 行' },
  'stage.columns': { en: 'columns {first}–{last}', zh: '第 {first}–{last} 列' },
  'stage.row': { en: 'row {first}', zh: '第 {first} 行' },
  'stage.column': { en: 'column {first}', zh: '第 {first} 列' },
  'stage.pixel': {
    en: 'Input, row {row}, column {column}: seen by {units, plural, one {# unit} other {# units}} in {layers, plural, one {# layer} other {# layers}}',
    zh: '输入第 {row} 行第 {column} 列：被 {layers} 层中的 {units} 个单元看见',
  },
  'stage.value': { en: 'value', zh: '值' },
  'stage.weight.kernel': {
    en: 'w[{row},{column}]{several, select, yes { for {below} map {map}} other {}} of {owner}',
    zh: '{owner}的 w[{row},{column}]{several, select, yes {（对应 {below} 特征图 {map}）} other { }}',
  },
  'stage.weight.coefficient': { en: 'The coefficient of {owner}', zh: '{owner}的系数' },
  'stage.weight.connection': { en: 'The weight from {source} to {owner}', zh: '从{source}到{owner}的权值' },
  'stage.weight.filter': { en: '{layer}’s filter {map}', zh: '{layer} 卷积核 {map} ' },
  'stage.weight.unit': {
    en: '{layer} map {map}, row {row}, column {column}',
    zh: '{layer} 特征图 {map} 第 {row} 行第 {column} 列',
  },
  'stage.weight.pixel': { en: '{layer} row {row}, column {column}', zh: '{layer}第 {row} 行第 {column} 列' },
  'stage.weight.used': {
    en: '{weight} is {sharing, select, given {given, not learned, and } other {}}used at {times, plural, one {# place} other {# places}}{each, plural, =1 {} other {, by # inputs at each}}{onPadding, plural, =0 {} other {, # of them on padding}}.',
    zh: '{weight}{sharing, select, given {是给定的，不是学来的，} other {}}用在 {times} 处{each, plural, =1 {} other {，每处乘以 # 个输入}}{onPadding, plural, =0 {} other {，其中 # 处落在填充上}}。',
  },
  'stage.shape': { en: '{maps} @ {height}×{width}', zh: '{maps} @ {height}×{width}' },
  'stage.units': { en: '{count, plural, one {# unit} other {# units}}', zh: '{count} 个单元' },
  'stage.pixels': { en: '{height}×{width}', zh: '{height}×{width}' },
  'stage.kind.convolution': {
    en: '{connectivity, select, full {full} local {local {window}} other {convolution {window}}}',
    zh: '{connectivity, select, full {全连接} local {局部连接 {window}} other {卷积 {window}}}',
  },
  'stage.kind.subsampling': { en: 'subsample {window}', zh: '下采样 {window}' },
  'stage.kind.pooling': {
    en: '{combine, select, max {maximum} other {average}} {window}',
    zh: '{combine, select, max {最大} other {平均}}池化 {window}',
  },
  'stage.kind.dense': { en: 'fully connected', zh: '全连接' },
  'stage.kind.radial': { en: 'distance to codes', zh: '到编码的距离' },
  'stage.kind.input': { en: 'what it sees', zh: '网络所见' },
  'stage.dim': { en: 'Dim the rest', zh: '淡化其余' },
  'stage.explore': { en: 'Ask about this field', zh: '关于这个感受野' },
  'stage.why': { en: 'Why {height}×{width}?', zh: '为何是 {height}×{width}？' },
  'stage.from': { en: 'Where does {height}×{width} come from?', zh: '{height}×{width} 从何而来？' },
  'stage.effective': { en: 'Effective field', zh: '有效感受野' },
  'stage.try': { en: 'Try it', zh: '试一试' },
  'stage.likes': { en: 'What it likes', zh: '它喜欢什么' },
} as const satisfies Messages;
