/** The images that excite a unit most, of those seen so far. */

export interface Favourite {
  /** 28×28, 0 white … 255 ink. */
  readonly image: Uint8Array;
  readonly label: number;
  /** The unit's value. */
  readonly value: number;
}

/** `favourites` with one more image, in order and no more than `most` of them. `order` is 1 where large values come first, −1 where small ones do. Values that are not numbers are left out. */
export function withFavourite(
  favourites: readonly Favourite[],
  candidate: Favourite,
  order: 1 | -1,
  most: number,
): readonly Favourite[] {
  if (Number.isNaN(candidate.value)) return favourites;
  const rank = favourites.findIndex(({ value }) => (candidate.value - value) * order > 0);
  if (rank < 0) return favourites.length < most ? [...favourites, candidate] : favourites;
  return favourites.toSpliced(rank, 0, candidate).slice(0, most);
}
