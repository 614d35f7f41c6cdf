/** Ten numbers in a row, each with its weight of one tenth, that bend into a patch and back. */
import { type CSSProperties, type ReactNode } from 'react';
import { useText } from '../../i18n';
import styles from './WeightLesson.module.css';

const PATCH_COLUMNS = 5;

export function BendingRow({
  numbers,
  bent,
}: {
  readonly numbers: readonly number[];
  readonly bent: boolean;
}): ReactNode {
  const text = useText();
  const ten = numbers.length;
  const columns = bent ? PATCH_COLUMNS : ten;
  return (
    <div
      role="img"
      aria-label={text(bent ? 'slide.lesson.patchPicture' : 'slide.lesson.rowPicture', { numbers: numbers.join(', ') })}
      className={styles.numbers}
      style={{ '--rows': ten / columns } as CSSProperties}
    >
      {numbers.map((number, at) => (
        <span
          key={at}
          style={{ '--column': at % columns, '--row': Math.floor(at / columns), '--order': at } as CSSProperties}
        >
          {number}
          <small>1/{ten}</small>
        </span>
      ))}
    </div>
  );
}
