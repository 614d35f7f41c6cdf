/** What comes of the distortion curves: which there are, their points, the file. */
import { connectivityOf } from '../../../network';
import { cellsOf, type ExperimentState } from '../../../store/actions/experiments';
import type { ChartPoint } from '../../../ui/LineChart';
import type { CellOf, DistortionKind, RequestOf } from '../../../worker/protocol';
import { wilson } from '../../experiments/confidence';
import { settingsOf, tableOf, type Row } from '../../experiments/fields';
import type { Written } from '../../../ui/saveFile';
import { CURVES_FIELDS } from './settings';

type Request = RequestOf<'distortions'>;
export type Cell = CellOf<'distortions'>;

/** The curves there are, in the order of the legend: what was trained here first. */
export const curvesOf = (request: Request): readonly Cell[] =>
  cellsOf('distortions', request).toSorted((one, other) => Number('asItIs' in one) - Number('asItIs' in other));

const same = (one: Cell, other: Cell): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Accuracy of one net against the amount, with Wilson's 95 % band. */
export function curveOf(
  { request, done }: ExperimentState<'distortions'>,
  curve: Cell,
  kind: DistortionKind,
): ChartPoint[] {
  const outcome = done.find(({ cell }) => same(cell, curve))?.outcome;
  return (outcome?.points ?? [])
    .filter((point) => point.kind === kind)
    .map(({ amount, correct }) => ({
      x: amount,
      y: correct / request.testDigits,
      ...wilson(correct, request.testDigits),
    }));
}

/** One row a point, with its band; the settings of training are empty where nothing was trained. */
export const rowsOf = (
  { request, done }: ExperimentState<'distortions'>,
  nameOf: (cell: Cell) => string,
): Written[][] =>
  tableOf(
    CURVES_FIELDS,
    request,
    done.flatMap(({ cell, outcome }) =>
      outcome.points.map(({ kind, amount, correct }) => {
        const { low, high } = wilson(correct, request.testDigits);
        const point = { distortion: kind, amount, correct, of: request.testDigits, low_95: low, high_95: high };
        return { entrant: nameOf(cell), ...point, ...('asItIs' in cell && untrained(request)) };
      }),
    ),
  );

function untrained(request: Request): Row {
  const { spec, step } = request.asItIs!;
  const empty = Object.fromEntries(Object.keys(settingsOf(CURVES_FIELDS, request)).map((column) => [column, '']));
  return { ...empty, network: spec.name, connectivity: connectivityOf(spec) ?? '', steps: step };
}
