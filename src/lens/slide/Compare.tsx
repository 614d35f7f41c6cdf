/** Full, local and shared side by side, in step: the same map, the same position, three answers to "whose weights?". */
import { useMemo, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { CONNECTIVITIES, type ConvolutionSpec, type Layer } from '../../network';
import styles from './Compare.module.css';
import { CompareColumn } from './CompareColumn';
import { connectedAs, valuesOfMap } from './connectedAs';
import { ScaleLegends } from './ScaleLegends';
import slideStyles from './Slide.module.css';
import { Transport } from './Transport';
import { usePinPlayback } from './usePinPlayback';
import { useSpace } from './useSpace';
import type { Subject } from './useSubject';

const isConvolution = (layer: Layer): layer is Layer & { readonly spec: ConvolutionSpec } =>
  layer.spec.kind === 'convolution';

export function Compare({ subject }: { readonly subject: Subject }): ReactNode {
  const text = useText();
  if (isConvolution(subject.layer) && !subject.walk.withinMap) {
    return <p role="status">{text('slide.compare.single', { layer: subject.layer.name })}</p>;
  }
  if (isConvolution(subject.layer)) return <Columns subject={subject} layer={subject.layer} />;
  return <p role="status">{text('slide.compare.onlyC')}</p>;
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
    () => CONNECTIVITIES.map((connectivity) => connectedAs(layer, weights, connectivity, walk.units)),
    [layer, weights, walk],
  );
  const values = useMemo(
    () => maps.map((map) => (map.same ? output : valuesOfMap(map, layer, operands, walk.units))),
    [maps, layer, operands, output, walk],
  );
  return (
    <div ref={panel} className={slideStyles.unit}>
      <p className={slideStyles.sentence}>{text('slide.compare.sentence')}</p>
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
      <p className={slideStyles.note}>
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
