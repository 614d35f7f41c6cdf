/** The digits that the person kept: each can be given another class, or taken out again. */
import { useCallback, type ReactNode } from 'react';
import { IMAGE_SIZE } from '../digits/normalize';
import { useText } from '../i18n';
import { relabelKept, removeKept } from '../store/session';
import type { KeptDigit } from '../store/state';
import { useStore } from '../store/store';
import { Button } from '../ui/Button';
import { drawPixels, mapPixels, useCanvas } from '../ui/canvas';
import { Icon } from '../ui/Icon';
import { usePalette } from '../ui/palette';
import { Select } from '../ui/Select';
import styles from './KeptDigits.module.css';

const CLASSES = Array.from({ length: 10 }, (_, label) => ({ value: String(label), label: String(label) }));
const SIDE = 2 * IMAGE_SIZE;

export function KeptDigits(): ReactNode {
  const text = useText();
  const kept = useStore((state) => state.kept);
  if (kept.length === 0) return <p className={styles.none}>{text('dock.kept.none')}</p>;
  return (
    <ul className={styles.kept}>
      {kept.map((digit, i) => (
        <li key={digit.id}>
          <Picture digit={digit} />
          <Select
            labelHidden
            label={text('dock.kept.label', { place: i + 1 })}
            options={CLASSES}
            value={String(digit.label)}
            onChange={(label) => void relabelKept(digit.id, Number(label))}
          />
          <Button
            small
            weight="quiet"
            aria-label={text('dock.kept.remove', { place: i + 1 })}
            onClick={() => void removeKept(digit.id)}
          >
            <Icon name="close" />
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Picture({ digit }: { readonly digit: KeptDigit }): ReactNode {
  const palette = usePalette();
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      const shade = (ink: number) => palette.inked(ink / 255);
      drawPixels(context, mapPixels(digit.image, IMAGE_SIZE, IMAGE_SIZE, 1, 0, shade), 0, 0, SIDE, SIDE);
    },
    [digit, palette],
  );
  const canvas = useCanvas(draw, SIDE, SIDE);
  return <canvas ref={canvas} aria-hidden="true" />;
}
