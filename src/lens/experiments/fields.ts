/**
 * What an experiment depends on, a field each. From the table follow the form in which a person sets it, the values of the
 * sentence beside the results, and the settings' columns in the file.
 */
import type { MessageId } from '../../i18n';
import { tableOf as tableOfRows, type Written } from '../../ui/saveFile';
import type { RequestOf } from '../../worker/protocol';
import type { Page } from './usePage';

/** With what a setting is changed. */
export type Control<Settings> =
  | { readonly kind: 'network' }
  | { readonly kind: 'source' }
  | { readonly kind: 'checkbox'; readonly label: MessageId }
  | { readonly kind: 'choice'; readonly label: MessageId; readonly options: Readonly<Record<string, MessageId>> }
  | {
      readonly kind: 'slider';
      readonly label: MessageId;
      readonly min: number;
      readonly max: number;
      /** Whole numbers where absent. */
      readonly step?: number;
    }
  | {
      readonly kind: 'stepped';
      readonly label: MessageId;
      /** Those on offer, which may hang on where the digits come from. */
      readonly values: (settings: Settings, page: Page) => readonly number[];
    };

export interface Field<Request, Settings = object> {
  /** Of the setting of the field's name; absent where it is not the person's to choose. */
  readonly control?: Control<Settings>;
  /** Whether the control is there, with the settings as they are; always where absent. */
  readonly when?: (settings: Settings) => boolean;
  /** What it is of a request: said under the field's name. Absent where no result tells of it. */
  readonly of?: (request: Request) => Written;
  /** Its column in the file; absent where it is only said. */
  readonly column?: string;
}

export type Fields<Request, Settings = object> = Readonly<Record<string, Field<Request, Settings>>>;

const told = <Request>(fields: Fields<Request, never>): readonly (readonly [string, Field<Request, never>])[] =>
  Object.entries(fields).filter(([, { of }]) => of);

/** The values of the sentence that says how a run was set. */
export const said = <Request>(fields: Fields<Request, never>, request: Request): Readonly<Record<string, Written>> =>
  Object.fromEntries(told(fields).map(([name, { of }]) => [name, of!(request)]));

/** A row of the file by its columns. All rows of a file have the same. */
export type Row = Readonly<Record<string, Written>>;

/** The settings' columns. */
export const settingsOf = <Request>(fields: Fields<Request, never>, request: Request): Row =>
  Object.fromEntries(told(fields).flatMap(([, { of, column }]) => (column ? [[column, of!(request)]] : [])));

/**
 * The file: its header and results row by row, with the settings in every row, so that those of several runs can be put
 * together. A result of a setting's column stands in its place.
 */
export function tableOf<Request>(
  fields: Fields<Request, never>,
  request: Request,
  results: readonly Row[],
): Written[][] {
  const settings = settingsOf(fields, request);
  return tableOfRows(results.map((result) => ({ ...result, ...settings, ...result })));
}

/** The first so many seeds. */
export const seedsTo = (count: number): readonly number[] => Array.from({ length: count }, (_, seed) => seed + 1);

interface Common extends Pick<RequestOf<'sizes'>, 'spec' | 'pool' | 'testDigits' | 'seeds' | 'scrambled'> {
  readonly seed: number;
}
type Trained = Pick<RequestOf<'sizes'>, 'batch' | 'optimizer'>;

/** How a run was trained. */
export const TRAINED = {
  batch: { column: 'batch', of: ({ batch }) => batch },
  optimizer: { column: 'optimizer', of: ({ optimizer }) => optimizer.kind },
  rate: { column: 'learning_rate', of: ({ optimizer }) => optimizer.learningRate },
  momentum: { column: 'momentum', of: ({ optimizer }) => optimizer.momentum },
} satisfies Fields<Trained>;

/** Fields that several experiments have. */
export const COMMON = {
  network: { column: 'network', of: ({ spec }: Pick<Common, 'spec'>) => spec.name },
  from: {
    column: 'digits',
    of: ({ pool }: Pick<Common, 'pool'>) => pool?.from ?? 'generated',
    control: { kind: 'source' },
  },
  test: { column: 'test_digits', of: ({ testDigits }: Pick<Common, 'testDigits'>) => testDigits },
  seed: {
    column: 'seed',
    of: ({ seed }: Pick<Common, 'seed'>) => seed,
    control: { kind: 'slider', label: 'race.seed', min: 1, max: 20 },
  },
  // Each row is of one of them, so that they are no column of the settings.
  seeds: {
    of: ({ seeds }: Pick<Common, 'seeds'>) => seeds.join(', '),
    control: { kind: 'slider', label: 'race.seeds', min: 1, max: 10 },
  },
  scrambled: {
    column: 'scrambled',
    of: ({ scrambled }: Pick<Common, 'scrambled'>) => (scrambled ? 1 : 0),
    control: { kind: 'checkbox', label: 'race.scramble' },
  },
} as const satisfies Fields<Common>;
