/**
 * Records the finished runs with which the page's experiments open:
 *   npm run record [experiment …]
 * Writes public/runs/<experiment>.json. Each is the experiment as the page offers it at first, run by the page's own code
 * on WebAssembly; the same code gives the same results, but for the times.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createWasmEngine } from '../src/engine/wasm/engine';
import { writeRun } from '../src/fileFormats/recordedRun';
import { FIRST_SETTINGS as FIRST_REPLAY, generatedHand, replayRequest } from '../src/lens/beyond/replay1989/settings';
import { FIRST_SETTINGS as FIRST_RACE, requestOf } from '../src/lens/learn/race/settings';
import { FIRST_SETTINGS as FIRST_SIZES, sizesRequest } from '../src/lens/learn/sizes/settings';
import { curvesRequest, FIRST_SETTINGS as FIRST_CURVES } from '../src/lens/shift/curves/settings';
import { PREPARED, twinsRequest } from '../src/lens/shift/elsewhere/settings';
import { pageOf } from '../src/lens/experiments/usePage';
import { initialState } from '../src/store/state/store';
import { experiments, type ExperimentKind, type RecordedRun } from '../src/training/experiments';
import { laboratoryOver, runExperiment, type CellDone, type Experiment } from '../src/training/experiments/experiment';
import type { Filters } from '../src/training/experiments/filters';
import type { Leg } from '../src/training/experiments/legs';
import type { RaceResult } from '../src/training/experiments/race';

interface Recording {
  readonly seeds: readonly number[];
  readonly request: unknown;
}

const seeded = <Request extends { readonly seeds: readonly number[] }>(request: Request): Recording => ({
  seeds: request.seeds,
  request,
});

/** The network on the stage is another one for everybody, so it is in none of them. */
const RECORDINGS: Readonly<Partial<Record<ExperimentKind, () => Recording>>> = {
  race: () => ({ seeds: [FIRST_RACE.seed], request: requestOf(FIRST_RACE, pageOf(initialState)) }),
  sizes: () => seeded(sizesRequest(FIRST_SIZES, pageOf(initialState))),
  elsewhere: () => seeded(twinsRequest(PREPARED, pageOf(initialState))),
  distortions: () => ({ seeds: [FIRST_CURVES.seed], request: curvesRequest(FIRST_CURVES, null) }),
  replay1989: () => seeded(replayRequest(generatedHand(FIRST_REPLAY.writer), FIRST_REPLAY)),
};

/** Of a race's filters the page shows those of the last points. */
function keepLastFilters(done: readonly CellDone<Leg, RaceResult>[]): void {
  const all = done.flatMap(({ outcome }) => outcome.points) as { filters: Filters; entrant: number }[];
  const last = all.filter((point) => all.findLast(({ entrant }) => entrant === point.entrant) === point);
  for (const point of all) {
    if (!last.includes(point)) point.filters = { height: 0, width: 0, values: new Float32Array() };
  }
}

async function record(kind: ExperimentKind, { seeds, request }: Recording): Promise<void> {
  const done = await runExperiment(
    experiments[kind] as Experiment<unknown, unknown, unknown, unknown>,
    laboratoryOver(createWasmEngine, () => true),
    request,
    [],
    {
      live: () => undefined,
      done: () => undefined,
      reached: ({ finished, cells }) => process.stdout.write(`\r${kind}: ${finished.toFixed(1)} of ${cells} cells   `),
    },
  );
  if (kind === 'race') keepLastFilters(done as CellDone<Leg, RaceResult>[]);
  const run = { on: new Date().toISOString().slice(0, 10), seeds, request, done } as RecordedRun;
  const folder = resolve(import.meta.dirname, '../public/runs');
  mkdirSync(folder, { recursive: true });
  writeFileSync(resolve(folder, `${kind}.json`), writeRun(run));
  process.stdout.write('\n');
}

const wanted = process.argv.slice(2);
for (const kind of wanted.length > 0 ? wanted : Object.keys(RECORDINGS)) {
  const recording = RECORDINGS[kind as ExperimentKind];
  if (!recording) throw new Error(`There is no ${kind} to record. There are: ${Object.keys(RECORDINGS).join(', ')}.`);
  await record(kind as ExperimentKind, recording());
}
