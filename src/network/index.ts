/**
 * What a network is: pure descriptions and what follows from them. The page takes of it what it first needs, and the rest
 * when a panel opens. The bundler can tell them apart as long as no file here does anything when it is loaded: calls at the
 * top of a file are marked as pure, and constants are not read from one another's properties.
 */
export * from './betweenLocalAndShared';
export * from './blurBeforeSubsampling';
export * from './copies';
export * from './counts';
export * from './descriptions';
export * from './errors';
export * from './fullyConvolutional';
export * from './initialisation';
export type * from './kind';
export * from './layer';
export * from './layers';
export * from './limits';
export * from './mixture';
export * from './network';
export * from './scores';
export * from './presets';
export * from './receptiveField';
export * from './shape';
export * from './spec';
export * from './squashing';
export * from './tie';
export * from './walk';
export * from './weightUses';
export * from './window';
