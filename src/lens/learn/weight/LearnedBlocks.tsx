/** Everything that is learned, block by block: kernels, coefficients, dense weights and biases, each with its gradient. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import { FigureTable } from '../../../ui/Figures';
import { largestMagnitude } from '../../../ui/magnitude';
import styles from '../Learn.module.css';
import { figure, rms } from '../numbers';
import type { LessonOf } from './useLesson';

export function LearnedBlocks({ answer: { lesson, network } }: { readonly answer: LessonOf }): ReactNode {
  const text = useText();
  return (
    <section className={styles.group} aria-label={text('learn.blocks')}>
      <h3>{text('learn.blocks')}</h3>
      <FigureTable
        className={styles.table}
        head={[text('common.parameters'), text('learn.numbers'), text('learn.rms'), text('learn.largest')]}
        rows={network.blocks.map(({ name, offset, length }) => {
          const gradient = lesson.gradients.subarray(offset, offset + length);
          return [name, text.number(length), figure(text, rms(gradient)), figure(text, largestMagnitude(gradient))];
        })}
      />
    </section>
  );
}
