/** Digits as thumbnails, mistakes marked: a click puts one on the paper. */
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { IMAGE_SIZE } from '../digits/normalize';
import { useText } from '../i18n';
import { mapPixels } from '../ui/canvas';
import { usePalette } from '../ui/palette';
import styles from './DigitGrid.module.css';
import { showOnPaper } from './ontoPaper';

export interface ShownDigit {
  readonly key: string | number;
  /** [y, x] of 28×28, 0 white … 255 ink. */
  readonly image: Uint8Array;
  readonly label: number;
  /** What the network takes it for; null where it was not asked. */
  readonly predicted: number | null;
  /** The score of that, 0 … 1; null where scores are no probabilities. */
  readonly score: number | null;
}

export function DigitGrid({ digits }: { readonly digits: readonly ShownDigit[] }): ReactNode {
  return (
    <ul className={styles.grid}>
      {digits.map((digit) => (
        <li key={digit.key}>
          <Digit digit={digit} />
        </li>
      ))}
    </ul>
  );
}

function Digit({ digit: { image, label, predicted, score } }: { readonly digit: ShownDigit }): ReactNode {
  const text = useText();
  const wrong = predicted !== null && predicted !== label;
  const name =
    predicted === null
      ? text('digits.digit', { label })
      : text(wrong ? 'digits.digit.wrong' : 'digits.digit.right', { label, predicted });
  const percent = score === null ? '' : `, ${text.number(score, { style: 'percent', maximumFractionDigits: 0 })}`;
  return (
    <button
      type="button"
      className={`${styles.digit} ${wrong ? styles.wrong : ''}`}
      aria-label={`${name}${percent}`}
      title={`${name}${percent}`}
      onClick={() => showOnPaper(image)}
    >
      <Thumbnail image={image} />
      <span aria-hidden="true">{wrong ? `${label} → ${predicted}` : label}</span>
    </button>
  );
}

export interface ThumbnailProps {
  /** [y, x], 0 white … 255 ink. */
  readonly image: Uint8Array;
  readonly height?: number;
  readonly width?: number;
}

/** An image at its own size; the style sheet enlarges it with crisp pixels. */
export function Thumbnail({ image, height = IMAGE_SIZE, width = IMAGE_SIZE }: ThumbnailProps): ReactNode {
  const palette = usePalette();
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const shade = (ink: number) => palette.inked(ink / 255);
    canvas.current?.getContext('2d')?.putImageData(mapPixels(image, height, width, 1, 0, shade), 0, 0);
  }, [image, height, width, palette]);
  return <canvas ref={canvas} width={width} height={height} className={styles.thumbnail} aria-hidden="true" />;
}
