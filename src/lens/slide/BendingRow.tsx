/** A few numbers in a row, each with its share of the weight, that bend into a patch and back. */
import { type CSSProperties, type ReactNode } from 'react';
import { useText } from '../../i18n';
import styles from './WeightLesson.module.css';
import type { Share } from './weightedAverage';

const PATCH_COLUMNS = 5;

export function BendingRow(props: {
  readonly numbers: readonly number[];
  /** One for each number; null where there is no weight to share. */
  readonly shares: readonly Share[] | null;
  readonly bent: boolean;
}): ReactNode {
  const { numbers, shares, bent } = props;
  const text = useText();
  const columns = bent ? PATCH_COLUMNS : numbers.length;
  const said = numbers.map((number, at) =>
    shares ? `${number} × ${shares[at]!.numerator}/${shares[at]!.denominator}` : number,
  );
  return (
    <div
      role="img"
      aria-label={text(bent ? 'slide.lesson.patchPicture' : 'slide.lesson.rowPicture', { numbers: said.join(', ') })}
      className={styles.numbers}
      style={{ '--rows': numbers.length / columns } as CSSProperties}
    >
      {numbers.map((number, at) => (
        <span
          key={at}
          style={{ '--column': at % columns, '--row': Math.floor(at / columns), '--order': at } as CSSProperties}
        >
          {number}
          {shares && <Fraction {...shares[at]!} />}
        </span>
      ))}
    </div>
  );
}

/** Numerator over denominator: side by side they are wider than the number's place. */
function Fraction({ numerator, denominator }: Share): ReactNode {
  return (
    <small className={styles.share}>
      <span>{numerator}</span>
      <span>{denominator}</span>
    </small>
  );
}
