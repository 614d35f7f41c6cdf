/** The digits that an experiment is given, as the person has chosen their source. */
import { importedPool, ownPool, type Pool } from '../../digits/pool';
import type { State } from '../../store/state/state';

export const SOURCES = ['generated', 'own', 'imported'] as const;
export type Source = (typeof SOURCES)[number];

type Given = Pick<State, 'kept' | 'imported'>;

/** A set so small that nothing could be kept back cannot be chosen. */
export const available = ({ kept, imported }: Given, source: Source): boolean =>
  source === 'generated' || (source === 'own' ? kept.length > 0 : (imported?.labels.length ?? 0) >= 10);

/** Null where all digits are generated. At most `test` digits of an imported set are kept back, and `most` given to train on. */
export function poolOf({ kept, imported }: Given, source: Source, test: number, most: number): Pool | null {
  if (source === 'generated' || !available({ kept, imported }, source)) return null;
  if (source === 'imported') return importedPool(imported!, test, most);
  const images = new Uint8Array(kept.length * 784);
  kept.forEach(({ image }, index) => images.set(image, index * 784));
  return ownPool({ images, labels: Uint8Array.from(kept, ({ label }) => label) });
}

/** The sizes that a pool has enough digits for: all, where generated ones fill it up. */
export const sizesWithin = (
  sizes: readonly number[],
  source: Source,
  { imported }: Given,
  test: number,
): readonly number[] => {
  const count = imported?.labels.length ?? 0;
  const most = source === 'imported' ? count - Math.min(test, Math.floor(count / 5)) : Infinity;
  return sizes.filter((size) => size <= most);
};
