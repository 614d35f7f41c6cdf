/** What scripts can call, by name. */
import type { ScriptFunctions } from './scripting';

export const FUNCTION_NAMES = [
  'spec',
  'counts',
  'predict',
  'activations',
  'weights',
  'setWeights',
  'train',
  'evaluate',
  'setConnectivity',
  'setNetwork',
  'openNetwork',
  'state',
  'setDrawing',
  'setPin',
  'backend',
] as const satisfies readonly (keyof ScriptFunctions)[];
