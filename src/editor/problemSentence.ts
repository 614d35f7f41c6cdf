/** What does not fit, as a sentence in the person's language. */
import type { MessageId, Text } from '../i18n';
import type { DraftProblem } from './check';

/** `typed`: what stands in the fields of the problem's layer where it is no number, by the field's name. */
export function problemSentence(
  problem: DraftProblem,
  text: Text,
  typed: Readonly<Record<string, string | undefined>> = {},
): string {
  const values: Record<string, string | number> = {};
  const noNumber = ('what' in problem && typed[problem.what]?.trim()) || '';
  for (const [name, value] of Object.entries(problem)) {
    if (typeof value !== 'number') values[name] = value;
    else if (Number.isNaN(value)) values[name] = noNumber ? `“${noNumber}”` : text('editor.noNumber');
    else values[name] = text.number(value, { maximumFractionDigits: 9 }).replace('-', '−');
  }
  if ('what' in problem) values.what = text(`editor.${problem.what}` as MessageId);
  return text(`editor.problem.${problem.code}`, values);
}
