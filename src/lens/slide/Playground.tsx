/** A filter of one's own over the drawing or any picture: nothing of the network is touched. */
import { walkOf } from '../../network';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { useSlidePicture, type Grey } from '../../store/actions/slidePicture';
import { useStore } from '../../store/state/store';
import { largestMagnitude } from '../../ui/magnitude';
import { arithmeticOf, valuesOfUnits } from '../arithmetic';
import { classicKernel, type Classic } from './classics';
import { kernelHint } from './kernelHint';
import { KernelTools } from './KernelTools';
import { PictureSource } from './PictureSource';
import { fitted, FIRST_SETTINGS, layerOf, resized, type Settings } from './playground';
import { roundLimit, type Scales } from './scales';
import { ScaleLegends } from './ScaleLegends';
import { Scene } from './Scene';
import { Transport } from './Transport';
import { usePlayback } from '../../ui/usePlayback';
import { useSpace } from './useSpace';
import { WindowControls } from './WindowControls';
import layout from '../../ui/Layout.module.css';

const FIRST_CLASSIC: Classic = 'verticalEdge';
const NO_BIAS = [0];
/** The side of the network's images. */
const SIDE = 28;

export function Playground(): ReactNode {
  const text = useText();
  const image = useStore((state) => state.image);
  const picture = useSlidePicture((state) => state.picture);
  const grey = useMemo(
    () => picture ?? (image ? { height: SIDE, width: SIDE, values: image } : null),
    [picture, image],
  );
  return (
    <>
      <PictureSource opened={picture !== null} />
      {grey ? <Sliding grey={grey} opened={picture !== null} /> : <p role="status">{text('slide.nothingDrawn')}</p>}
    </>
  );
}

interface Kernel {
  readonly classic: Classic | null;
  readonly weights: readonly number[];
}

const loaded = (classic: Classic, size: number): Kernel => ({ classic, weights: classicKernel(classic, size, size) });

function Sliding({ grey, opened }: { readonly grey: Grey; readonly opened: boolean }): ReactNode {
  const text = useText();
  const [wished, setWished] = useState<Settings>(FIRST_SETTINGS);
  const [kernel, setKernel] = useState(() => loaded(FIRST_CLASSIC, FIRST_SETTINGS.kernel));
  const settings = useMemo(() => fitted(wished, grey), [wished, grey]);
  const weights = useMemo(
    () =>
      kernel.weights.length === settings.kernel ** 2
        ? kernel.weights
        : resized(kernel.weights, kernel.classic, settings.kernel),
    [kernel, settings.kernel],
  );
  const layer = useMemo(() => layerOf(settings, grey), [settings, grey]);
  const operands = useMemo(() => ({ input: grey.values, weights, bias: NO_BIAS }), [grey, weights]);
  const walk = useMemo(() => walkOf(layer.output, 0), [layer]);
  const output = useMemo(() => valuesOfUnits(layer, operands, walk.units), [layer, operands, walk]);
  const scales = useMemo((): Scales => {
    const limit = roundLimit(largestMagnitude(weights));
    return {
      paper: { white: 0, ink: 1 },
      input: 1,
      output: roundLimit(largestMagnitude(output)),
      weights: limit,
      products: limit,
    };
  }, [weights, output]);

  // It begins in the middle, where there is something to see.
  const middle = Math.floor(walk.rows / 2) * walk.columns + Math.floor(walk.columns / 2);
  const [shownPosition, setShownPosition] = useState(middle);
  const place = useRef(middle);
  const position = Math.min(shownPosition, walk.count - 1);
  const moveTo = (to: number): void => {
    place.current = to;
    setShownPosition(to);
  };
  const playback = usePlayback(walk.count, () => Math.min(place.current, walk.count - 1), moveTo);
  const panel = useSpace<HTMLDivElement>(playback.toggle);
  const unit = walk.units[position]!;
  const arithmetic = useMemo(() => arithmeticOf(layer, operands, unit), [layer, operands, unit]);
  const row = Math.floor(position / walk.columns);
  const walkTo = (rows: number, columns: number): void => {
    const clamp = (value: number, size: number): number => Math.min(size - 1, Math.max(0, value));
    playback.jump(
      clamp(row + rows, walk.rows) * walk.columns + clamp((position % walk.columns) + columns, walk.columns),
    );
  };
  const change = (next: Settings): void => {
    setKernel({ ...kernel, weights: resized(weights, kernel.classic, next.kernel) });
    setWished(next);
    // The same place of the picture, on a map of another size.
    const { output: after } = layerOf(fitted(next, grey), grey);
    const scaled = (at: number, before: number, size: number): number =>
      Math.min(size - 1, Math.floor((at * size) / before));
    playback.pause();
    moveTo(
      scaled(row, walk.rows, after.height) * after.width + scaled(position % walk.columns, walk.columns, after.width),
    );
  };
  return (
    <div ref={panel} className={layout.column}>
      <WindowControls layer={layer} settings={settings} onChange={change} />
      <Transport
        playback={playback}
        position={position}
        count={walk.count}
        where={text('slide.where', { row: row + 1, column: (position % walk.columns) + 1 })}
      />
      <Scene
        layerIndex={null}
        subject={{ layer, unit, walk, position, operands, output, scales }}
        arithmetic={arithmetic}
        sliceIndex={0}
        glide={playback.glide}
        engineValue={null}
        inputName={text(opened ? 'slide.picture.name' : 'common.input')}
        outputName={text('slide.picture.result')}
        onJump={playback.jump}
        onPlay={playback.toggle}
        onWalk={walkTo}
        onEdit={(weight, value) =>
          setKernel({ classic: null, weights: weights.map((before, at) => (at === weight ? value : before)) })
        }
      />
      <KernelTools
        hint={kernelHint(layer, arithmetic.slices[0]!, walk, settings.kernel > 1)}
        onLoad={settings.kernel > 1 ? (classic) => setKernel(loaded(classic, settings.kernel)) : undefined}
        onRestore={kernel.classic ? undefined : () => setKernel(loaded(FIRST_CLASSIC, settings.kernel))}
      />
      <ScaleLegends layer={layer} scales={scales} />
    </div>
  );
}
