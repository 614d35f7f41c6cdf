/** The drawing as the scrambled nets see it, beside the drawing. */
import { useMemo, type ReactNode } from 'react';
import { fitToInput } from '../../../digits/fit';
import { scrambledOrder } from '../../../digits/scramble';
import { useText } from '../../../i18n';
import type { NetworkSpec } from '../../../network';
import { useStore } from '../../../store/state/store';
import { MapView } from '../../../ui/MapView';
import layout from '../../../ui/Layout.module.css';
import styles from './Race.module.css';

export function ScrambledDrawing({ spec, seed }: { readonly spec: NetworkSpec; readonly seed: number }): ReactNode {
  const text = useText();
  const image = useStore((state) => state.image);
  const { height, width } = spec.input;
  const pictures = useMemo(() => {
    if (!image) return null;
    const plain = fitToInput(image, { height, width, channels: 1 });
    return { plain, scrambled: Float32Array.from(scrambledOrder(height * width, seed), (pixel) => plain[pixel]!) };
  }, [image, height, width, seed]);
  if (!pictures) return <p className={layout.note}>{text('race.drawToScramble')}</p>;
  const size = { height, width, limit: 1, inked: true, size: 96 };
  return (
    <div className={styles.pair}>
      <MapView label={text('race.plain')} values={pictures.plain} {...size} />
      <MapView label={text('race.scrambled')} values={pictures.scrambled} {...size} />
      <p className={layout.note}>{text('race.scrambleSaid')}</p>
    </div>
  );
}
