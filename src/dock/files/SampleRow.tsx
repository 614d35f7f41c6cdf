/** Ten digits of a file: as it gives them, or as they would be taken. */
import { useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { IMAGE_SIZE } from '../../digits/normalize';
import { prepared } from '../../digits/reading/prepare';
import type { Choice, Reading } from '../../digits/reading/reading';
import { bytesOf } from '../../digits/reading/repairs';
import { mapPixels } from '../../ui/canvas';
import { usePalette } from '../../ui/palette';
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
          <Image image={images.subarray(n * size, (n + 1) * size)} height={height} width={width} />
          <span>{labels?.[n] ?? '–'}</span>
        </li>
      ))}
    </ol>
  );
}

interface ImageProps {
  readonly image: Uint8Array;
  readonly height: number;
  readonly width: number;
}

function Image({ image, height, width }: ImageProps): ReactNode {
  const palette = usePalette();
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const shade = (ink: number) => palette.inked(ink / 255);
    canvas.current?.getContext('2d')?.putImageData(mapPixels(image, height, width, 1, 0, shade), 0, 0);
  }, [image, height, width, palette]);
  return <canvas ref={canvas} width={width} height={height} aria-hidden="true" />;
}
