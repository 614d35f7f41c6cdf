/** What does not fit in a network's description, as a sentence in the person's language. */
import type { MessageId, Text } from '../../i18n';

/** The codes that have a sentence. */
type Code<Id = MessageId> = Id extends `editor.problem.${infer Name}` ? Name : never;

/** A problem's code, and the numbers and names that its sentence has. */
interface Problem {
  readonly code: Code;
}

/** `typed`: what stands in the fields of the problem's layer where it is no number, by the field's name. */
export function problemSentence(
  problem: Problem,
  text: Text,
  typed: Readonly<Record<string, string | undefined>> = {},
): string {
  const { code, ...details } = problem as Problem & Readonly<Record<string, string | number>>;
  const values: Record<string, string | number> = {};
  const noNumber = typed[details.what ?? '']?.trim() ?? '';
  for (const [name, value] of Object.entries(details)) {
    if (typeof value !== 'number') values[name] = value;
    else if (Number.isNaN(value)) values[name] = noNumber ? `“${noNumber}”` : text('editor.noNumber');
    else values[name] = text.number(value, { maximumFractionDigits: 9 }).replace('-', '−');
  }
  if ('what' in details) values.what = text(`editor.${details.what}` as MessageId);
  return text(`editor.problem.${code}`, values);
}
