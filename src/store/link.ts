/** A state of the page as an address, `?net=lenet5&lens=slide&pin=C3.4.2.7&sharing=local`, and back. */
import * as v from 'valibot';
import { LANGUAGES, type Language } from '../i18n/messages';
import {
  CONNECTIVITIES,
  positionOf,
  PRESET_NAMES,
  unitAt,
  type Connectivity,
  type Network,
  type PresetName,
} from '../network';
import { shapeAt } from './pin';
import { LENS_TABS, PARTS, THEMES, type LensTab, type Part, type Theme, type UnitRef } from './state';

/** A unit by the numbers a person counts: layer.map.row.column, from 1. */
export interface PinPlace {
  readonly layer: string;
  readonly map: number;
  readonly row: number;
  readonly column: number;
}

export interface Link {
  readonly net?: PresetName;
  readonly lens?: LensTab;
  readonly pin?: PinPlace;
  readonly sharing?: Connectivity;
  readonly lang?: Language;
  readonly theme?: Theme;
  readonly seed?: number;
  /** Parts of the page that a lesson leaves out. */
  readonly hide?: readonly Part[];
  /** The example that lies on the paper when a lesson begins. */
  readonly digit?: number;
}

const INPUT = 'Input';
const PIN = /^(.{1,40})\.([1-9]\d{0,4})\.([1-9]\d{0,4})\.([1-9]\d{0,4})$/;

const PinSchema = v.pipe(
  v.string(),
  v.regex(PIN),
  v.transform((text): PinPlace => {
    const [, layer, map, row, column] = PIN.exec(text)!;
    return { layer: layer!, map: Number(map), row: Number(row), column: Number(column) };
  }),
);

const schemas = {
  net: v.picklist(PRESET_NAMES),
  lens: v.picklist(LENS_TABS),
  pin: PinSchema,
  sharing: v.picklist(CONNECTIVITIES),
  lang: v.picklist(LANGUAGES),
  theme: v.picklist(THEMES),
  seed: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
  hide: v.pipe(
    v.string(),
    v.maxLength(200),
    v.transform((text) => [...new Set(text.split('.'))]),
    v.array(v.picklist(PARTS)),
  ),
  digit: v.pipe(v.string(), v.regex(/^\d$/), v.transform(Number)),
} as const;

const KEYS = Object.keys(schemas) as readonly (keyof Link)[];

/** Reads the part of an address after the path. What is not understood is left out and named; keys of others are not touched. */
export function parseLink(search: string): { readonly link: Link; readonly ignored: readonly string[] } {
  const given = new URLSearchParams(search);
  const link: Record<string, unknown> = {};
  const ignored: string[] = [];
  for (const key of KEYS) {
    const text = given.get(key);
    if (text === null) continue;
    const parsed = v.safeParse(schemas[key], text);
    if (parsed.success) link[key] = parsed.output;
    else ignored.push(`${key}=${text.slice(0, 40)}`);
  }
  return { link, ignored };
}

/** Writes a link over the address it came from; keys that are not ours stay. */
export function formatLink(link: Link, search = ''): string {
  const written = new URLSearchParams(search);
  for (const key of KEYS) {
    const value = link[key];
    if (value === undefined) written.delete(key);
    else if (Array.isArray(value)) written.set(key, value.join('.'));
    else if (isPlace(value)) {
      written.set(key, `${value.layer}.${value.map}.${value.row}.${value.column}`);
    } else written.set(key, String(value));
  }
  const text = written.toString();
  return text === '' ? '' : `?${text}`;
}

const isPlace = (value: NonNullable<Link[keyof Link]>): value is PinPlace =>
  typeof value === 'object' && 'layer' in value;

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
