/**
 * Between reading a file and taking it over: the ways in which it can be read, what is to be wondered at in each, and what
 * the person chose. A file of which nothing is to be wondered at is never asked about.
 */
import { IMAGE_SIZE } from '../normalize';
import type { LabelPlace } from './columns';
import { countOf, tenOf, type GivenSet } from './givenSet';
import type { Preparation } from './prepare';
import type { Finding, FindingCode } from './repairs';
import type { Layout } from './sheet';
import { suspect } from './suspect';

/** How a file is read: as two files of one set, by its columns, as cells of a sheet, or as one digit's picture. */
export type Way = { readonly code: 'pair' } | LabelPlace | Layout | { readonly code: 'onePicture' };

/** One way to read a file, as it is shown to the person. */
export interface Reading {
  readonly way: Way;
  readonly height: number;
  readonly width: number;
  readonly count: number;
  readonly findings: readonly Finding[];
  /** Ten of its images, as the file gives them. */
  readonly sample: GivenSet;
}

export interface Question {
  /** What the set will be called. */
  readonly name: string;
  /** The likeliest first. */
  readonly readings: readonly Reading[];
}

/** What was chosen of a question: the reading by its place, the repairs, and how images are brought to 28×28. */
export interface Choice {
  readonly reading: number;
  readonly repairs: readonly FindingCode[];
  readonly preparation: Preparation;
}

export function readingOf(way: Way, set: GivenSet): Reading {
  const { height, width } = set;
  const findings = way.code === 'onePicture' ? [] : suspect(set, { column: way.code.startsWith('labels') });
  return { way, height, width, count: countOf(set), findings, sample: tenOf(set) };
}

export const isOfUsualSize = ({ height, width }: Pick<Reading, 'height' | 'width'>): boolean =>
  height === IMAGE_SIZE && width === IMAGE_SIZE;

/** Nothing is to be wondered at, and nothing to be chosen. */
export const isPlain = (reading: Reading): boolean => reading.findings.length === 0 && isOfUsualSize(reading);

/** What is chosen until the person chooses otherwise: every repair, but that of labels, which may well be all the same. */
export const firstChoice = (readings: readonly Reading[], reading = 0): Choice => ({
  reading,
  repairs: readings[reading]!.findings.map(({ code }) => code).filter((code) => code !== 'oneLabel'),
  preparation: isOfUsualSize(readings[reading]!) ? 'asTheyAre' : 'asMnist',
});
