/** Everything that is learned, block by block: kernels, coefficients, dense weights and biases, each with its gradient. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import { Figures } from '../../../ui/Figures';
import { largestMagnitude } from '../../../ui/magnitude';
import styles from '../Learn.module.css';
import { figure, rms } from '../numbers';
import type { LessonOf } from './useLesson';

export function LearnedBlocks({ answer: { lesson, network } }: { readonly answer: LessonOf }): ReactNode {
  const text = useText();
  return (
    <section className={styles.group} aria-label={text('learn.blocks')}>
      <h3>{text('learn.blocks')}</h3>
      <Figures className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text('learn.block')}</th>
            <th scope="col">{text('learn.numbers')}</th>
            <th scope="col">{text('learn.rms')}</th>
            <th scope="col">{text('learn.largest')}</th>
          </tr>
        </thead>
        <tbody>
          {network.blocks.map(({ name, offset, length }) => {
            const gradient = lesson.gradients.subarray(offset, offset + length);
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{text.number(length)}</td>
                <td>{figure(text, rms(gradient))}</td>
                <td>{figure(text, largestMagnitude(gradient))}</td>
              </tr>
            );
          })}
        </tbody>
      </Figures>
    </section>
  );
}
