/**
 * Where the dots of a count lie: dot by dot around a corner, so that the first so many are always the same rectangle of the
 * same dots, however many there are in all. Whoever sees more of them stands further away.
 */

/** So many times wider than high is the rectangle of the dots. */
export const ASPECT = 4;

/** The place of a dot, counted from 0: shells of one row and `ASPECT` columns more each. */
export function dotAt(dot: number): readonly [row: number, column: number] {
  const shell = Math.floor(Math.sqrt(dot / ASPECT));
  const inShell = dot - ASPECT * shell * shell;
  // First the new columns beside the old rows, then the new row under all of it.
  return inShell < ASPECT * shell
    ? [inShell % shell, ASPECT * shell + Math.floor(inShell / shell)]
    : [shell, inShell - ASPECT * shell];
}

/** From one dot to the next, in pixels, where `count` of them fill a rectangle so wide. */
export const pitchOf = (count: number, width: number): number =>
  width / (ASPECT * Math.ceil(Math.sqrt(count / ASPECT)));
