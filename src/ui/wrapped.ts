/** Text broken into lines, where pictures have nobody to do it for them. */

/** What stays together: a word, or one Chinese character; with the signs that may not begin or end a line, and the space after. */
const PIECES = /[\p{Ps}\p{Pi}]*\p{Script=Han}[\p{Po}\p{Pe}\p{Pf}]*\s*|[^\s\p{Script=Han}]+\s*/gu;

/** Lines no longer than `width`, as `measure` has it. A word longer than a line is broken anywhere. */
export function wrapped(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const fits = (line: string): boolean => measure(line.trimEnd()) <= width;
  const pieces = (text.match(PIECES) ?? []).flatMap((piece) => (fits(piece) ? [piece] : [...piece]));
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && !fits(line + piece)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
