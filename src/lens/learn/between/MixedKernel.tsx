/** How the pinned position's kernel is mixed: R kernels, the factors of each over the map, and their sum at this position. */
import { useMemo, useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { useStore } from '../../../store/state/store';
import { Legend } from '../../../ui/Legend';
import { limitOver } from '../../../ui/magnitude';
import { MapView } from '../../../ui/MapView';
import { measured } from '../../../ui/measured';
import { InputMap } from '../InputMap';
import styles from '../Learn.module.css';
import layout from '../../../ui/Layout.module.css';

import own from './Between.module.css';
import { shownMixture } from './shown';

const KERNEL = 72;
const RESULT = 108;

export function MixedKernel({ rank }: { readonly rank: number }): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const parameters = useStore((state) => state.shown.parameters);
  const pinned = useStore((state) => state.pinned);
  const [chosenMap, setChosenMap] = useState(0);
  const shown = useMemo(
    () => (parameters ? shownMixture(network, parameters, pinned, rank) : null),
    [network, parameters, pinned, rank],
  );
  if (!shown) {
    const layer = network.layers[pinned.layer]?.name ?? text('common.input');
    return <p className={layout.quiet}>{text('between.pinOther', { layer })}</p>;
  }

  const { name, map, y, x, windowed, kernels, mixing, kernel, leftOut } = shown;
  const [rows, columns] = windowed.window.kernel;
  const { height, width } = windowed.output;
  const inputMaps = kernel.length / (rows * columns);
  const inputMap = Math.min(chosenMap, inputMaps - 1);
  const part = (taps: Float64Array): Float64Array => taps.filter((_, tap) => tap % inputMaps === inputMap);
  const limit = Math.max(limitOver(kernel), ...kernels.map(limitOver));
  const place = y * width + x;
  const factor = (value: number): string => measured(text, value, { maximumSignificantDigits: 2 });
  return (
    <section className={styles.group} aria-label={text('between.mixture')}>
      <h3>
        {text('between.picture', {
          map: text('common.map', { layer: name, map: map + 1 }),
          row: y + 1,
          column: x + 1,
        })}
      </h3>
      <InputMap maps={inputMaps} map={inputMap} onChange={setChosenMap} />
      <div className={own.terms}>
        {kernels.map((one, r) => (
          <figure key={r} className={own.term}>
            <span>
              w<sub>{r + 1}</sub>
            </span>
            <MapView
              label={text('between.kernel', { number: r + 1 })}
              values={part(one)}
              height={rows}
              width={columns}
              limit={limit}
              size={KERNEL}
            />
            <MapView
              label={text('between.usedAt', { number: r + 1 })}
              values={mixing[r]!}
              height={height}
              width={width}
              limit={limitOver(mixing[r]!)}
              size={KERNEL}
              marked={[y, x]}
            />
            <figcaption>
              × {factor(mixing[r]![place]!)}
              <br />
              {text('between.factors', { limit: factor(limitOver(mixing[r]!)) })}
            </figcaption>
          </figure>
        ))}
        <figure className={own.result}>
          <span aria-hidden="true">=</span>
          <MapView
            label={text('between.ofPosition')}
            values={part(kernel)}
            height={rows}
            width={columns}
            limit={limit}
            size={RESULT}
          />
          <figcaption>{text('between.ofPosition')}</figcaption>
        </figure>
      </div>
      <Legend label={text('common.weight')} limit={limit} />
      <p className={layout.note}>{text('between.read')}</p>
      {leftOut !== null && (
        <p className={layout.note}>
          {leftOut === 0
            ? text('between.exact', { count: kernels.length })
            : text('between.leftOut', {
                rank,
                share: text.number(leftOut, { style: 'percent', maximumSignificantDigits: 2 }),
              })}
        </p>
      )}
    </section>
  );
}
