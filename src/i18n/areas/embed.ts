/** Words of a panel in somebody else's page, and of the way to put one there. */
export const embedMessages = {
  'embed.copy': { en: 'Copy embed code', zh: '复制嵌入代码' },
  'embed.copied': {
    en: 'Embed code copied: one line of HTML that shows the panel “{question}” in a page of yours, with the network, the connections, the pinned unit and the settings of now; not the weights or the drawing.',
    zh: '嵌入代码已复制：这一行 HTML 可在您的网页中显示“{question}”面板，保留当前的网络、连接方式、固定的单元与设置，不含权值和图画。',
  },
  'embed.open': { en: 'Open in Receptive', zh: '在 Receptive 中打开' },
} as const;
