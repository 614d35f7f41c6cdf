/** Ten digits of a file: as it gives them, or as they would be taken. */
import { useMemo, type ReactNode } from 'react';
import { IMAGE_SIZE } from '../../digits/normalize';
import { prepared } from '../../digits/reading/prepare';
import type { Choice, Reading } from '../../digits/reading/reading';
import { bytesOf } from '../../digits/reading/repairs';
import { Thumbnail } from '../DigitGrid';
import styles from './FileQuestion.module.css';

interface SampleRowProps {
  readonly reading: Reading;
  /** What is done to the images; null for nothing. */
  readonly choice: Choice | null;
}

export function SampleRow({ reading, choice }: SampleRowProps): ReactNode {
  const { sample, findings } = reading;
  const { images, labels, height, width } = useMemo(() => {
    if (!choice) return { ...sample, images: bytesOf(sample).values };
    const taken = prepared(sample, findings, new Set(choice.repairs), choice.preparation);
    return { ...taken, height: IMAGE_SIZE, width: IMAGE_SIZE };
  }, [sample, findings, choice]);
  const size = height * width;
  return (
    <ol className={styles.row}>
      {Array.from({ length: images.length / size }, (_, n) => (
        <li key={n}>
          <Thumbnail image={images.subarray(n * size, (n + 1) * size)} height={height} width={width} />
          <span>{labels?.[n] ?? '–'}</span>
        </li>
      ))}
    </ol>
  );
}
