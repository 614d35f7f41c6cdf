/** What a network is: pure descriptions and what follows from them. */
export * from './betweenLocalAndShared';
export * from './blurBeforeSubsampling';
export * from './counts';
export * from './errors';
export * from './fullyConvolutional';
export * from './initialisation';
export * from './layer';
export * from './layers';
export * from './mixture';
export * from './network';
export * from './presets';
export * from './receptiveField';
export * from './shape';
export * from './spec';
export * from './tie';
export * from './weightUses';
export * from './window';
