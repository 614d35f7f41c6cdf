/** One image on its way through the autoencoder: input, the hidden values that survive, reconstruction. */
import { useMemo, useState, type ReactNode } from 'react';
import { inksOf } from '../../../digits/digitSet';
import { fitToInput } from '../../../digits/fit';
import { useText } from '../../../i18n';
import type { Layer, NetworkSpec } from '../../../network';
import { digits } from '../../../store/actions/session';
import { useAnswer } from '../../../store/actions/useAnswer';
import { useStore } from '../../../store/state/store';
import { limitOver } from '../../../ui/magnitude';
import type { OutcomeOf } from '../../../worker/protocol';
import { MapView } from '../../../ui/MapView';
import { Select } from '../../../ui/Select';
import styles from '../Learn.module.css';
import { figure } from '../numbers';
import layout from '../../../ui/Layout.module.css';
import { reconstruct } from './reconstruct';

export interface OneImageProps {
  readonly spec: NetworkSpec;
  readonly encoder: Layer;
  readonly point: OutcomeOf<'autoencoder'>[number];
  readonly pool: number;
}

const TEST_DIGITS = 6;
const SIZE = 112;

const testDigits = () => digits('test', 0, TEST_DIGITS).then(inksOf);

export function OneImage({ spec, encoder, point, pool }: OneImageProps): ReactNode {
  const text = useText();
  const drawing = useStore((state) => state.image);
  const [chosen, setChosen] = useState<number | null>(null);
  // Until they are there, and where they cannot be had, the drawing can be chosen.
  const tests = useAnswer(testDigits).answer ?? [];

  const place = chosen ?? (drawing ? null : 0);
  const image = place === null ? drawing : tests[place];
  const found = useMemo(() => {
    if (!image) return null;
    const input = fitToInput(image, spec.input);
    const { kernels, biases, outputBias } = point;
    return { input, ...reconstruct({ layer: encoder, kernels, biases, outputBias, pool }, input) };
  }, [image, spec, encoder, point, pool]);
  if (!found) return null;
  const { height, width } = spec.input;
  const { output } = encoder;
  const limit = limitOver(found.hidden);
  return (
    <>
      <Select
        label={text('unsupervised.shownDigit')}
        options={[
          { value: null, label: text('unsupervised.drawing'), disabled: !drawing },
          ...tests.map((_, n) => ({ value: n, label: text('unsupervised.testDigit', { place: n + 1 }) })),
        ]}
        value={place}
        onChange={setChosen}
      />
      <div className={styles.beside}>
        {(
          [
            ['common.input', found.input],
            ['unsupervised.reconstruction', found.image],
          ] as const
        ).map(([name, values]) => (
          <figure key={name} className={layout.group}>
            <MapView label={text(name)} values={values} height={height} width={width} limit={1} size={SIZE} inked />
            <figcaption className={layout.note}>{text(name)}</figcaption>
          </figure>
        ))}
      </div>
      <p className={layout.formula}>{text('unsupervised.ofThis', { error: figure(text, found.error) })}</p>
      <h3>{text('unsupervised.hiddenMaps')}</h3>
      <div className={styles.strip}>
        {Array.from({ length: output.channels }, (_, map) => (
          <MapView
            key={map}
            label={text('unsupervised.hidden', { map: map + 1 })}
            values={found.hidden}
            height={output.height}
            width={output.width}
            channels={output.channels}
            channel={map}
            limit={limit}
            size={52}
          />
        ))}
      </div>
    </>
  );
}
