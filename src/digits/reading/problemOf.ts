/** What can be wrong with a file of digits, and which of it is said. */
import type { IdxProblem } from '../idx';
import type { KeptFileProblem } from '../keptFile';
import type { ColumnsProblem } from './columns';
import type { PictureProblem } from './decodePng';

export type FileProblem =
  | IdxProblem
  | ColumnsProblem
  | KeptFileProblem
  | PictureProblem
  | { readonly code: 'countsDiffer'; readonly images: number; readonly labels: number }
  | { readonly code: 'twoOfAKind'; readonly kind: 'images' | 'labels' }
  | { readonly code: 'isZip' | 'isUnknown' | 'isNoPicture' };

/** Pictures that browsers show. */
const PICTURE_NAME = /\.(png|jpe?g|gif|webp|avif|bmp|svg)$/i;

/** What is wrong with a file's numbers would mislead whoever holds it for a picture. */
export const problemOf = (file: string, problem: FileProblem): FileProblem =>
  PICTURE_NAME.test(file) ? { code: 'isNoPicture' } : problem;
