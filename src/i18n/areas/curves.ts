/** Words of the distortion curves, a section of the lens panel "Shift". */
export const curvesMessages = {
  'lens.section.shift.curves': { en: 'How much can each net stand?', zh: '各个网络能承受多大的变形？' },
  'curves.intro': {
    en: 'Is a convolutional net translation invariant? Train full, local and shared on the same undistorted digits, then test them on digits distorted more and more.',
    zh: '卷积网络具有平移不变性吗？让全连接、局部连接与共享的网络在同样的未变形数字上训练，再用变形越来越大的数字来测试。',
  },
  'curves.blur': { en: 'Also shared, with a blur before subsampling', zh: '另加：共享，下采样前先模糊' },
  'curves.asItIs': { en: 'Also the network on the stage, as it is now', zh: '另加：舞台上现有的网络，不再训练' },
  'curves.onStage': { en: 'On the stage', zh: '舞台上的网络' },
  'curves.stageSaid': {
    en: 'On the stage: {network}{connectivity, select, shared {, shared weights,} local {, local weights,} full {, fully connected,} mixed {, of mixed connectivity,} other {}} as it was when the run began, after {step, number} steps on this page; it was trained elsewhere or in another way, so it is not part of the comparison.',
    zh: '舞台上的网络：{network}{connectivity, select, shared {（共享）} local {（局部）} full {（全连接）} mixed {（混合）} other {}}，取运行开始时的状态，在本页训练了 {step, number} 步；它的训练条件不同，不参与比较。',
  },
  'curves.start': { en: 'Measure the curves', zh: '测量曲线' },
  'curves.progress': { en: 'Distortion curves', zh: '变形曲线' },
  'curves.distortion': { en: 'Distortion', zh: '变形' },
  'curves.kind.shift': { en: 'Shift down and right, pixels', zh: '向右下平移（像素）' },
  'curves.kind.degrees': { en: 'Turn, degrees', zh: '旋转（度）' },
  'curves.kind.scale': { en: 'Size, factor', zh: '大小（倍数）' },
  'curves.kind.shear': { en: 'Slant', zh: '倾斜' },
  'curves.kind.warp': { en: 'Elastic warp, pixels', zh: '弹性变形（像素）' },
  'curves.kind.noise': { en: 'Noise, deviation', zh: '噪声（标准差）' },
  'curves.kind.thickness': { en: 'Stroke width, pixels per side', zh: '笔画粗细（每侧像素）' },
  'curves.chart': { en: 'Test accuracy against distortion: {kind}', zh: '测试准确率随变形的变化：{kind}' },
  'curves.said': {
    en: '{network}; {size, number} training digits, seed {seed}; {steps, number} steps, batch {batch}, learning rate {rate}, momentum {momentum}. {test, number} test digits per point; the bands are Wilson’s 95% intervals.',
    zh: '{network}；{size, number} 个训练数字，种子 {seed}；{steps, number} 步，批大小 {batch}，学习率 {rate}，动量 {momentum}。每点 {test, number} 个测试数字；色带为威尔逊 95% 置信区间。',
  },
  'curves.honest': {
    en: 'Sharing alone is not invariance: it makes maps move along, and what reads the maps may still be thrown off. On MNIST shifted by up to a quarter of the image, a strided net without pooling did no better shared (37.1%) than untied (38.0%; Ott et al. 2020, published). The curves here are of this page’s runs: see for yourself where they part.',
    zh: '仅有共享并不等于不变性：它使特征图随之移动，而读取特征图的部分仍可能被扰乱。在平移多达图像四分之一的 MNIST 上，一个用步长下采样、不用池化的网络，共享（37.1%）并不比解开（38.0%）更好（Ott 等 2020，论文所载）。这里的曲线都来自本页的运行：请自己看看它们在哪里拉开差距。',
  },
} as const;
