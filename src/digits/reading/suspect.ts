/** Asks of a set whether its numbers can be right, and says what it sees. What is seen later is seen after the repairs before it. */
import { looksTransposed } from './orientation';
import { ENOUGH_ROWS } from './columns';
import { countOf, type GivenSet } from './givenSet';
import { repaired, type Finding } from './repairs';

/** Where the numbers of data sets end: one, four bits and their count, five, six, percent, seven, and sixteen bits. */
const ENDS = [1, 15, 16, 31, 32, 63, 64, 100, 127, 128];
const SIXTEEN_BITS = 65_535;

/** So much of the edge, and so much of all, is light where digits are dark on light. */
const [LIGHT_EDGE, LIGHT_IMAGE] = [0.75, 0.5];

/** The findings in the order in which their repairs are to be made. `column`: the labels are a column that may have been meant otherwise. */
export function suspect(given: GivenSet, { column = false } = {}): readonly Finding[] {
  const findings: Finding[] = [];
  let set = given;
  const see = (finding: Finding | null): void => {
    if (!finding) return;
    findings.push(finding);
    set = repaired(set, finding);
  };
  see(rangeOf(set));
  if (inkIsDark(set)) see({ code: 'inkIsDark' });
  if (looksTransposed(set)) see({ code: 'transposed' });
  if (column) see(oneLabelOf(set));
  return findings;
}

function rangeOf({ values }: GivenSet): Finding | null {
  let [least, most, whole] = [Infinity, -Infinity, true];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
    whole &&= Number.isInteger(value);
  }
  if (least === most) return null;
  // Images normalised about their mean have no end that could be known: the least is white, the most ink.
  if (least < 0)
    return least >= -1 && most <= 1 ? { code: 'range', from: -1, to: 1 } : { code: 'range', from: least, to: most };
  if (most > 255) return { code: 'range', from: 0, to: most > 256 ? Math.max(most, SIXTEEN_BITS) : most };
  const end = ENDS.find((candidate) => most <= candidate);
  if (end !== undefined) return { code: 'range', from: 0, to: end };
  return whole ? null : { code: 'fractions' };
}

/** The edges of the images are light, and so is most of them. */
function inkIsDark(set: GivenSet): boolean {
  const { height, width, values } = set;
  let [edge, lightEdge, light] = [0, 0, 0];
  for (let at = 0, y = 0, x = 0; at < values.length; at++) {
    const isLight = values[at]! >= 128;
    if (isLight) light++;
    if (y === 0 || x === 0 || y === height - 1 || x === width - 1) {
      edge++;
      if (isLight) lightEdge++;
    }
    if (++x === width) {
      x = 0;
      if (++y === height) y = 0;
    }
  }
  return lightEdge >= LIGHT_EDGE * edge && light >= LIGHT_IMAGE * values.length;
}

function oneLabelOf(set: GivenSet): Finding | null {
  const { labels } = set;
  if (!labels || countOf(set) < ENOUGH_ROWS) return null;
  return labels.every((label) => label === labels[0]) ? { code: 'oneLabel', label: labels[0]! } : null;
}
