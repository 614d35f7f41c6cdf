/** Words of the pane that saves pictures. */
export const picturesMessages = {
  'pictures.title': { en: 'Pictures', zh: '图片' },
  'pictures.explain': {
    en: 'The pictures that are in sight, as they are now. Record films one while you do something: press Play, untie, train.',
    zh: '当前可见的图片，按现在的样子保存。“录制”可在您操作时录下一幅：播放、解除共享、训练。',
  },
  'pictures.none': { en: 'No picture is in sight.', zh: '当前没有可见的图片。' },
  'pictures.record': { en: 'Record', zh: '录制' },
  'pictures.stop': { en: 'Stop recording', zh: '停止录制' },
  'pictures.recorded': { en: 'Recorded: {name}', zh: '已录制：{name}' },
  'pictures.video': { en: 'Video', zh: '视频' },
  'pictures.strip': { en: 'Strip, {kind}', zh: '连续画面 {kind}' },
  'pictures.caption': {
    en: '{name} · {network}, {connectivity, select, full {full} local {local} shared {shared} other {mixed}}, step {step, number}',
    zh: '{name} · {network}，{connectivity, select, full {全连接} local {局部} shared {共享} other {混合}}，第 {step, number} 步',
  },
} as const;
