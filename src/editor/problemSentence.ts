/** What does not fit in a draft, as a sentence in the person's language. */
import type { Text } from '../i18n';
import { problemSentence as sentenceOf } from '../store/actions/problemSentence';
import type { DraftProblem } from './check';

/** `typed`: what stands in the fields of the problem's layer where it is no number, by the field's name. */
export const problemSentence = (
  problem: DraftProblem,
  text: Text,
  typed?: Readonly<Record<string, string | undefined>>,
): string => sentenceOf(problem, text, typed);
