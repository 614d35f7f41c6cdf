/** Full, local and shared side by side, in step: the same map, the same position, three answers to "whose weights?". */
import { useMemo, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { CONNECTIVITIES, units, type ConvolutionSpec, type Layer } from '../../network';
import { useStore } from '../../store/state/store';
import styles from './Compare.module.css';
import { CompareColumn } from './CompareColumn';
import { mapConnectedAs, valuesOfMap } from './mapConnectedAs';
import { ScaleLegends } from './ScaleLegends';
import slideStyles from './Slide.module.css';
import { Transport } from './Transport';
import { usePinPlayback } from './usePinPlayback';
import { useSpace } from './useSpace';
import type { Subject } from './useSubject';
import layout from '../../ui/Layout.module.css';

const isConvolution = (layer: Layer): layer is Layer & { readonly spec: ConvolutionSpec } =>
  layer.spec.kind === 'convolution';

export function Compare({ subject }: { readonly subject: Subject }): ReactNode {
  const { layer, walk } = subject;
  if (isConvolution(layer) && walk.withinMap) return <Columns subject={subject} layer={layer} />;
  return <Elsewhere layer={layer} />;
}

/** Why there is nothing to compare here, and where there is. */
function Elsewhere({ layer }: { readonly layer: Layer }): ReactNode {
  const text = useText();
  const { spec, layers } = useStore((state) => state.shown.network);
  const comparable = layers.filter((other) => isConvolution(other) && units(other.output) > other.output.channels);
  return (
    <p role="status">
      {text(isConvolution(layer) ? 'slide.compare.single' : 'slide.compare.onlyC', { layer: layer.name })}{' '}
      {comparable.length > 0
        ? text('slide.compare.pin', { layers: text.anyOf(comparable.map(({ name }) => name)) })
        : text('slide.compare.noC', { network: spec.name })}
    </p>
  );
}

function Columns(props: {
  readonly subject: Subject;
  readonly layer: Layer & { readonly spec: ConvolutionSpec };
}): ReactNode {
  const { subject, layer } = props;
  const { operands, walk, position, output, scales } = subject;
  const text = useText();
  const { playback, where } = usePinPlayback(subject);
  const panel = useSpace<HTMLDivElement>(playback.toggle);
  const { weights } = operands;
  const maps = useMemo(
    () => CONNECTIVITIES.map((connectivity) => mapConnectedAs(layer, weights, connectivity)),
    [layer, weights],
  );
  const values = useMemo(
    () => maps.map((map) => (map.same ? output : valuesOfMap(map, layer, operands, walk.units))),
    [maps, layer, operands, output, walk],
  );
  return (
    <div ref={panel} className={layout.column}>
      <p className={`${slideStyles.sentence} ${styles.asked}`}>{text('slide.compare.sentence')}</p>
      <Transport playback={playback} position={position} count={walk.count} where={where} />
      <div className={styles.columns}>
        {CONNECTIVITIES.map((connectivity, at) => (
          <CompareColumn
            key={connectivity}
            connectivity={connectivity}
            map={maps[at]!}
            values={values[at]!}
            subject={subject}
            onJump={playback.jump}
          />
        ))}
      </div>
      <p className={layout.hint}>
        {text(
          layer.connectivity === 'shared'
            ? 'slide.compare.copies'
            : layer.connectivity === 'local'
              ? 'slide.compare.fromLocal'
              : 'slide.compare.fromFull',
        )}
      </p>
      <ScaleLegends layer={layer} scales={scales} products={false} />
    </div>
  );
}
