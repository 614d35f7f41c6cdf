/**
 * What each experiment runs, in the order it is run: the cells of a request. Apart from the runs themselves, so that the page
 * can say of a kept run how far it is.
 */
import type { DistortionsCell, DistortionsRequest } from './distortions';
import type { ElsewhereCell, ElsewhereRequest } from './elsewhere';
import type { FrozenFiltersCell, FrozenFiltersRequest } from './frozenFilters';
import type { CellOf, ExperimentKind, RequestOf } from './index';
import { legsOf } from './legs';
import type { Replay1989Cell, Replay1989Request } from './replay1989';
import type { SizesCell, SizesRequest } from './sizes';
import type { WaveformsCell, WaveformsRequest } from './waveforms';

/** `supervised` learns its filters with all other layers from the same labels; the others are frozen. */
export const FILTER_KINDS = ['unsupervised', 'random', 'supervised'] as const;
export const NETS_1989 = ['net1', 'net2', 'net3', 'net4', 'net5'] as const;

export const cells = {
  race: legsOf,
  autoencoder: legsOf,
  sizes: ({ sizes, seeds, entrants }: SizesRequest): readonly SizesCell[] =>
    sizes.flatMap((size) => seeds.flatMap((seed) => entrants.map((_, entrant) => ({ size, seed, entrant })))),
  distortions: ({ entrants, asItIs }: DistortionsRequest): readonly DistortionsCell[] => [
    ...(asItIs ? [{ asItIs: true } as const] : []),
    ...entrants.map((_, entrant) => ({ entrant })),
  ],
  elsewhere: ({ lessons, seeds }: ElsewhereRequest): readonly ElsewhereCell[] =>
    lessons.flatMap((_, lesson) => seeds.map((seed) => ({ lesson, seed }))),
  frozenFilters: ({ sizes, seeds }: FrozenFiltersRequest): readonly FrozenFiltersCell[] =>
    sizes.flatMap((size) => seeds.flatMap((seed) => FILTER_KINDS.map((filters) => ({ size, seed, filters })))),
  replay1989: ({ seeds }: Replay1989Request): readonly Replay1989Cell[] =>
    seeds.flatMap((seed) => NETS_1989.map((net) => ({ seed, net }))),
  waveforms: ({ sizes, seeds, connectivities }: WaveformsRequest): readonly WaveformsCell[] =>
    sizes.flatMap((size) =>
      seeds.flatMap((seed) => connectivities.map((connectivity) => ({ size, seed, connectivity }))),
    ),
} as const;

export const cellsOf = <Kind extends ExperimentKind>(kind: Kind, request: RequestOf<Kind>): readonly CellOf<Kind>[] =>
  (cells[kind] as (request: RequestOf<Kind>) => readonly CellOf<Kind>[])(request);
