/** A state of the page as an address, `?net=lenet5&lens=slide&pin=C3.4.2.7&sharing=local&rate=0.05`, and back. */
import * as v from 'valibot';
import { LANGUAGES } from '../../i18n/messages';
import { CONNECTIVITIES, positionOf, PRESET_NAMES, unitAt, type Connectivity, type Network } from '../../network';
import type { LayerSharing } from './linkedNetwork';
import { distortionInLink, formed, scheduleInLink, settingsSchemas, type Said } from './linkedSettings';
import { shapeAt } from '../actions/pin';
import {
  FIELD_QUESTIONS,
  LENS_SECTIONS,
  LENS_TABS,
  PARTS,
  THEMES,
  TOUR_LENGTH,
  type LensSection,
  type LensTab,
  type UnitRef,
} from '../state/state';

/** A unit by the numbers a person counts: layer.map.row.column, from 1. */
export interface PinPlace {
  readonly layer: string;
  readonly map: number;
  readonly row: number;
  readonly column: number;
}

/** A tab of the lens, and the section of it where it is not the first one to be shown: `learn.race`. */
export interface LensPlace {
  readonly tab: LensTab;
  readonly section?: LensSection;
}

const INPUT = 'Input';

/** Several things of one kind, each once. */
const listed = <Item extends v.GenericSchema<string, unknown>>(item: Item, longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.transform((text) => [...new Set(text.split('.'))]),
    v.array(item),
  );

/** Every place of the lens by its name in the address. */
const LENS_PLACES: ReadonlyMap<string, LensPlace> = new Map(
  LENS_TABS.flatMap((tab): [string, LensPlace][] => [
    [tab, { tab }],
    ...LENS_SECTIONS[tab].map((section): [string, LensPlace] => [`${tab}.${section}`, { tab, section }]),
  ]),
);

/** Characters that a lesson's title and its sentence may have. */
export const LONGEST = { title: 80, say: 240 } as const;

const QuestionSchema = v.pipe(formed(/^(\d{1,2})$/, Number), v.minValue(1), v.maxValue(TOUR_LENGTH));

const LensPlaceSchema = v.pipe(
  v.picklist([...LENS_PLACES.keys()]),
  v.transform((name) => LENS_PLACES.get(name)!),
);

const schemas = {
  net: v.picklist(PRESET_NAMES),
  /** Where the lens is open; closed where this is missing. */
  lens: LensPlaceSchema,
  /** The one place of the lens that the page is, in a frame of somebody else's. */
  embed: LensPlaceSchema,
  pin: formed(/^(.{1,40})\.([1-9]\d{0,4})\.([1-9]\d{0,4})\.([1-9]\d{0,4})$/, (layer, map, row, column): PinPlace => ({
    layer,
    map: Number(map),
    row: Number(row),
    column: Number(column),
  })),
  /** The question about the pinned unit that is open on the stage. */
  ask: v.picklist(FIELD_QUESTIONS),
  /** How all layers of the network are connected that `layers` does not name. */
  sharing: v.picklist(CONNECTIVITIES),
  /** `C1-local.C3-full`. */
  layers: listed(
    formed(/^(\w{1,40})-(full|local|shared)$/, (layer, connectivity): LayerSharing => ({
      layer,
      connectivity: connectivity as Connectivity,
    })),
    400,
  ),
  lang: v.picklist(LANGUAGES),
  theme: v.picklist(THEMES),
  /** Larger type. */
  projector: v.picklist(['on']),
  seed: formed(/^(\d{1,9})$/, Number),
  /** Parts of the page that a lesson leaves out. */
  hide: listed(v.picklist(PARTS), 400),
  /** What a lesson is called and says to the class, and the questions of the tour that it asks, counted from 1. */
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST.title)),
  say: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST.say)),
  questions: listed(QuestionSchema, 100),
  /** The example that lies on the paper when a lesson begins. */
  digit: formed(/^(\d)$/, Number),
  /** A question of the tour, counted from 1. */
  tour: QuestionSchema,
  ...settingsSchemas,
} as const;

/** All that an address may say, each only where it says it. */
export type Link = Said<typeof schemas>;

const KEYS = Object.keys(schemas) as readonly (keyof Link)[];

/** Mail and web pages may write the "&" of an address as HTML does, and some write that once more. */
const paramsOf = (search: string): URLSearchParams => new URLSearchParams(search.replaceAll(/&(amp;|#38;)+/gi, '&'));

/**
 * Reads the part of an address after the path. What is not understood is left out and named, and so is what a key says
 * after its first value; keys of others are not touched.
 */
export function parseLink(search: string): { readonly link: Link; readonly ignored: readonly string[] } {
  const given = paramsOf(search);
  const link: Record<string, unknown> = {};
  const ignored: string[] = [];
  for (const key of KEYS) {
    const [text, ...others] = new Set(given.getAll(key));
    if (text === undefined) continue;
    const parsed = v.safeParse(schemas[key], text);
    if (parsed.success) link[key] = parsed.output;
    for (const unread of parsed.success ? others : [text, ...others]) ignored.push(`${key}=${unread.slice(0, 40)}`);
  }
  return { link, ignored };
}

/** Writes a link over the address it came from; keys that are not ours stay. */
export function formatLink(link: Link, search = ''): string {
  const written = paramsOf(search);
  for (const key of KEYS) {
    const value = link[key];
    if (value === undefined) written.delete(key);
    else written.set(key, textOf(key, value));
  }
  const text = written.toString();
  return text === '' ? '' : `?${text}`;
}

/** How what is more than a word or a number is written. */
const WRITTEN: { readonly [Key in keyof Link]?: (value: NonNullable<Link[Key]>) => string } = {
  lens: lensPlaceInLink,
  embed: lensPlaceInLink,
  pin: ({ layer, map, row, column }) => `${layer}.${map}.${row}.${column}`,
  layers: (layers) => layersInLink(layers),
  hide: (parts) => parts.join('.'),
  questions: (numbers) => numbers.join('.'),
  schedule: scheduleInLink,
  distortion: distortionInLink,
};

function lensPlaceInLink({ tab, section }: LensPlace): string {
  return section ? `${tab}.${section}` : tab;
}

export const layersInLink = (layers: readonly LayerSharing[]): string =>
  layers.map(({ layer, connectivity }) => `${layer}-${connectivity}`).join('.');

const textOf = <Key extends keyof Link>(key: Key, value: NonNullable<Link[Key]>): string =>
  WRITTEN[key]?.(value) ?? String(value);

export function placeOfUnit(network: Network, { layer, unit }: UnitRef): PinPlace {
  const { y, x, channel } = positionOf(shapeAt(network, layer), unit);
  return { layer: network.layers[layer]?.name ?? INPUT, map: channel + 1, row: y + 1, column: x + 1 };
}

/** The unit at a place, or null where the network has none there. */
export function unitAtPlace(network: Network, { layer: name, map, row, column }: PinPlace): UnitRef | null {
  const found = network.layers.findIndex((layer) => layer.name === name);
  if (found < 0 && name !== INPUT) return null;
  const shape = shapeAt(network, found);
  if (map > shape.channels || row > shape.height || column > shape.width) return null;
  return { layer: found, unit: unitAt(shape, row - 1, column - 1, map - 1) };
}
