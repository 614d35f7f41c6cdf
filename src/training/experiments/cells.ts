/**
 * What each experiment runs, in the order it is run: the cells of a request. Apart from the runs themselves, so that the page
 * can say of a kept run how far it is.
 */
import type { DistortionsRequest } from './distortions';
import type { ElsewhereRequest } from './elsewhere';
import type { FrozenFiltersRequest } from './frozenFilters';
import type { ExperimentKind, RequestOf } from './index';
import { legsOf } from './legs';
import type { Replay1989Request } from './replay1989';
import type { SizesRequest } from './sizes';
import type { WaveformsRequest } from './waveforms';

/** `supervised` learns its filters with all other layers from the same labels; the others are frozen. */
export const FILTER_KINDS = ['unsupervised', 'random', 'supervised'] as const;
export const NETS_1989 = ['net1', 'net2', 'net3', 'net4', 'net5'] as const;

/** Everything with everything: the last changes with every cell. Names keep their order, for by its text a cell is known. */
const combined = <Cell extends object>(values: {
  readonly [Name in keyof Cell]: readonly Cell[Name][];
}): readonly Cell[] =>
  Object.entries<readonly unknown[]>(values).reduce<readonly object[]>(
    (before, [name, all]) => before.flatMap((cell) => all.map((value) => ({ ...cell, [name]: value }))),
    [{}],
  ) as readonly Cell[];

const numbersOf = (list: readonly unknown[]): readonly number[] => [...list.keys()];

/** A seed decides the digits, the starting weights and the order; entrants and lessons go by their numbers. */
export const cells = {
  race: legsOf,
  autoencoder: legsOf,
  sizes: ({ sizes, seeds, entrants }: SizesRequest) =>
    combined({ size: sizes, seed: seeds, entrant: numbersOf(entrants) }),
  /** The network that is judged as it is comes first. */
  distortions: ({ entrants, asItIs }: DistortionsRequest) => [
    ...(asItIs ? [{ asItIs: true } as const] : []),
    ...combined({ entrant: numbersOf(entrants) }),
  ],
  elsewhere: ({ lessons, seeds }: ElsewhereRequest) => combined({ lesson: numbersOf(lessons), seed: seeds }),
  frozenFilters: ({ sizes, seeds }: FrozenFiltersRequest) =>
    combined({ size: sizes, seed: seeds, filters: FILTER_KINDS }),
  replay1989: ({ seeds }: Replay1989Request) => combined({ seed: seeds, net: NETS_1989 }),
  waveforms: ({ sizes, seeds, connectivities }: WaveformsRequest) =>
    combined({ size: sizes, seed: seeds, connectivity: connectivities }),
} as const;

export type CellOf<Kind extends ExperimentKind> = ReturnType<(typeof cells)[Kind]>[number];

export const cellsOf = <Kind extends ExperimentKind>(kind: Kind, request: RequestOf<Kind>): readonly CellOf<Kind>[] =>
  (cells[kind] as (request: RequestOf<Kind>) => readonly CellOf<Kind>[])(request);
