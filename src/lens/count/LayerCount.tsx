/** The pinned layer, and the whole network, connected three ways: every count, and what sharing saves in plain words. */
import { useMemo, useState, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { CONNECTIVITIES, isAlone, threeWays } from '../../network';
import { useStore } from '../../store/state/store';
import { mapName } from '../../store/actions/unitNames';
import { Segmented } from '../../ui/Segmented';
import layout from '../../ui/Layout.module.css';
import { FigureTable } from '../../ui/Figures';
import styles from './Count.module.css';
import { evaluate } from './formula';
import { LogBars } from './LogBars';
import { QUANTITIES, SCOPES, type Quantity, type Scope } from './quantities';
import { SavedSentences } from './SavedSentences';
import { formulasThreeWays } from './ways';

export function LayerCount(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const pinned = useStore((state) => state.pinned);
  const [scope, setScope] = useState<Scope>('layer');
  const [quantity, setQuantity] = useState<Quantity>('parameters');
  // The input has no weights: there the first layer stands for it.
  const at = Math.max(0, pinned.layer);
  const layer = network.layers[at]!;
  const map = pinned.layer < 0 ? 0 : pinned.unit % layer.output.channels;
  const ways = useMemo(() => formulasThreeWays(network.layers, at, map, scope), [network, at, map, scope]);
  // The sentences are about a layer or a network: a unit alone saves nothing by sharing.
  const saved = useMemo(
    () => formulasThreeWays(network.layers, at, map, scope === 'network' ? scope : 'layer'),
    [network, at, map, scope],
  );
  const subject = {
    unit: isAlone(layer.output)
      ? mapName(text, layer, map)
      : text('count.subject.unit', { layer: layer.name, map: map + 1 }),
    map: mapName(text, layer, map),
    layer: text('count.subject.layer', { layer: layer.name }),
    network: network.spec.name,
  }[scope];
  return (
    <section className={layout.column} aria-label={text('count.ways')}>
      <Segmented
        small
        label={text('count.scope')}
        options={SCOPES.map((value) => ({ value, label: text(`count.scope.${value}`) }))}
        value={scope}
        onChange={setScope}
      />
      <h3>{text('count.barsOf', { quantity: text(`count.${quantity}`), subject })}</h3>
      <LogBars
        label={text('count.barsOf', { quantity: text(`count.${quantity}`), subject })}
        formulas={threeWays((way) => ways[way][quantity])}
      />
      <SavedSentences layer={layer} map={map} ways={saved} network={scope === 'network'} />
      <FigureTable
        className={styles.table}
        caption={text('count.tableHint')}
        head={[text('count.counted'), ...CONNECTIVITIES.map((way) => text(`common.${way}`))]}
        colors={CONNECTIVITIES.map((way) => `var(--${way})`)}
        rows={QUANTITIES.map((name) => [
          <button key={name} type="button" aria-pressed={name === quantity} onClick={() => setQuantity(name)}>
            {text(`count.${name}`)}
          </button>,
          ...CONNECTIVITIES.map((way) => text.number(evaluate(ways[way][name]))),
        ])}
      />
    </section>
  );
}
