/** The learning rate over the epochs. */
import type { Schedule } from './settings';

/** A cosine ends at this share of the learning rate and stays there, so that training on is never without effect. */
export const COSINE_END = 0.01;

/** Factor on the learning rate after so many epochs, whole or in part. Halving goes in stairs; the cosine is Loshchilov and Hutter's (2017, equation 5) without restarts. */
export function rateFactor({ kind, epochs }: Schedule, epoch: number): number {
  switch (kind) {
    case 'constant':
      return 1;
    case 'halving':
      return 0.5 ** Math.floor(epoch / epochs);
    case 'cosine':
      return COSINE_END + ((1 - COSINE_END) * (1 + Math.cos(Math.PI * Math.min(1, epoch / epochs)))) / 2;
  }
}
