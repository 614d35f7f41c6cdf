/**
 * Long runs in legs: at the end of each its state is noted, so that a run cancelled or cut short goes on from the last leg.
 * What a leg comes to follows from the request and the state before it, resumed or not: the same request, the same result.
 */
import { lending, type Experiment, type Laboratory } from './experiment';

export interface Leg {
  readonly leg: number;
}

/** The steps of a leg: after so many, up to so many. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** How a run of `steps` training steps is cut into legs. */
export interface LongRun<Request extends { readonly steps: number }, Examples, State, Outcome, Live> {
  /** Decides the run wholly, among those of all kinds. */
  name(request: Request): string;
  /** Made anew for every leg. */
  examples(request: Request): Promise<Examples>;
  /** Before the first step. Plain data. */
  begin(request: Request): State;
  run(
    laboratory: Laboratory,
    request: Request,
    examples: Examples,
    span: Span,
    state: State,
    tell: (live: Live) => void,
  ): Promise<{ readonly outcome: Outcome; readonly state: State }>;
}

/** What the notebook holds: where the run stands before a leg. */
interface Noted<State> {
  readonly leg: number;
  readonly state: State;
}

const LEGS = 8;

const legCount = (steps: number): number => Math.min(LEGS, steps);

export const legsOf = ({ steps }: { readonly steps: number }): readonly Leg[] =>
  Array.from({ length: legCount(steps) }, (_, leg) => ({ leg }));

/** Even legs. */
export function spanOf(steps: number, leg: number): Span {
  const [first, last] = [leg, leg + 1].map((end) => Math.round((end * steps) / legCount(steps))) as [number, number];
  return { first, last };
}

export const inLegs = <Request extends { readonly steps: number }, Examples, State, Outcome, Live>(
  run: LongRun<Request, Examples, State, Outcome, Live>,
): Experiment<Request, Leg, Outcome, Live> => ({
  cells: legsOf,

  async run(laboratory, request, { leg }, tell) {
    const examples = await run.examples(request);
    const name = run.name(request);
    const noted = (await laboratory.notebook.read(name)) as Noted<State> | null;
    const known = noted && noted.leg <= leg ? noted : { leg: 0, state: run.begin(request) };
    let { state } = known;
    // Legs before this one are run again, untold, only where the notebook was lost, or is that of a tab that was ahead.
    const untold: Laboratory = { ...laboratory, reached: () => undefined };
    for (let from = known.leg; from < leg; from++) {
      ({ state } = await lending(untold, (lent) =>
        run.run(lent, request, examples, spanOf(request.steps, from), state, () => undefined),
      ));
    }
    const done = await run.run(laboratory, request, examples, spanOf(request.steps, leg), state, tell);
    if (leg + 1 === legCount(request.steps)) await laboratory.notebook.drop(name);
    else await laboratory.notebook.write(name, { leg: leg + 1, state: done.state } satisfies Noted<State>);
    return done.outcome;
  },
});
