/** Contenders take turns, a window each: what else the machine does meets them alike. */
import { failure, type Opening, type Place, type Prediction, type Row, type Task } from './figures';
import { median } from './quantiles';
import type { Shipped } from './shipped';

/** A task under way. Once it has failed it is asked nothing more. */
interface Turn {
  readonly task: Task;
  readonly place: Place;
  readonly rates: number[];
  opening?: Opening;
  prediction?: Prediction;
  shippedBytes: number;
  error?: string;
}

/** All of a section: opened one after the other, then trained by turns, then asked. */
export async function takingTurns(
  tasks: readonly Task[],
  placeOf: (task: Task) => Promise<Place>,
  shipped: Shipped,
): Promise<readonly Row[]> {
  const turns: Turn[] = [];
  const each = async (what: (turn: Turn) => Promise<void>): Promise<void> => {
    for (const turn of turns) {
      if (turn.error !== undefined) continue;
      await what(turn).catch((error: unknown) => Object.assign(turn, failure(error)));
    }
  };
  for (const task of tasks) turns.push({ task, place: await placeOf(task), rates: [], shippedBytes: 0 });
  await each(async (turn) => {
    shipped.begin();
    turn.opening = await turn.place.open();
    turn.shippedBytes = turn.task.library === 'pytorch' ? 0 : shipped.bytes;
  });
  for (let window = 0; window < tasks[0]!.windows; window++) {
    await each(async ({ task, place, opening, rates }) => {
      if (opening?.firstStep != null) rates.push(await place.window(task.milliseconds));
    });
  }
  await each(async (turn) => {
    if (turn.task.predictions > 0) turn.prediction = await turn.place.predict(turn.task.predictions);
  });
  for (const { place } of turns) await place.close();
  return turns.map(rowOf);
}

function rowOf({ task, rates, opening, prediction, shippedBytes, error }: Turn): Row {
  if (error !== undefined || !opening) return { task, shippedBytes, figures: { error: error ?? 'It did not open.' } };
  const { device, firstStep } = opening;
  const training =
    firstStep === null
      ? null
      : { firstStep, samplesPerSecond: median(rates), slowest: Math.min(...rates), fastest: Math.max(...rates) };
  return { task, shippedBytes, figures: { device, training, prediction: prediction ?? null } };
}
