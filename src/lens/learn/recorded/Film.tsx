/** The recorded kernels, scrubbed by a slider or played from the start. It follows the newest frame until one looks back. */
import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import type { Network } from '../../../network';
import type { Frame } from '../../../store/actions/recording';
import { Button } from '../../../ui/Button';
import { Legend } from '../../../ui/Legend';
import { limitOver } from '../../../ui/magnitude';
import { Slider } from '../../../ui/Slider';
import { KernelStrip } from '../KernelStrip';
import styles from '../Learn.module.css';
import { figure } from '../numbers';
import layout from '../../../ui/Layout.module.css';

/** A film of 60 frames takes about 15 seconds. */
const FRAME_MILLISECONDS = 250;

export function Film({ network, frames }: { readonly network: Network; readonly frames: readonly Frame[] }): ReactNode {
  const text = useText();
  const [chosen, setChosen] = useState<number | null>(null);
  const [playing, setPlaying] = useState(false);
  const last = frames.length - 1;
  const at = Math.min(chosen ?? last, last);

  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => {
      if (at < last) setChosen(at + 1);
      else setPlaying(false);
    }, FRAME_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [playing, at, last]);

  const layer = network.layers[0]!;
  const { step, loss, kernels } = frames[at]!;
  const limit = Math.max(...frames.map((frame) => limitOver(frame.kernels)));
  const maps = layer.output.channels;
  const [rows, columns] = layer.window.kernel;
  return (
    <section className={styles.group} aria-label={text('recording.kernels', { layer: layer.name, step })}>
      <h3>{text('recording.kernels', { layer: layer.name, step })}</h3>
      <KernelStrip
        kernels={kernels}
        maps={maps}
        rows={rows * (kernels.length / (maps * rows * columns))}
        columns={columns}
        limit={limit}
        label={(map) => text('recording.kernel', { layer: layer.name, map, step })}
      />
      <Legend label={text('common.weight')} limit={limit} />
      {layer.connectivity !== 'shared' && layer.spec.kind === 'convolution' && (
        <p className={layout.note}>{text('recording.middle')}</p>
      )}
      <Slider
        label={text('recording.step')}
        min={0}
        max={Math.max(1, last)}
        value={at}
        valueText={text('recording.stepValue', { step })}
        disabled={last === 0}
        onChange={(next) => {
          setPlaying(false);
          setChosen(next >= last ? null : next);
        }}
      />
      <div className={layout.row}>
        <Button
          small
          disabled={last === 0}
          onClick={() => {
            if (!playing) setChosen(at === last ? 0 : at);
            setPlaying(!playing);
          }}
        >
          {text(playing ? 'common.pause' : 'common.play')}
        </Button>
      </div>
      <p className={layout.formula}>
        {loss === null ? text('recording.lossUnknown') : text('recording.loss', { loss: figure(text, loss) })}
      </p>
    </section>
  );
}
