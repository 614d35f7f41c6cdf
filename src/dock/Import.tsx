/** Digits from files, to be judged on, and trained on where wanted. */
import { useId, useRef, type ChangeEvent, type ReactNode } from 'react';
import { useText, type MessageId } from '../i18n';
import { notify } from '../store/notices';
import { importDigits } from '../store/session';
import type { Notice } from '../store/state';
import { DigitFiles, type Outcome } from './digitFiles';
import styles from './Dock.module.css';

export function Import(): ReactNode {
  const text = useText();
  const field = useId();
  const files = useRef(new DigitFiles()).current;

  async function onFiles({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const chosen = [...(target.files ?? [])];
    // The same file may be chosen again once what was wrong with it is mended.
    target.value = '';
    if (chosen.length === 0) return;
    const outcome = await files.add(chosen);
    if (outcome.kind === 'set') await importDigits(outcome.set);
    notify(noticeOf(outcome));
  }

  return (
    <span className={styles.file} title={text('dock.import.explain')}>
      <input
        id={field}
        type="file"
        multiple
        aria-label={text('dock.import')}
        onChange={(event) => void onFiles(event)}
      />
      <label htmlFor={field} aria-hidden="true">
        {text('dock.import')}
      </label>
    </span>
  );
}

type Sentence = Omit<Notice, 'id' | 'message'> & { readonly message: MessageId };

function noticeOf(outcome: Outcome): Sentence {
  switch (outcome.kind) {
    case 'set':
      return { tone: 'information', message: 'dock.import.done', values: { count: outcome.set.labels.length } };
    case 'images':
    case 'labels':
      return { tone: 'information', message: `dock.import.${outcome.kind}`, values: { count: outcome.count } };
    case 'tooManyFiles':
      return { tone: 'error', message: 'dock.import.tooManyFiles', values: { files: outcome.files } };
    case 'unreadable':
      return { tone: 'error', message: 'dock.import.unreadable', values: { file: outcome.file } };
    case 'problem': {
      const { code, ...values } = outcome.problem;
      // Indices are counted from 0 in the file, and from 1 by people.
      const counted: Record<string, string | number> =
        'index' in values ? { ...values, index: values.index + 1 } : values;
      return { tone: 'error', message: `dock.problem.${code}`, values: { ...counted, file: outcome.file } };
    }
  }
}
