/** The step for paper and spreadsheets: its arithmetic as a table, and a worksheet to be printed. */
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { positionOf } from '../../network';
import { useStore } from '../../store/state/store';
import { Button } from '../../ui/Button';
import { saveTable } from '../../ui/saveFile';
import { lensPart } from '../lensPart';
import type { UnitArithmetic } from '../arithmetic';
import { exerciseOf } from './exercise';
import { stepRows } from './stepRows';
import type { Subject } from './useSubject';
import type { WorksheetProps } from './Worksheet';
import layout from '../../ui/Layout.module.css';

const Worksheet = lensPart<WorksheetProps>(() => import('./Worksheet'));

export interface TakeAlongProps {
  readonly subject: Subject;
  readonly arithmetic: UnitArithmetic;
  readonly sliceIndex: number;
}

export function TakeAlong({ subject, arithmetic, sliceIndex }: TakeAlongProps): ReactNode {
  const { layer, unit } = subject;
  const text = useText();
  const network = useStore((state) => state.shown.network.spec.name);
  const [printing, setPrinting] = useState(false);
  const printed = useCallback(() => setPrinting(false), []);
  const exercise = useMemo(
    () => exerciseOf(layer, arithmetic, arithmetic.slices[sliceIndex]!),
    [layer, arithmetic, sliceIndex],
  );
  const { y, x, channel } = positionOf(layer.output, unit);
  const place = { layer: layer.name, map: channel + 1, row: y + 1, column: x + 1 };
  return (
    <div className={layout.row} role="group" aria-label={text('slide.takeAlong')}>
      <Button
        small
        onClick={() => saveTable(`step-${Object.values(place).join('-')}.csv`, stepRows(layer, arithmetic))}
      >
        CSV
      </Button>
      {exercise && (
        <Button small onClick={() => setPrinting(true)}>
          {text('slide.sheet.print')}
        </Button>
      )}
      {printing && exercise && (
        <Worksheet
          exercise={exercise}
          subject={text('slide.sheet.subject', { network, ...place })}
          activation={layer.activation}
          value={arithmetic.value}
          onPrinted={printed}
        />
      )}
    </div>
  );
}
