/** What became of a file as a notice. */
import type { MessageId } from '../../i18n';
import { notify } from '../../store/actions/notices';
import type { Notice } from '../../store/state/state';
import type { FileProblem } from '../../digits/reading/problemOf';

export type Sentence = Omit<Notice, 'id'>;

export const sayNotice = (message: MessageId, values: Readonly<Record<string, string | number>> = {}): Sentence => ({
  tone: 'information',
  message,
  values,
});

export function problemNotice(problem: FileProblem, file: string): Sentence {
  const { code, ...values } = problem;
  // Indices are counted from 0 in the file, and from 1 by people.
  const counted: Record<string, string | number> = 'index' in values ? { ...values, index: values.index + 1 } : values;
  return { tone: 'error', message: `dock.problem.${code}`, values: { ...counted, file } };
}

/** Shows what became of the newest files. What was said, and offered, of those before no longer holds. */
export const tellOfFiles = (sentence: Sentence): number => notify({ ...sentence, subject: 'import' });
