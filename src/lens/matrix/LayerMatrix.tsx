/** The pinned layer as one matrix, seen fully, locally or shared, with the weight under the pointer and all its copies. */
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { canUntie, CONNECTIVITIES, PADDING, usesOfWeight, type Connectivity } from '../../network';
import { hover, pin } from '../../store/actions/pin';
import { useStore } from '../../store/state/store';
import { Legend } from '../../ui/Legend';
import { Segmented } from '../../ui/Segmented';
import { usePointedWeight } from '../usePointedWeight';
import layout from '../../ui/Layout.module.css';
import { entriesOf, NOT_CONNECTED, usesOf, type Entry } from './entries';
import { kernelOf } from './kernel';
import { KernelPicture } from './KernelPicture';
import styles from './Matrix.module.css';
import { MatrixCanvas } from './MatrixCanvas';
import { placeOf, unitOf } from './order';
import { ReadOut } from './ReadOut';
import { viewAs } from './viewAs';

const NONE: readonly Entry[] = [];

export interface LayerMatrixProps {
  readonly at: number;
  /** The unit whose kernel is shown while none is pointed at. */
  readonly unit: number;
  readonly parameters: Float32Array;
}

export function LayerMatrix({ at, unit, parameters }: LayerMatrixProps): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const own = network.layers[at]!;
  const [chosen, setChosen] = useState<Connectivity | null>(null);
  const [pointed, setPointed] = useState<Entry | null>(null);
  const as = chosen ?? own.connectivity ?? 'shared';

  const view = useMemo(() => viewAs(network, at, as), [network, at, as]);
  const { layer, covered } = view;
  const { value, limit } = useMemo(() => view.valuesFrom(parameters), [view, parameters]);
  const entries = useMemo(() => entriesOf(layer, covered), [layer, covered]);

  // The same places may mean another unit in another layer.
  const inside = pointed && pointed.row < entries.rows && pointed.column < entries.columns ? pointed : null;
  const uses = useMemo(() => (inside ? usesOf(entries, inside) : null), [entries, inside]);
  const weight = inside ? entries.at(inside.row, inside.column) : NOT_CONNECTED;
  const shownUnit = inside ? unitOf(layer.output, inside.row) : unit;
  const kernel = useMemo(() => kernelOf(layer, shownUnit), [layer, shownUnit]);

  const point = useCallback(
    (entry: Entry | null) => {
      setPointed(entry);
      // The Stage shows what the output of this row sees.
      hover(entry && { layer: at, unit: unitOf(layer.output, entry.row) });
    },
    [at, layer],
  );
  useEffect(() => () => hover(null), []);
  usePointedWeight(at, layer, weight);

  const pointInKernel = (wanted: number | null): void => {
    if (wanted === null || wanted < 0) point(null);
    else point(firstUse(wanted));
  };
  /** An entry that holds a weight, the shown unit's own where it does not lie on padding. */
  const firstUse = (wanted: number): Entry | null => {
    const uses = usesOfWeight(layer, wanted).filter(({ input }) => input !== PADDING);
    const use = uses.find(({ unit }) => unit === shownUnit) ?? uses[0];
    return use ? { row: placeOf(layer.output, use.unit), column: placeOf(layer.input, use.input) } : null;
  };

  const shape = `${text.number(layer.window.kernel[0])}×${text.number(layer.window.kernel[1])}`;
  return (
    <section className={layout.column} aria-label={text('matrix.title')}>
      <MatrixCanvas
        entries={entries}
        value={value}
        limit={limit}
        pointed={inside}
        lit={uses?.entries ?? NONE}
        onPoint={point}
        onPick={({ row }) => pin({ layer: at, unit: unitOf(layer.output, row) })}
      >
        {canUntie(own.spec) && (
          <Segmented
            small
            label={text('matrix.as')}
            options={CONNECTIVITIES.map((way) => ({
              value: way,
              label: text(`common.${way}`),
              color: `var(--${way})`,
            }))}
            value={as}
            onChange={setChosen}
          />
        )}
      </MatrixCanvas>
      <div className={styles.beside}>
        <ReadOut entries={entries} value={value} pointed={inside} uses={uses} />
        <KernelPicture
          label={text('matrix.kernel', { shape, map: (shownUnit % layer.output.channels) + 1 })}
          kernel={kernel}
          value={value}
          limit={limit}
          marked={weight < 0 ? null : weight}
          onPoint={pointInKernel}
        />
      </div>
      <div className={layout.legends}>
        <Legend label={text('common.weight')} limit={limit} />
        <span className={styles.key}>
          <i style={{ background: 'var(--line)' }} /> {text('matrix.zero')}
        </span>
        <span className={styles.key}>
          <i style={{ background: 'var(--ink)' }} /> {text('matrix.same')}
        </span>
      </div>
      <p className={layout.note}>
        {text(canUntie(own.spec) ? `matrix.is.${as}` : layer.weights ? 'matrix.is.dense' : 'matrix.is.fixed', {
          layer: layer.name,
        })}
      </p>
      <p className={layout.note}>{text('matrix.order')}</p>
    </section>
  );
}
