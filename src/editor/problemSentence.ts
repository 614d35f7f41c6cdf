/** What does not fit, as a sentence in the person's language. */
import type { MessageId, Text } from '../i18n';
import type { DraftProblem } from './check';

export function problemSentence(problem: DraftProblem, text: Text): string {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(problem)) {
    values[name] =
      typeof value === 'number' ? (Number.isNaN(value) ? text('editor.noNumber') : text.number(value)) : value;
  }
  if ('what' in problem) values.what = text(`editor.${problem.what}` as MessageId);
  return text(`editor.problem.${problem.code}`, values);
}
