/** Which maps read which: the connection table of a layer (LeCun 1998, table I), a column a map; a click pins the map. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { positionOf, unitAt } from '../../network';
import { pin } from '../../store/actions/pin';
import styles from './ConnectionTable.module.css';
import type { Subject } from './useSubject';
import layout from '../../ui/Layout.module.css';

export function ConnectionTable({ subject }: { readonly subject: Subject }): ReactNode {
  const text = useText();
  const { layer, layerIndex, below, unit } = subject;
  const belowName = below?.name ?? text('common.input');
  const { y, x, channel } = positionOf(layer.output, unit);
  const connections = layer.sources.reduce((sum, maps) => sum + maps.length, 0);
  const all = layer.input.channels * layer.output.channels;
  return (
    <section className={layout.group} aria-label={text('slide.table.title', { below: belowName, layer: layer.name })}>
      <h3>{text('slide.table.title', { below: belowName, layer: layer.name })}</h3>
      <div className={styles.table}>
        <div className={styles.names} aria-hidden="true">
          <span />
          {Array.from({ length: layer.input.channels }, (_, map) => (
            <span key={map}>{map + 1}</span>
          ))}
        </div>
        {layer.sources.map((maps, map) => (
          <button
            key={map}
            type="button"
            className={styles.column}
            aria-pressed={map === channel}
            aria-label={text('slide.table.map', {
              layer: layer.name,
              map: map + 1,
              below: belowName,
              maps: maps.map((source) => source + 1).join(', '),
            })}
            title={text('slide.table.map', {
              layer: layer.name,
              map: map + 1,
              below: belowName,
              maps: maps.map((source) => source + 1).join(', '),
            })}
            onClick={() => pin({ layer: layerIndex, unit: unitAt(layer.output, y, x, map) })}
          >
            <span aria-hidden="true">{map + 1}</span>
            {Array.from({ length: layer.input.channels }, (_, source) => (
              <i key={source} aria-hidden="true" data-connected={maps.includes(source)} />
            ))}
          </button>
        ))}
      </div>
      <p className={layout.hint}>{text('slide.table.note', { connections, all })}</p>
    </section>
  );
}
