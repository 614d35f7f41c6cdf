/** The questions of the tour, in its order, from what a newcomer can answer to what takes the others: one file and one line each. */
import type { Question } from '../question';
import { averaged } from './averaged';
import { bias } from './bias';
import { byHand } from './byHand';
import { copies } from './copies';
import { drift } from './drift';
import { effective } from './effective';
import { field } from './field';
import { kernels } from './kernels';
import { moved } from './moved';
import { pooling } from './pooling';
import { same } from './same';
import { sharedWithWhat } from './shared';
import { tie } from './tie';
import { unit } from './unit';
import { untie } from './untie';

export const questions: readonly Question[] = [
  unit,
  field,
  sharedWithWhat,
  untie,
  drift,
  tie,
  pooling,
  kernels,
  averaged,
  bias,
  copies,
  same,
  byHand,
  moved,
  effective,
];
