/** The twelve questions of the tour, in its order: one file and one line each. */
import type { Question } from '../question';
import { averaged } from './averaged';
import { bias } from './bias';
import { byHand } from './byHand';
import { copies } from './copies';
import { effective } from './effective';
import { field } from './field';
import { kernels } from './kernels';
import { moved } from './moved';
import { pooling } from './pooling';
import { same } from './same';
import { sharedWithWhat } from './shared';
import { unit } from './unit';

export const questions: readonly Question[] = [
  copies,
  kernels,
  averaged,
  bias,
  pooling,
  field,
  sharedWithWhat,
  unit,
  same,
  byHand,
  moved,
  effective,
];
