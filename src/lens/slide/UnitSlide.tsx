/** The pinned map's filter, slid over the real input of its layer. */
import { useMemo, useState, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { positionOf } from '../../network';
import { mapName } from '../../store/actions/unitNames';
import { hover, walkPin } from '../../store/actions/pin';
import { Answers } from './Answers';
import { arithmeticOf } from '../arithmetic';
import { ConnectionTable } from './ConnectionTable';
import { kernelHint } from './kernelHint';
import { KernelTools } from './KernelTools';
import { ScaleLegends } from './ScaleLegends';
import { Scene } from './Scene';
import { Stack } from './Stack';
import { TakeAlong } from './TakeAlong';
import { Transport } from './Transport';
import { useKernelEditing } from './useKernelEditing';
import { usePinPlayback } from './usePinPlayback';
import { useSpace } from './useSpace';
import type { Subject } from './useSubject';
import layout from '../../ui/Layout.module.css';

export function UnitSlide({ subject }: { readonly subject: Subject }): ReactNode {
  const { layerIndex, layer, below, unit, walk, position, operands, output, scales } = subject;
  const text = useText();
  const arithmetic = useMemo(() => arithmeticOf(layer, operands, unit), [layer, operands, unit]);
  const [chosenSlice, setChosenSlice] = useState(0);
  const sliceIndex = Math.min(chosenSlice, arithmetic.slices.length - 1);
  const { playback, where } = usePinPlayback(subject);
  const editing = useKernelEditing(subject, arithmetic);
  const panel = useSpace<HTMLDivElement>(playback.toggle);

  const { channel } = positionOf(layer.output, unit);
  const inputMap = arithmetic.slices[sliceIndex]!.map;
  const belowName = below?.name ?? text('common.input');
  const inputName =
    inputMap === null || layer.input.channels === 1
      ? belowName
      : mapName(text, { name: belowName, output: layer.input }, inputMap);
  const outputName = walk.withinMap ? text('common.map', { layer: layer.name, map: channel + 1 }) : layer.name;
  const hint = kernelHint(layer, arithmetic.slices[sliceIndex]!, walk, editing.onLoad !== undefined);
  return (
    <div ref={panel} className={layout.column}>
      <Transport playback={playback} position={position} count={walk.count} where={where} />
      <Scene
        layerIndex={layerIndex}
        subject={subject}
        arithmetic={arithmetic}
        sliceIndex={sliceIndex}
        glide={playback.glide}
        engineValue={output[position]!}
        inputName={inputName}
        outputName={outputName}
        onJump={playback.jump}
        onPlay={playback.toggle}
        onEdit={editing.onEdit}
        onPoint={(to) => playback.playing || hover(to === null ? null : { layer: layerIndex, unit: walk.units[to]! })}
        onWalk={(rows, columns) => {
          if (walk.withinMap) walkPin(rows, columns);
          else playback.step(rows * walk.columns + columns);
        }}
      />
      {layer.weights && <KernelTools hint={hint} onLoad={editing.onLoad} onRestore={editing.onRestore} />}
      {arithmetic.slices.length > 1 && (
        <Stack subject={subject} arithmetic={arithmetic} chosen={sliceIndex} onChoose={setChosenSlice} />
      )}
      <ScaleLegends layer={layer} scales={scales} />
      {layer.spec.kind === 'convolution' && layer.spec.table && <ConnectionTable subject={subject} />}
      <TakeAlong subject={subject} arithmetic={arithmetic} sliceIndex={sliceIndex} />
      <Answers subject={subject} arithmetic={arithmetic} />
    </div>
  );
}
