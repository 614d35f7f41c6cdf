/** The pinned unit's weights without anything to slide over: a picture for each input map that it reads. */
import { useMemo, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { units, walkOf } from '../../network';
import { useStore } from '../../store/state/store';
import { mapName } from '../../store/actions/unitNames';
import { Legend } from '../../ui/Legend';
import { MapView } from '../../ui/MapView';
import { slicesOf } from '../arithmetic';
import styles from './Slide.module.css';
import { UnitSentence } from './UnitSentence';
import { useLearned } from './useSubject';
import layout from '../../ui/Layout.module.css';

/** Width of a kernel's picture; many of them are drawn smaller. CSS pixels. */
const [LARGE, SMALL, FEW] = [120, 44, 3];

export function FilterAlone(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const { layer: at, unit } = useStore((state) => state.pinned);
  const learned = useLearned(at);
  const layer = network.layers[at];
  const slices = useMemo(
    () => (layer && learned ? slicesOf(layer, { ...learned, input: new Float32Array(units(layer.input)) }, unit) : []),
    [layer, learned, unit],
  );
  if (!layer || !learned) return null;
  const below = network.layers[at - 1] ?? { name: text('common.input'), output: network.input };
  const drawn = (layer.weights ?? layer.fixedWeights) !== null && layer.coefficient === null;
  return (
    <>
      <p className={styles.sentence}>
        <UnitSentence subject={{ layer, unit, walk: walkOf(layer.output, unit) }} />
      </p>
      {drawn && (
        <>
          <div className={layout.row}>
            {slices.map(({ map, rows, columns, weights }) => {
              const source = map === null || below.output.channels === 1 ? below.name : mapName(text, below, map);
              return (
                <MapView
                  key={map}
                  label={text('slide.kernelFor', { source })}
                  values={weights}
                  height={rows}
                  width={columns}
                  limit={learned.weightLimit}
                  size={slices.length > FEW ? SMALL : LARGE}
                />
              );
            })}
          </div>
          <Legend label={text('slide.legend.weights')} limit={learned.weightLimit} />
        </>
      )}
    </>
  );
}
