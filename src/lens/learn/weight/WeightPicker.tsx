/** The pinned unit's kernel as cells to choose one weight from; the bias stands beside it. */
import { useState, type CSSProperties, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import type { Layer } from '../../../network';
import { Button } from '../../../ui/Button';
import { limitOver } from '../../../ui/magnitude';
import { usePalette } from '../../../ui/palette';
import { Slider } from '../../../ui/Slider';
import { InputMap } from '../InputMap';
import { usePointedWeight } from '../../usePointedWeight';
import styles from '../Learn.module.css';
import type { Tap } from './contributions';
import { figure } from '../numbers';

export type Choice = { readonly tap: number } | 'bias';

export interface WeightPickerProps {
  readonly layer: Layer;
  /** Its number in the network: a weight that is pointed at lights on the stage. */
  readonly at: number;
  readonly weights: Float32Array;
  readonly taps: readonly Tap[];
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** More cells than this are chosen by a slider. */
const MOST_CELLS = 49;

export function WeightPicker({ layer, at, weights, taps, choice, onChoose }: WeightPickerProps): ReactNode {
  const text = useText();
  const palette = usePalette();
  const [rows, columns] = layer.window.kernel;
  const maps = taps.length / (rows * columns);
  const tap = choice === 'bias' ? 0 : choice.tap;
  const map = tap % maps;
  const [pointed, setPointed] = useState<number | null>(null);
  usePointedWeight(at, layer, pointed === null ? -1 : (taps[pointed]?.weight ?? -1));
  const limit = limitOver(taps.map(({ weight }) => weights[weight]!));
  return (
    <div className={styles.picker}>
      <InputMap maps={maps} map={map} onChange={(next) => onChoose({ tap: tap - map + next })} />
      {rows * columns <= MOST_CELLS ? (
        <div
          className={styles.cells}
          role="group"
          aria-label={text('learn.kernel')}
          style={{ '--columns': columns } as CSSProperties}
        >
          {Array.from({ length: rows * columns }, (_, cell) => {
            const own = cell * maps + map;
            const value = weights[taps[own]!.weight]!;
            return (
              <button
                key={cell}
                type="button"
                aria-pressed={choice !== 'bias' && tap === own}
                aria-label={text('learn.weightAt', {
                  row: Math.floor(cell / columns) + 1,
                  column: (cell % columns) + 1,
                  value: figure(text, value),
                })}
                title={figure(text, value)}
                style={{ background: `rgb(${palette.diverging(value / limit).join(' ')})` }}
                onClick={() => onChoose({ tap: own })}
                onPointerEnter={() => setPointed(own)}
                onPointerLeave={() => setPointed(null)}
                onFocus={() => setPointed(own)}
                onBlur={() => setPointed(null)}
              />
            );
          })}
        </div>
      ) : (
        <Slider
          label={text('common.numberedWeight')}
          min={1}
          max={rows * columns}
          value={Math.floor(tap / maps) + 1}
          onChange={(next) => onChoose({ tap: (next - 1) * maps + map })}
        />
      )}
      <Button small pressed={choice === 'bias'} onClick={() => onChoose('bias')}>
        {text('learn.bias')}
      </Button>
    </div>
  );
}
