/** Words of the header and of the page as a whole. */
import type { Messages } from '../messages';

export const shellMessages = {
  'shell.title': { en: 'Receptive', zh: 'Receptive' },
  'shell.tagline': { en: 'what a convolution sees', zh: '看见卷积所见' },
  'shell.documentTitle': { en: 'Receptive: what a convolution sees', zh: 'Receptive：看见卷积所见' },

  'shell.connectivity': { en: 'Connectivity', zh: '连接方式' },
  'shell.connectivity.published': { en: 'Connectivity: as published, mixed', zh: '连接方式：按原文，混合' },
  'shell.connectivity.mixed': { en: 'Connectivity: mixed', zh: '连接方式：混合' },
  'shell.connectivity.none': { en: 'Connectivity: no C layer to switch', zh: '连接方式：没有可切换的卷积层' },

  'shell.untie': { en: 'Give each place its own', zh: '让每处各有一份' },
  'shell.tie': { en: 'Share again', zh: '重新共享' },

  'shell.learned': { en: 'numbers learned in {layer}', zh: '个数要学（{layer}）' },
  'shell.learned.shared': { en: '(shared: {count})', zh: '（共享：{count}）' },
  'shell.learned.local': { en: '(each place its own: {count})', zh: '（每处一份：{count}）' },
  'shell.counts.of': { en: '{network}: ', zh: '{network}：' },
  'shell.counts.comma': { en: ', ', zh: '，' },
  'shell.weights': { en: 'Weights', zh: '权值' },
  'shell.connections': { en: 'Connections', zh: '连接' },
  'shell.weights.unit': { en: 'parameters', zh: '个参数' },
  'shell.connections.unit': { en: 'connections', zh: '个连接' },
  'shell.lesson.whole': { en: 'Show the whole page', zh: '显示整个页面' },
  'shell.more': { en: 'More', zh: '更多' },
  'shell.questions': { en: 'Questions', zh: '问题' },
  'shell.questions.title': { en: 'Questions, answered by doing', zh: '问题：动手找答案' },
  'shell.skip': { en: 'Skip to', zh: '跳转到' },
  'shell.notices': { en: 'Notices', zh: '通知' },
  'shell.placeFailed': {
    en: '{place} could not be shown. The rest of the page goes on.',
    zh: '{place}无法显示，页面其余部分照常工作。',
  },
  'shell.placeNotFetched': {
    en: '{place} could not be fetched. You may be offline, or the page may have been renewed meanwhile: reload it then. Your drawing and your network stay.',
    zh: '无法获取{place}。您可能已离线；如果页面刚更新过，请重新加载。您的图画和网络都会保留。',
  },
  'shell.place.part': { en: 'This part of the page', zh: '页面的这一部分' },
  'shell.place.header': { en: 'The header', zh: '页眉' },
  'shell.place.paper': { en: 'The paper', zh: '画纸' },
  'shell.place.stage': { en: 'The stage', zh: '舞台' },
  'shell.place.lens': { en: 'The lens', zh: '透镜' },
  'shell.place.editor': { en: 'The editor', zh: '编辑器' },
  'shell.place.ownNetwork': { en: 'Your own network', zh: '您自己的网络' },
  'shell.place.tour': { en: 'The tour', zh: '导览' },
  'shell.place.dock': { en: 'The dock', zh: '训练栏' },
  'shell.retry': { en: 'Try again', zh: '重试' },
} as const satisfies Messages;
